import { init } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';

export type ChartOption = Parameters<ReturnType<typeof init>['setOption']>[0];

/** What charts take from the theme. */
export interface ChartTheme {
  /** What a token of the design means where the chart is. */
  readonly colour: (token: string) => string;
  /** Every chart starts from these. */
  readonly base: ChartOption;
}

/**
 * Draws a chart in an element: anew for other data, at other sizes and when the theme changes. Who uses it registers the
 * parts of ECharts that its options need, and is loaded only where a chart is shown.
 *
 * @param optionOf - may be another function with every drawing of the page; only other data draw anew
 */
export function useChart(
  data: unknown,
  optionOf: (theme: ChartTheme) => ChartOption,
): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(optionOf);
  latest.current = optionOf;

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const chart = init(element);
    const draw = () => {
      const theme = themeOf(element);
      chart.setOption({ ...theme.base, ...latest.current(theme) }, true);
    };
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
  }, [data]);

  return root;
}

function themeOf(element: HTMLElement): ChartTheme {
  const tokens = getComputedStyle(element);
  const colour = (token: string) => tokens.getPropertyValue(token).trim();
  return {
    colour,
    base: {
      animation: false,
      textStyle: {
        fontFamily: colour('--bui-font-regular'),
        color: colour('--bui-fg-secondary'),
      },
      grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    },
  };
}

/** How charts show what is pointed at. */
export function tooltipOf({ colour }: ChartTheme) {
  return {
    confine: true,
    backgroundColor: colour('--bui-bg-app'),
    borderColor: colour('--bui-border-2'),
    textStyle: { color: colour('--bui-fg-primary'), fontSize: 12 },
  };
}

/** An axis of time; `text` and lines as everywhere. */
export function timeAxisOf({ colour }: ChartTheme) {
  return {
    type: 'time' as const,
    axisLabel: { color: colour('--bui-fg-secondary'), hideOverlap: true },
    axisLine: { lineStyle: { color: colour('--bui-border-2') } },
  };
}

/** Tooltips are HTML: what is said in them is text. */
export function linesOf(lines: readonly (string | false | undefined)[]) {
  return lines
    .filter(line => line !== false && line !== undefined && line !== '')
    .map(line =>
      String(line).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`),
    )
    .join('<br>');
}
