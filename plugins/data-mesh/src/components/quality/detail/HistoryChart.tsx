import { CheckHistory } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import {
  ChartOption,
  ChartTheme,
  linesOf,
  timeAxisOf,
  tooltipOf,
  useChart,
} from '../../shared/chart/useChart';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';
import { useResultWords } from '../useResultWords';
import { isCorrected } from './Corrections';
import { thresholdLines } from './thresholdLines';

register([
  CanvasRenderer,
  GridComponent,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  TooltipComponent,
]);

const SYMBOLS: Readonly<Record<string, string>> = {
  pass: 'circle',
  warn: 'diamond',
  fail: 'path://M4,0 L10,6 L16,0 L20,4 L14,10 L20,16 L16,20 L10,14 L4,20 L0,16 L6,10 L0,4 Z',
  error: 'triangle',
};

const COLOURS: Readonly<Record<string, string>> = {
  pass: '--bui-positive-fg-subdued',
  warn: '--bui-warning-fg-subdued',
  fail: '--bui-negative-fg-subdued',
  error: '--bui-warning-fg-subdued',
};

/** The measures of a series over time, with what was promised as a line. For the eye; the same stands in a table. */
export function HistoryChart({
  history,
  label,
}: {
  readonly history: CheckHistory;
  readonly label: string;
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const words = useResultWords();
  const root = useChart(history, theme =>
    optionOf(history, theme, {
      amount: value => words.measure(value, history.unit),
      promised: t('quality.history.threshold'),
      tell: point =>
        linesOf([
          dateTime(point.at),
          t(`quality.status.${point.status}`),
          words.against({ ...point, unit: history.unit }),
          point.backfilled && t('quality.history.backfilled'),
          isCorrected(point) && t('quality.history.corrected'),
        ]),
    }),
  );

  return (
    <div ref={root} className={styles.chart} role="img" aria-label={label} />
  );
}

type Point = CheckHistory['points'][number];

function optionOf(
  { points }: CheckHistory,
  theme: ChartTheme,
  words: {
    readonly amount: (value: number) => string;
    readonly promised: string;
    readonly tell: (point: Point) => string;
  },
): ChartOption {
  const { colour } = theme;
  const text = colour('--bui-fg-secondary');
  const newest = [...points].reverse().find(({ threshold }) => threshold);
  const measured = points.filter(({ measure }) => measure !== undefined);
  return {
    tooltip: { trigger: 'item', ...tooltipOf(theme) },
    xAxis: timeAxisOf(theme),
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: text, formatter: words.amount },
      splitLine: { lineStyle: { color: colour('--bui-border-1') } },
    },
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        lineStyle: { color: text, width: 1 },
        data: measured.map(({ at, measure }) => [Date.parse(at), measure]),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: colour('--bui-fg-primary'), type: 'dashed' },
          label: {
            color: colour('--bui-fg-primary'),
            position: 'insideEndTop',
            formatter: () => words.promised,
          },
          data: thresholdLines(newest?.threshold).map(yAxis => ({ yAxis })),
        },
      },
      {
        type: 'scatter',
        // What was not measured has no height of its own, but it must not be missing.
        data: points.map(point => ({
          value: [Date.parse(point.at), point.measure ?? 0],
          symbol: SYMBOLS[point.status] ?? 'rect',
          symbolSize: point.status === 'pass' ? 7 : 12,
          itemStyle: styleOf(point, colour),
          tooltip: { formatter: () => words.tell(point) },
        })),
      },
    ],
  };
}

/** Hollow where it was looked at afterwards, with a frame where it was corrected. */
function styleOf(point: Point, colour: ChartTheme['colour']) {
  const own = colour(COLOURS[point.status] ?? '--bui-fg-secondary');
  const corrected = isCorrected(point);
  return {
    color: point.backfilled ? colour('--bui-bg-app') : own,
    ...(corrected && {
      borderColor: colour('--bui-fg-primary'),
      borderWidth: 2,
    }),
    ...(point.backfilled &&
      !corrected && { borderColor: own, borderWidth: 1.2 }),
  };
}
