import { DraftServer } from './draftContract';
import { DraftReason, reason } from './draftReasons';
import { TableProfile } from './tableProfile';

/** Under which heading a line stands. @public */
export type DraftGroup =
  | 'columns'
  | 'keys'
  | 'classification'
  | 'quality'
  | 'freshness';

/** What a line adds to the contract when it is accepted. @public */
export type DraftValue =
  | {
      readonly kind: 'column';
      readonly physicalType: string;
      readonly logicalType?: string;
      readonly description?: string;
    }
  | { readonly kind: 'required' }
  | { readonly kind: 'unique' }
  | { readonly kind: 'primaryKey'; readonly columns: readonly string[] }
  | {
      readonly kind: 'relationship';
      readonly columns: readonly string[];
      readonly to: {
        readonly schema: string;
        readonly table: string;
        readonly columns: readonly string[];
      };
    }
  | { readonly kind: 'classification'; readonly classification: string }
  | {
      readonly kind: 'options';
      readonly options: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'rule'; readonly rule: DraftRule }
  | {
      readonly kind: 'serviceLevel';
      readonly property: string;
      readonly value: number;
      readonly unit: string;
    };

/** A quality rule as ODCS writes it. @public */
export interface DraftRule {
  readonly name?: string;
  readonly type: 'library' | 'sql';
  readonly metric?: string;
  readonly query?: string;
  readonly dimension?: string;
  readonly unit?: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly mustBe?: number;
  readonly mustBeGreaterThan?: number;
  readonly mustBeGreaterOrEqualTo?: number;
  readonly mustBeLessThan?: number;
  readonly mustBeLessOrEqualTo?: number;
  readonly description?: string;
}

/** A line of a draft: one thing that a person accepts or not. @public */
export interface DraftLine {
  /** The same for the same table, whenever it is drafted. */
  readonly id: string;
  readonly group: DraftGroup;
  /** Name of the column; absent for the table. */
  readonly column?: string;
  readonly value: DraftValue;
  /** From 0 to 1: how sure it is that this holds in general. */
  readonly confidence: number;
  /** What it rests on, sentence by sentence. */
  readonly reasons: readonly DraftReason[];
  /** Whether it is accepted unless a person says otherwise. */
  readonly accepted: boolean;
}

/** A contract to be: what was found out about one table, line by line. @public */
export interface TableDraft {
  readonly contractId: string;
  readonly schema: string;
  readonly table: string;
  readonly description?: string;
  readonly rows: number;
  readonly server?: DraftServer;
  readonly lines: readonly DraftLine[];
  /** What could not be found out. */
  readonly notes: readonly DraftReason[];
}

/** From this confidence on a line is accepted by default. @public */
export const ACCEPTED_FROM = 0.8;

/** A line with the id and the default that all have. */
export function lineOf(
  group: DraftGroup,
  column: string | undefined,
  value: DraftValue,
  confidence: number,
  reasons: readonly DraftReason[],
  nth = '',
): DraftLine {
  return {
    id: [value.kind, ...(column === undefined ? [] : [column]), nth]
      .filter(Boolean)
      .join(':'),
    group,
    ...(column !== undefined && { column }),
    value,
    confidence: Math.round(confidence * 100) / 100,
    reasons,
    accepted: confidence >= ACCEPTED_FROM,
  };
}

/** What a promise rests on: rows of one look count for little, rows of many loads for much. */
export interface Basis {
  readonly rows: number;
  readonly days: number;
  /** `12,034 rows of 60 load days` */
  readonly words: DraftReason;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Fewer loads than this are a lucky day. */
const ENOUGH_DAYS = 5;

export function basisOf({ rows, loads }: TableProfile): Basis {
  const days = loads?.days.length ?? 0;
  const enoughRows = Math.min(1, Math.log10(rows + 1) / 4);
  return {
    rows,
    days,
    words:
      days > 1
        ? reason('basis.days', { rows, days })
        : reason('basis.once', { rows }),
    weight: (days >= ENOUGH_DAYS ? 0.95 : 0.65) * enoughRows,
  };
}

export function isFromOneDay({ days }: Pick<Basis, 'days'>): boolean {
  return days < ENOUGH_DAYS;
}

/** Said where a rule could rest on chance. */
export function caution(basis: Basis): readonly DraftReason[] {
  return isFromOneDay(basis) ? [reason('caution.once')] : [];
}
