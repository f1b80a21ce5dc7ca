import { stringify } from 'yaml';
import { logicalTypeOf } from '../convert/logicalType';
import { withoutGaps } from './withoutGaps';

/** @public */
export interface DraftColumn {
  readonly name: string;
  /** As the database calls it: `VARCHAR(20)`, `bigint`. */
  readonly type: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly primaryKey?: boolean;
  readonly classification?: string;
  readonly examples?: readonly string[];
}

/** @public */
export interface DraftTable {
  readonly name: string;
  readonly description?: string;
  readonly columns: readonly DraftColumn[];
}

/** What is known of a contract before anybody wrote it. @public */
export interface ContractDraft {
  readonly id: string;
  readonly name?: string;
  readonly domain?: string;
  readonly dataProduct?: string;
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
  readonly team?: string;
  /** Who approves access: name of a team or person. */
  readonly approver?: string;
  /** How long data is kept, in days. */
  readonly retentionDays?: number;
  /** Name of the server where the data lies, and what it is. */
  readonly server?: { readonly name: string; readonly type: string };
  readonly tables: readonly DraftTable[];
}

/**
 * A first text of a contract in ODCS 3.1: a draft, version 0.1.0, that says what is known and nothing more. Every name
 * and text is quoted where YAML needs it, whatever is in it.
 * @public
 */
export function draftContract(draft: ContractDraft): string {
  const document = {
    kind: 'DataContract',
    apiVersion: 'v3.1.0',
    id: draft.id,
    name: draft.name,
    version: '0.1.0',
    status: 'draft',
    domain: draft.domain,
    dataProduct: draft.dataProduct,
    description:
      draft.purpose || draft.limitations || draft.usage
        ? {
            purpose: draft.purpose,
            limitations: draft.limitations,
            usage: draft.usage,
          }
        : undefined,
    servers: draft.server
      ? [{ server: draft.server.name, type: draft.server.type }]
      : undefined,
    schema: draft.tables.map(table => ({
      name: table.name,
      logicalType: 'object',
      physicalType: 'table',
      description: table.description,
      properties: propertiesOf(table),
    })),
    slaProperties:
      draft.retentionDays === undefined
        ? undefined
        : [{ property: 'retention', value: draft.retentionDays, unit: 'd' }],
    roles: draft.approver
      ? [
          {
            role: 'reader',
            access: 'read',
            firstLevelApprovers: draft.approver,
          },
        ]
      : undefined,
    team: draft.team ? { name: draft.team } : undefined,
  };
  // Texts are written as they are: no line is folded, nothing becomes an alias.
  return stringify(withoutGaps(document), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

function propertiesOf(table: DraftTable) {
  let position = 0;
  return table.columns.map(column => {
    if (column.primaryKey) position += 1;
    return {
      name: column.name,
      logicalType: logicalTypeOf(column.type),
      physicalType: column.type,
      description: column.description,
      primaryKey: column.primaryKey || undefined,
      primaryKeyPosition: column.primaryKey ? position : undefined,
      required: column.required || column.primaryKey || undefined,
      unique: column.unique || undefined,
      classification: column.classification,
      examples: column.examples?.length ? column.examples : undefined,
    };
  });
}
