import type { ReactNode } from 'react';
import own from './scores.module.css';

const WIDTH = 600;
const HEIGHT = 100;

/** A place in the plot: from 0 at the start (or the bottom) to 1 at the end (or the top). */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  /** Whether the line begins anew here, as what came before does not compare. */
  readonly isStart?: boolean;
}

/** A line with its points, which show where there is only one, and dashed lines to compare it with. */
export function LinePlot({
  label,
  points,
  dashed = [],
  caption,
}: {
  /** All that the plot says, in words. */
  readonly label: string;
  readonly points: readonly PlotPoint[];
  readonly dashed?: readonly (readonly [from: PlotPoint, to: PlotPoint])[];
  readonly caption: ReactNode;
}) {
  const left = ({ x }: PlotPoint) => (x * WIDTH).toFixed(1);
  const top = ({ y }: PlotPoint) => ((1 - y) * HEIGHT).toFixed(1);
  const at = (point: PlotPoint) => `${left(point)},${top(point)}`;
  const line = points.map(
    (point, index) => `${index === 0 || point.isStart ? 'M' : 'L'}${at(point)}`,
  );
  // A circle would be stretched with the plot; the round end of a line of no length is not.
  const dots = points.map(point => `M${at(point)}h0.01`);
  return (
    <figure className={own.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className={own.plot}
      >
        {dashed.map(([from, to]) => (
          <line
            key={`${at(from)} ${at(to)}`}
            className={own.rules}
            x1={left(from)}
            y1={top(from)}
            x2={left(to)}
            y2={top(to)}
          />
        ))}
        <path className={own.line} d={line.join(' ')} />
        <path className={own.dots} d={dots.join(' ')} />
      </svg>
      <figcaption className={own.caption}>{caption}</figcaption>
    </figure>
  );
}
