import { ColumnProfile, isSensitiveName } from '@backstage-data-mesh/contract';
import { Row } from '../judge/columns';
import { familyOf } from './family';
import { PATTERN_NAMES, PERSONAL_PATTERNS } from './patterns';
import { Figure, ProfilePlan, ProfileScan } from './planProfile';

/** A pattern that fewer values have than this is chance. */
const LEAST_SHARE = 0.01;
/** From this share on, values about people make a column sensitive. */
const PERSONAL_SHARE = 0.2;

/** The figures of a plan, as answers come in. */
export class Figures {
  rows?: number;
  private readonly values = new Map<string, unknown>();

  add({ measures }: ProfileScan, row: Row): void {
    this.rows ??= numberOf(row.total);
    for (const { column, figure, label } of measures) {
      this.values.set(`${column} ${figure}`, row[label]);
    }
  }

  profileOf({ table, share }: ProfilePlan, index: number): ColumnProfile {
    const { name, type, mandatory = false, comment } = table.columns[index];
    const number = (figure: Figure) => numberOf(this.get(index, figure));
    const text = (figure: Figure) => textOf(this.get(index, figure));
    const values = number('values');
    const patterns = PATTERN_NAMES.map(pattern => ({
      pattern,
      share: Math.min(1, number(`pattern:${pattern}`) ?? 0),
    }))
      .filter(each => each.share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share);
    const distinct = number('distinct') ?? number('sampleDistinct');
    return {
      name,
      type,
      family: familyOf(type),
      mandatory,
      ...(comment && { comment }),
      ...(values !== undefined &&
        this.rows !== undefined && { nulls: Math.max(0, this.rows - values) }),
      ...(distinct !== undefined && {
        // Approximations give more values than there are rows.
        distinct: Math.min(distinct, values ?? distinct),
        distinctInSample: number('distinct') === undefined && share < 1,
      }),
      sensitive:
        isSensitiveName(name) ||
        patterns.some(
          each =>
            PERSONAL_PATTERNS.has(each.pattern) && each.share >= PERSONAL_SHARE,
        ),
      ...given('minimum', text('minimum')),
      ...given('maximum', text('maximum')),
      ...given('mean', number('mean')),
      ...given('shortest', number('shortest')),
      ...given('longest', number('longest')),
      patterns,
    };
  }

  private get(column: number, figure: Figure): unknown {
    return this.values.get(`${column} ${figure}`);
  }
}

function given<K extends string, V>(key: K, value: V | undefined) {
  return value === undefined ? {} : { [key]: value };
}

/** Engines give large numbers as bigints or texts. */
export function numberOf(value: unknown): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function textOf(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
