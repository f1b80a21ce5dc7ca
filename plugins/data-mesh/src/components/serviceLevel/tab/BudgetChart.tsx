import { SliceList } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { LineChart } from 'echarts/charts';
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
import { useLevelTranslation, wholeSlices } from '../shared';
import styles from './Levels.module.css';

register([
  CanvasRenderer,
  GridComponent,
  LineChart,
  MarkLineComponent,
  TooltipComponent,
]);

/** What was left of the budget after each slice, as steps. For the eye; the same stands in a table. */
export function BudgetChart({
  list,
  label,
}: {
  readonly list: SliceList;
  readonly label: string;
}) {
  const t = useLevelTranslation();
  const { period } = useFormats();
  const allowed = wholeSlices(list.allowed);
  const root = useChart(list, theme =>
    optionOf(list, theme, slice =>
      linesOf([
        period(slice.start, slice.end),
        t(`levels.slice.${slice.state}`),
        t('levels.detail.leftOf', { left: wholeSlices(slice.left), allowed }),
      ]),
    ),
  );
  return (
    <div ref={root} className={styles.plot} role="img" aria-label={label} />
  );
}

type ListedSlice = SliceList['items'][number];

function optionOf(
  { items, allowed }: SliceList,
  theme: ChartTheme,
  tell: (slice: ListedSlice) => string,
): ChartOption {
  const { colour } = theme;
  const text = colour('--bui-fg-secondary');
  const line = colour('--bui-fg-primary');
  const points = items.map(slice => [
    Date.parse(slice.start),
    wholeSlices(slice.left),
  ]);
  const last = items[items.length - 1];
  return {
    tooltip: {
      trigger: 'axis',
      ...tooltipOf(theme),
      formatter: (found: unknown) => {
        const [{ dataIndex }] = found as [{ readonly dataIndex: number }];
        return tell(items[Math.min(dataIndex, items.length - 1)]);
      },
    },
    xAxis: timeAxisOf(theme),
    yAxis: {
      type: 'value',
      // Slices are good or bad as a whole.
      minInterval: 1,
      max: ({ max }: { readonly max: number }) =>
        Math.max(1, max, wholeSlices(allowed)),
      axisLabel: { color: text },
      splitLine: { lineStyle: { color: colour('--bui-border-1') } },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        symbol: 'none',
        color: line,
        lineStyle: { color: line, width: 1.5 },
        areaStyle: { color: text, opacity: 0.15 },
        // The last step is as long as its slice.
        data: [...points, [Date.parse(last.end), wholeSlices(last.left)]],
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: {
            color: colour('--bui-negative-fg-subdued'),
            type: 'dashed',
          },
          data: [{ yAxis: 0 }],
        },
      },
    ],
  };
}
