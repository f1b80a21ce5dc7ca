import {
  contractOf,
  DraftChoices,
  readDocuments,
  TableDraft,
} from '@backstage-data-mesh/contract';

/** What the form field gives to the template. @public */
export interface OnboardedTables {
  /** Name of the server in the configuration of the portal. */
  readonly server: string;
  readonly tables: readonly {
    readonly schema: string;
    readonly table: string;
    readonly contractId: string;
    /** ODCS, YAML. */
    readonly contract: string;
  }[];
}

/** A draft with what a person says of it. */
export interface ChosenDraft {
  readonly draft: TableDraft;
  readonly included: boolean;
  readonly contractId: string;
  readonly accepted: readonly string[];
  readonly purpose: string;
  readonly columns: NonNullable<DraftChoices['columns']>;
  readonly rules: NonNullable<DraftChoices['rules']>;
}

/** A draft as it comes, with the lines that are accepted by default. */
export function chosenOf(draft: TableDraft): ChosenDraft {
  return {
    draft,
    included: true,
    contractId: draft.contractId,
    accepted: draft.lines.flatMap(line => (line.accepted ? [line.id] : [])),
    purpose: '',
    columns: {},
    rules: [],
  };
}

/** The contracts of all that is included; relationships lead from one to the other. */
export function tablesOf(
  server: string,
  chosen: readonly ChosenDraft[],
): OnboardedTables {
  const included = chosen.filter(each => each.included);
  const contractIds = Object.fromEntries(
    included.map(({ draft, contractId }) => [
      `${draft.schema}.${draft.table}`,
      contractId.trim(),
    ]),
  );
  return {
    server,
    tables: included.map(each => ({
      schema: each.draft.schema,
      table: each.draft.table,
      contractId: each.contractId.trim(),
      contract: contractText(each, contractIds),
    })),
  };
}

function contractText(
  { draft, contractId, accepted, purpose, columns, rules }: ChosenDraft,
  contractIds: Readonly<Record<string, string>>,
): string {
  return contractOf(draft, {
    contractId,
    accepted,
    columns,
    rules,
    contractIds,
    ...(purpose.trim() && { purpose: purpose.trim() }),
  });
}

/** A remark on a contract, worst first. */
export interface ContractRemark {
  readonly severity: 'error' | 'warning' | 'info';
  readonly line?: number;
  readonly message: string;
  readonly fix?: string;
}

/** What the suite's own rules for contracts say of a text. */
export function remarksOn(text: string): ContractRemark[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return readDocuments(text)
    .flatMap(reading => ('problems' in reading ? reading.problems : []))
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, message, fix, place }) => ({
      severity,
      message,
      ...(fix && { fix }),
      ...(place && { line: place.line }),
    }))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** A form fills a list of at least one with an empty part before anybody chose: that is no table. */
export function chosenTables(
  value: OnboardedTables | undefined,
): OnboardedTables['tables'] {
  return (value?.tables ?? []).filter(each => each?.contract);
}

/** What keeps a form with this value from being sent: a message and what stands in it. */
export type TableFault =
  | { readonly key: 'onboarding.fault.none' }
  | {
      readonly key: 'onboarding.fault.idMissing';
      readonly values: { readonly table: string };
    }
  | {
      readonly key: 'onboarding.fault.idTwice' | 'onboarding.fault.idExists';
      readonly values: { readonly id: string };
    }
  | {
      readonly key: 'onboarding.fault.contract';
      readonly values: { readonly table: string; readonly message: string };
    };

export function faultsOf(value: OnboardedTables | undefined): TableFault[] {
  const faults: TableFault[] = [];
  const seen = new Set<string>();
  const tables = chosenTables(value);
  if (tables.length === 0) faults.push({ key: 'onboarding.fault.none' });
  for (const { table, contractId: id, contract } of tables) {
    if (!id) {
      faults.push({ key: 'onboarding.fault.idMissing', values: { table } });
    } else if (seen.has(id)) {
      faults.push({ key: 'onboarding.fault.idTwice', values: { id } });
    }
    seen.add(id);
    const [worst] = remarksOn(contract);
    if (worst?.severity === 'error') {
      faults.push({
        key: 'onboarding.fault.contract',
        values: { table, message: worst.message },
      });
    }
  }
  return faults;
}
