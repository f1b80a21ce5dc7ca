import { CheckHistory } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';
import { useResultWords } from '../useResultWords';
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

const escape = (text: string) =>
  text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** The measures of a series over time, with what was promised as a line. For the eye; the same stands in a table. */
export function HistoryChart({
  history,
  label,
}: {
  readonly history: CheckHistory;
  readonly label: string;
}) {
  const root = useRef<HTMLDivElement>(null);
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const words = useResultWords();
  // Drawn anew only for other results: functions of words are new with every drawing of the page.
  const latest = useRef({ t, dateTime, words });
  latest.current = { t, dateTime, words };

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const chart = init(element);
    const draw = () =>
      chart.setOption(
        optionOf(history, element, {
          amount: value => latest.current.words.measure(value, history.unit),
          promised: latest.current.t('quality.history.threshold'),
          tell: point =>
            [
              latest.current.dateTime(point.at),
              latest.current.t(`quality.status.${point.status}`),
              latest.current.words.against({ ...point, unit: history.unit }),
              point.backfilled &&
                latest.current.t('quality.history.backfilled'),
            ]
              .filter(Boolean)
              .map(line => escape(String(line)))
              .join('<br>'),
        }),
        true,
      );
    draw();
    const sizes = new ResizeObserver(() => chart.resize());
    sizes.observe(element);
    // The theme is an attribute of the body: its tokens mean other colours afterwards.
    const themes = new MutationObserver(draw);
    for (const node of [document.body, document.documentElement]) {
      themes.observe(node, {
        attributes: true,
        attributeFilter: ['data-theme-mode', 'data-theme-name', 'class'],
      });
    }
    return () => {
      themes.disconnect();
      sizes.disconnect();
      chart.dispose();
    };
  }, [history]);

  return (
    <div ref={root} className={styles.chart} role="img" aria-label={label} />
  );
}

type Point = CheckHistory['points'][number];

function optionOf(
  { points }: CheckHistory,
  element: HTMLElement,
  words: {
    readonly amount: (value: number) => string;
    readonly promised: string;
    readonly tell: (point: Point) => string;
  },
): Parameters<ReturnType<typeof init>['setOption']>[0] {
  const tokens = getComputedStyle(element);
  const colour = (token: string) => tokens.getPropertyValue(token).trim();
  const text = colour('--bui-fg-secondary');
  const line = colour('--bui-border-2');
  const font = colour('--bui-font-regular');
  const newest = [...points].reverse().find(({ threshold }) => threshold);
  const measured = points.filter(({ measure }) => measure !== undefined);
  return {
    animation: false,
    textStyle: { fontFamily: font, color: text },
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: colour('--bui-bg-app'),
      borderColor: line,
      textStyle: { color: colour('--bui-fg-primary'), fontSize: 12 },
    },
    xAxis: {
      type: 'time',
      axisLabel: { color: text, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
    },
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
          itemStyle: point.backfilled
            ? {
                color: colour('--bui-bg-app'),
                borderColor: colour(
                  COLOURS[point.status] ?? '--bui-fg-secondary',
                ),
                borderWidth: 1.2,
              }
            : {
                color: colour(COLOURS[point.status] ?? '--bui-fg-secondary'),
              },
          tooltip: { formatter: () => words.tell(point) },
        })),
      },
    ],
  };
}
