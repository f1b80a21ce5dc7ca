import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** One figure of a benchmark. A row with a target says whether it holds. */
export interface Row {
  readonly case: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** E.g. `>= 0.9`, `<= 300`. */
  readonly target?: Target;
}

export type Target = `${'>=' | '<='} ${number}`;

export function holds(value: number, target: Target): boolean {
  const [operator, limit] = target.split(' ');
  return operator === '>=' ? value >= Number(limit) : value <= Number(limit);
}

const round = (value: number) =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** Prints the rows as a table and keeps them in `bench/results/NAME.json` below the working directory. Resolves with whether every target holds. */
export async function report(
  name: string,
  rows: readonly Row[],
): Promise<boolean> {
  const judged = rows.map(row => ({
    ...row,
    value: round(row.value),
    ...(row.target && { holds: holds(row.value, row.target) }),
  }));

  const cells = [
    ['case', 'metric', 'value', 'unit', 'target', ''],
    ...judged.map(row => [
      row.case,
      row.metric,
      String(row.value),
      row.unit,
      row.target ?? '',
      row.holds === undefined ? '' : (row.holds && 'holds') || 'MISSED',
    ]),
  ];
  const widths = cells[0].map((_, i) =>
    Math.max(...cells.map(row => row[i].length)),
  );
  for (const row of cells) {
    process.stdout.write(
      `${row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd()}\n`,
    );
  }

  const folder = resolve('bench/results');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${name}.json`),
    `${JSON.stringify(
      { name, at: new Date().toISOString(), rows: judged },
      null,
      2,
    )}\n`,
  );
  return judged.every(row => row.holds !== false);
}

/** The value below which a share of the sorted sample lies; `share` from 0 to 1. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  ];
}
