import { wordsApart } from '../meaning/fieldMeanings';
import {
  Basis,
  basisOf,
  caution,
  DraftLine,
  isFromOneDay,
  lineOf,
} from './draftLines';
import { DraftReasonCode, reason } from './draftReasons';
import { ColumnProfile, TableProfile } from './tableProfile';

/** A pattern that as many values have is what the column is for. */
const MEANT = 0.95;
/** Of a list of values each one is seen so often on average. */
const LEAST_REPEATS = 20;

const PATTERNS: Readonly<
  Record<string, { why: DraftReasonCode; pattern: string }>
> = {
  uuid: {
    why: 'pattern.uuid',
    pattern:
      '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  },
  email: {
    why: 'pattern.email',
    pattern: '^[^@ ]+@[^@ ]+\\.[A-Za-z]{2,}$',
  },
  iban: {
    why: 'pattern.iban',
    pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
  },
  url: { why: 'pattern.url', pattern: '^https?://[^ ]+$' },
  phone: {
    why: 'pattern.phone',
    pattern: '^(\\+|00)[1-9][0-9 ()/-]{6,18}$',
  },
};

/** Rules with the margin that tomorrow needs; a table without rows is a basis for none. */
export function qualityLines(profile: TableProfile): DraftLine[] {
  if (profile.rows === 0) return [];
  const basis = basisOf(profile);
  return [
    lineOf(
      'quality',
      undefined,
      {
        kind: 'rule',
        rule: {
          type: 'library',
          metric: 'rowCount',
          dimension: 'coverage',
          mustBeGreaterThan: 0,
        },
      },
      0.9,
      [reason('rows.some', { rows: profile.rows })],
      'rowCount',
    ),
    ...profile.columns.flatMap(column => [
      ...completeness(column, profile, basis),
      ...range(column, basis),
      ...patternOf(column, profile, basis),
      ...listOf(column, basis),
    ]),
  ];
}

function completeness(
  column: ColumnProfile,
  { rows, loads }: TableProfile,
  basis: Basis,
): DraftLine[] {
  const { name, nulls, mandatory } = column;
  if (mandatory) {
    return [
      lineOf('quality', name, { kind: 'required' }, 1, [
        reason('nulls.refused'),
      ]),
    ];
  }
  if (nulls === undefined) return [];
  if (nulls === 0) {
    return [
      lineOf('quality', name, { kind: 'required' }, 0.2 + basis.weight * 0.75, [
        reason('nulls.none', { basis: basis.words }),
        ...caution(basis),
      ]),
    ];
  }
  const share = nulls / rows;
  if (share > 0.5) return [];
  const days = loads?.days ?? [];
  const worst = Math.max(
    share,
    ...days.map(day => (day.nulls[name] ?? 0) / Math.max(1, day.rows)),
  );
  // Half as much again, and two points: what was never seen does happen.
  const most = Math.min(99, Math.ceil(worst * 150 + 2));
  const seen = { share: percent(share), basis: basis.words, most };
  const why =
    days.length > 1
      ? reason('nulls.worst', {
          ...seen,
          days: days.length,
          worst: percent(worst),
        })
      : reason('nulls.share', seen);
  return [
    lineOf(
      'quality',
      name,
      {
        kind: 'rule',
        rule: {
          type: 'library',
          metric: 'nullValues',
          dimension: 'completeness',
          unit: 'percent',
          mustBeLessOrEqualTo: most,
        },
      },
      0.15 + basis.weight * 0.72,
      [why, ...caution(basis)],
      'nullValues',
    ),
  ];
}

/** What counts and costs never goes below nothing. */
const NEVER_NEGATIVE =
  /\b(amount|price|cost|costs|quantity|qty|count|total|weight|volume|length|width|height|duration|size|age|stock|units?|score|distance|fee|tax|discount|balance|revenue|turnover)\b/;

function range(column: ColumnProfile, basis: Basis): DraftLine[] {
  const { name, family, minimum, maximum } = column;
  const least = Number(minimum);
  if (family !== 'number' || minimum === undefined || !(least >= 0)) return [];
  const words = wordsApart(name);
  const isShare =
    /\b(share|ratio|rate|probability)\b/.test(words) && Number(maximum) <= 1;
  if (!NEVER_NEGATIVE.test(words) && !isShare) return [];
  return [
    lineOf(
      'quality',
      name,
      {
        kind: 'options',
        options: isShare ? { minimum: 0, maximum: 1 } : { minimum: 0 },
      },
      0.25 + basis.weight * 0.65,
      [
        reason(isShare ? 'range.share' : 'range.positive', {
          basis: basis.words,
        }),
        ...caution(basis),
      ],
    ),
  ];
}

/** A rule that at most so many percent of the values are others. */
function conformity(valid: Record<string, unknown>, most: number) {
  return {
    kind: 'rule' as const,
    rule: {
      type: 'library' as const,
      metric: 'invalidValues',
      dimension: 'conformity',
      unit: 'percent',
      arguments: valid,
      mustBeLessOrEqualTo: most,
    },
  };
}

function patternOf(
  { name, patterns, nulls = 0 }: ColumnProfile,
  { sampled, rows }: TableProfile,
  basis: Basis,
): DraftLine[] {
  const [first] = patterns;
  const known = first && PATTERNS[first.pattern];
  if (!known || first.share < MEANT) return [];
  const values = Math.round(sampled * (1 - nulls / rows));
  const most = Math.max(1, Math.ceil((1 - first.share) * 200));
  return [
    lineOf(
      'quality',
      name,
      conformity({ pattern: known.pattern }, most),
      0.25 + basis.weight * 0.65 * (values >= 100 ? 1 : 0.6),
      [
        reason(known.why, { share: percent(first.share), values, most }),
        ...caution(basis),
      ],
      'pattern',
    ),
  ];
}

function listOf(
  { name, values, sensitive, family }: ColumnProfile,
  basis: Basis,
): DraftLine[] {
  if (!values || sensitive || family !== 'text' || values.length === 0) {
    return [];
  }
  const rows = values.reduce((sum, value) => sum + value.rows, 0);
  if (rows < values.length * LEAST_REPEATS) return [];
  return [
    lineOf(
      'quality',
      name,
      conformity({ validValues: values.map(({ value }) => value) }, 1),
      0.1 + basis.weight * 0.74,
      [
        reason(values.length === 1 ? 'values.one' : 'values.many', {
          basis: basis.words,
          values: values.length,
          rarest: values[values.length - 1].rows,
        }),
        ...caution(basis),
      ],
      'values',
    ),
  ];
}

/** How full loads are, from many of them; never from one. */
export function volumeLines({ loads, quote }: TableProfile): DraftLine[] {
  // The newest may still be under way, the oldest may be cut off.
  const days = loads?.days.slice(1, -1) ?? [];
  if (!loads || days.length < 5) return [];
  const least = Math.min(...days.map(({ rows }) => rows));
  const bound = Math.floor(least / 2);
  if (bound < 1) return [];
  const column = quoted(loads.column, quote);
  const day = `CAST(${column} AS DATE)`;
  return [
    lineOf(
      'quality',
      undefined,
      {
        kind: 'rule',
        rule: {
          name: 'newest load is complete',
          type: 'sql',
          dimension: 'coverage',
          query: `SELECT COUNT(*) FROM {object} WHERE ${day} = (SELECT MAX(${day}) FROM {object})`,
          mustBeGreaterOrEqualTo: bound,
        },
      },
      days.length >= 14 ? 0.85 : 0.7,
      [
        reason('loads.volume', {
          days: days.length,
          column: loads.column,
          least,
          most: Math.max(...days.map(({ rows }) => rows)),
        }),
      ],
      'volume',
    ),
  ];
}

/** How old data becomes, from the distances of loads. */
export function freshnessLines({ loads }: TableProfile): DraftLine[] {
  const days = loads?.days ?? [];
  if (!loads || days.length < 2) return [];
  const gaps = days
    .slice(1)
    .map(({ day }, nth) =>
      Math.round((Date.parse(days[nth].day) - Date.parse(day)) / 86_400_000),
    )
    .filter(gap => gap > 0)
    .sort((a, b) => a - b);
  if (gaps.length === 0) return [];
  const usual = gaps[Math.floor(gaps.length / 2)];
  const longest = gaps[gaps.length - 1];
  const isWeak = isFromOneDay({ days: days.length });
  const seen = { days: days.length, column: loads.column };
  const confidence =
    (isWeak ? 0.4 : 0.65) + (longest === usual && !isWeak ? 0.25 : 0);
  // The day itself, the wait for the next one, and a day for a load that is late.
  const hours = (longest + 1) * 24 + 12;
  return [
    lineOf(
      'freshness',
      undefined,
      { kind: 'serviceLevel', property: 'frequency', value: usual, unit: 'd' },
      confidence,
      [
        usual === 1
          ? reason('loads.daily', seen)
          : reason('loads.apart', { ...seen, apart: usual }),
      ],
      'frequency',
    ),
    lineOf(
      'freshness',
      loads.column,
      { kind: 'serviceLevel', property: 'freshness', value: hours, unit: 'h' },
      confidence,
      [
        longest === 1
          ? reason('loads.oneDay', { ...seen, hours })
          : reason('loads.longest', { ...seen, hours, longest }),
        ...(isWeak ? [reason('caution.loads')] : []),
      ],
      'freshness',
    ),
  ];
}

/** 0.1234 → 12; almost all is not all. */
function percent(share: number): number {
  const value = share * 100;
  return value > 99.9 && value < 100 ? 99.9 : Number(value.toPrecision(2));
}

function quoted(name: string, quote: string): string {
  return quote + name.replaceAll(quote, quote + quote) + quote;
}
