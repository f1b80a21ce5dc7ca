import { draftContract, DraftColumn, DraftRelationship } from './draftContract';
import { DraftLine, DraftRule, TableDraft } from './draftLines';

/** What a person says of a draft. @public */
export interface DraftChoices {
  readonly contractId?: string;
  readonly name?: string;
  readonly purpose?: string;
  readonly domain?: string;
  /** Ids of the lines that are accepted. Absent: those that are by default. */
  readonly accepted?: readonly string[];
  /** What a person wrote about columns, by name. */
  readonly columns?: Readonly<
    Record<
      string,
      {
        readonly description?: string;
        readonly businessName?: string;
        readonly logicalType?: string;
        readonly classification?: string;
      }
    >
  >;
  /** Rules that a person added; without a column: of the table. */
  readonly rules?: readonly { readonly column?: string; rule: DraftRule }[];
  /** The ids of contracts that are made in the same go, by `schema.table`: what relationships refer to. */
  readonly contractIds?: Readonly<Record<string, string>>;
}

/**
 * The contract that the accepted lines of a draft come to: ODCS, a draft, version 0.1.0. A line about a column that is not
 * accepted itself counts for nothing.
 * @public
 */
export function contractOf(
  draft: TableDraft,
  choices: DraftChoices = {},
): string {
  const accepted = new Set(
    choices.accepted ??
      draft.lines.flatMap(line => (line.accepted ? [line.id] : [])),
  );
  const lines = draft.lines.filter(({ id }) => accepted.has(id));
  const columns = new Set(
    lines.flatMap(({ value, column }) =>
      value.kind === 'column' && column !== undefined ? [column] : [],
    ),
  );
  const usable = lines.filter(line =>
    columnsOf(line).every(column => columns.has(column)),
  );
  const own = (choices.rules ?? []).filter(
    ({ column }) => column === undefined || columns.has(column),
  );
  const { contractId, name, purpose, domain } = choices;
  return draftContract({
    id: contractId?.trim() || draft.contractId,
    ...(name && { name }),
    ...(domain && { domain }),
    ...(purpose && { purpose }),
    ...(draft.server && { servers: [draft.server] }),
    tables: [
      {
        name: draft.table,
        ...(draft.description && { description: draft.description }),
        columns: [...columns].map(column =>
          columnOf(column, usable, choices, draft),
        ),
        quality: [
          ...rulesAt(undefined, usable),
          ...own.flatMap(each =>
            each.column === undefined ? [each.rule] : [],
          ),
        ],
        relationships: usable.flatMap(line =>
          line.value.kind === 'relationship' && line.value.columns.length > 1
            ? relationshipOf(line, draft, choices)
            : [],
        ),
      },
    ],
    serviceLevels: usable.flatMap(({ value, column }) =>
      value.kind === 'serviceLevel'
        ? [
            {
              property: value.property,
              value: value.value,
              unit: value.unit,
              ...(column !== undefined && {
                element: `${draft.table}.${column}`,
              }),
            },
          ]
        : [],
    ),
  });
}

function columnsOf({ column, value }: DraftLine): readonly string[] {
  return 'columns' in value
    ? value.columns
    : [column].filter((name): name is string => name !== undefined);
}

function columnOf(
  column: string,
  lines: readonly DraftLine[],
  choices: DraftChoices,
  draft: TableDraft,
): DraftColumn {
  const own = lines.filter(line => line.column === column);
  const written = choices.columns?.[column] ?? {};
  let found: DraftColumn = { name: column, type: '' };
  for (const { value } of own) {
    switch (value.kind) {
      case 'column':
        found = {
          ...found,
          type: value.physicalType,
          ...(value.logicalType && { logicalType: value.logicalType }),
          ...(value.description && { description: value.description }),
        };
        break;
      case 'required':
        found = { ...found, required: true };
        break;
      case 'unique':
        found = { ...found, unique: true };
        break;
      case 'classification':
        found = { ...found, classification: value.classification };
        break;
      case 'options':
        found = { ...found, options: value.options };
        break;
      default:
    }
  }
  const key = lines.find(({ value }) => value.kind === 'primaryKey')?.value;
  const position =
    key?.kind === 'primaryKey' ? key.columns.indexOf(column) + 1 : 0;
  return {
    ...found,
    ...(position > 0 && { primaryKey: true, primaryKeyPosition: position }),
    ...Object.fromEntries(
      Object.entries(written).filter(([, value]) => value?.trim()),
    ),
    quality: [
      ...rulesAt(column, lines),
      ...(choices.rules ?? []).flatMap(each =>
        each.column === column ? [each.rule] : [],
      ),
    ],
    relationships: own.flatMap(line =>
      line.value.kind === 'relationship'
        ? relationshipOf(line, draft, choices)
        : [],
    ),
  };
}

function rulesAt(
  column: string | undefined,
  lines: readonly DraftLine[],
): DraftRule[] {
  return lines.flatMap(line =>
    line.value.kind === 'rule' && line.column === column
      ? [line.value.rule]
      : [],
  );
}

/** What the standard can refer to. */
const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A reference to the contract of the other table; one to a name that no reference can hold is left out. */
function relationshipOf(
  { value }: DraftLine,
  { table }: TableDraft,
  { contractIds = {} }: DraftChoices,
): DraftRelationship[] {
  if (value.kind !== 'relationship') return [];
  const { columns, to } = value;
  if (
    ![table, to.table, ...columns, ...to.columns].every(each =>
      PLAIN.test(each),
    )
  ) {
    return [];
  }
  const contract = contractIds[`${to.schema}.${to.table}`];
  if (!contract || !/^[A-Za-z0-9._-]+$/.test(contract)) return [];
  const ends = to.columns.map(
    column => `${contract}.odcs.yaml#/schema/${to.table}/properties/${column}`,
  );
  return [
    columns.length === 1
      ? { type: 'foreignKey', to: ends[0] }
      : {
          type: 'foreignKey',
          from: columns.map(column => `${table}.${column}`),
          to: ends,
        },
  ];
}
