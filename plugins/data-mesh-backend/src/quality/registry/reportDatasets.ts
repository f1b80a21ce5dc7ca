import { Contract, CustomProperty } from '@backstage-data-mesh/contract';

/** The custom property of a contract, or of one of its schema objects, that names data of other tools as its own. */
export const REPORT_DATASETS = 'reportDatasets';

const LONGEST_NAME = 500;
const MOST = 500;
const TOOLS =
  /^(dbt|great-expectations|soda|openlineage|datacontract-cli|oors|junit):(.+)$/is;

export interface ReportDataset {
  /** Folded. */
  readonly dataset: string;
  readonly tool?: string;
  /** Name of the schema object; of the whole contract otherwise. */
  readonly object?: string;
}

/**
 * Reads a list of `name`, `tool:name` (of a tool whose reports are known) and `{ dataset, tool }`. At a contract with a
 * single object, that object is meant.
 */
export function reportDatasetsOf(
  contract: Pick<Contract, 'schema' | 'customProperties'>,
): readonly ReportDataset[] {
  const [only, ...others] = contract.schema;
  return [
    ...contract.schema.flatMap(object =>
      entriesOf(object.customProperties, object.name),
    ),
    ...entriesOf(
      contract.customProperties,
      others.length === 0 ? only?.name : undefined,
    ),
  ].slice(0, MOST);
}

function entriesOf(
  properties: readonly CustomProperty[],
  object: string | undefined,
): ReportDataset[] {
  return properties
    .filter(({ property }) => property === REPORT_DATASETS)
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
    .flatMap(value => entryOf(value) ?? [])
    .map(entry => ({ ...entry, object }));
}

function entryOf(value: unknown): Omit<ReportDataset, 'object'> | undefined {
  if (typeof value === 'string') {
    const [, tool, name] = TOOLS.exec(value.trim()) ?? [];
    return named(name ?? value, tool?.toLowerCase());
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { dataset, tool }: { dataset?: unknown; tool?: unknown } = value;
  return typeof dataset === 'string'
    ? named(dataset, typeof tool === 'string' ? tool : undefined)
    : undefined;
}

function named(name: string, tool: string | undefined) {
  const dataset = name.replaceAll('\0', '').trim().toLowerCase();
  return dataset === '' || dataset.length > LONGEST_NAME
    ? undefined
    : { dataset, tool };
}
