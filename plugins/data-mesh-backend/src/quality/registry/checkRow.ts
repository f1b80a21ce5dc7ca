import { Check } from '@backstage-data-mesh/quality';
import { fold, sortKey } from '../../text/fold';
import { NewResult, ReportedCheck } from '../results/newResult';
import { codeOf, severityOf } from '../status';

const LONGEST_WORDS = 2_000;

/** What a row of `checks` says of a check; how it stands is kept apart. */
export interface CheckRow {
  readonly contract_ref: string;
  readonly check_key: string;
  readonly origin: string;
  readonly kind: string;
  readonly name: string;
  readonly sort_name: string;
  readonly search_text: string;
  readonly object: string | null;
  readonly property: string | null;
  readonly dimension: string | null;
  readonly severity: string | null;
  readonly rule_id: string | null;
  readonly executable: boolean;
  readonly details: string;
  readonly promised: boolean;
}

/** What of a check is only shown; JSON in `checks.details`. */
export interface ShownDetails {
  readonly description?: string;
  readonly unit?: Check['unit'];
  readonly thresholds?: Check['thresholds'];
  /** Why it cannot be executed. */
  readonly why?: string;
  /** Of a check that only another tool has. */
  readonly tool?: string;
}

/** Columns that a new reading of the contract replaces. */
export const READ_COLUMNS = [
  'origin',
  'kind',
  'name',
  'sort_name',
  'search_text',
  'object',
  'property',
  'dimension',
  'severity',
  'rule_id',
  'executable',
  'details',
  'promised',
] as const satisfies readonly (keyof CheckRow)[];

/** How a check stands of which there is no result. */
export const UNMEASURED = {
  status: codeOf('not-measured'),
  severity_order: severityOf('not-measured'),
  since: null,
  observed_at: 0,
} as const;

/** A promise of a contract. `why`: no engine can answer it. */
export function promisedRow(
  contractRef: string,
  check: Check,
  why?: string,
): CheckRow {
  return rowOf(contractRef, check.id, {
    ...check,
    executable: why === undefined,
    details: {
      description: check.description,
      unit: check.unit,
      thresholds: check.thresholds,
      why,
    },
  });
}

/** A check that only another tool has. It stands beside those that are promised as long as its contract does. */
export function reportedRow(
  {
    contractRef,
    checkKey,
    tool,
  }: Pick<NewResult, 'contractRef' | 'checkKey' | 'tool'>,
  reported: ReportedCheck,
): CheckRow {
  return rowOf(contractRef, checkKey, {
    ...reported,
    origin: 'reported',
    executable: false,
    details: { tool },
  });
}

interface RowParts {
  readonly origin: string;
  readonly kind: string;
  readonly name: string;
  readonly object?: string;
  readonly property?: string;
  readonly dimension?: string;
  readonly severity?: string;
  readonly ruleId?: string;
  readonly executable: boolean;
  readonly details: ShownDetails;
}

function rowOf(contractRef: string, key: string, parts: RowParts): CheckRow {
  const { name, object, property, ruleId } = parts;
  return {
    contract_ref: contractRef,
    check_key: storable(key),
    origin: parts.origin,
    kind: parts.kind,
    name: storable(name),
    sort_name: sortKey(storable(name)),
    search_text: fold(
      storable([name, object, property, ruleId].filter(Boolean).join('\n')),
    ).slice(0, LONGEST_WORDS),
    object: optional(object),
    property: optional(property),
    dimension: optional(parts.dimension),
    severity: optional(parts.severity),
    rule_id: optional(ruleId),
    executable: parts.executable,
    details: JSON.stringify(parts.details),
    promised: true,
  };
}

function optional(text: string | undefined): string | null {
  return text === undefined ? null : storable(text);
}

/** PostgreSQL takes every character but one. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}
