import { stringify } from 'yaml';
import { logicalTypeOf } from '../convert/logicalType';
import { descriptionOf } from './descriptionOf';
import type { DraftRule } from './draftLines';
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
  readonly businessName?: string;
  /** Absent: what the type means. */
  readonly logicalType?: string;
  /** Absent: the order of the columns. */
  readonly primaryKeyPosition?: number;
  readonly options?: Readonly<Record<string, string | number>>;
  readonly quality?: readonly DraftRule[];
  readonly relationships?: readonly DraftRelationship[];
}

/** A foreign key as ODCS writes it. @public */
export interface DraftRelationship {
  readonly type: 'foreignKey';
  readonly from?: readonly string[];
  readonly to: string | readonly string[];
}

/** Where the data lies: a server as ODCS writes it. @public */
export interface DraftServer {
  readonly server: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** @public */
export interface DraftTable {
  readonly name: string;
  readonly description?: string;
  readonly columns: readonly DraftColumn[];
  readonly quality?: readonly DraftRule[];
  readonly relationships?: readonly DraftRelationship[];
}

/** What is known of a contract before anybody wrote it. @public */
export interface ContractDraft {
  readonly id: string;
  readonly name?: string;
  readonly domain?: string;
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
  readonly servers?: readonly DraftServer[];
  readonly serviceLevels?: readonly {
    readonly property: string;
    readonly value: string | number;
    readonly unit?: string;
    readonly element?: string;
  }[];
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
    description: descriptionOf(draft),
    servers: listed([
      ...(draft.server
        ? [{ server: draft.server.name, type: draft.server.type }]
        : []),
      ...(draft.servers ?? []).map(({ server, type, properties }) => ({
        server,
        type,
        ...properties,
      })),
    ]),
    schema: draft.tables.map(table => ({
      id: idOf(table.name),
      name: table.name,
      logicalType: 'object',
      physicalType: 'table',
      description: table.description,
      properties: propertiesOf(table),
      relationships: listed(table.relationships),
      quality: listed(table.quality),
    })),
    slaProperties: listed([
      ...(draft.retentionDays === undefined
        ? []
        : [retentionLevel(draft.retentionDays)]),
      ...(draft.serviceLevels ?? []),
    ]),
    roles: draft.approver ? [readerRole(draft.approver)] : undefined,
    team: draft.team ? { name: draft.team } : undefined,
  };
  // Texts are written as they are: no line is folded, nothing becomes an alias.
  return stringify(withoutGaps(document), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

/** The role of those who read, with who says yes to them. */
export function readerRole(approver: string) {
  return { role: 'reader', access: 'read', firstLevelApprovers: approver };
}

/** The promise to keep data for so many days. */
export function retentionLevel(days: number) {
  return { property: 'retention', value: days, unit: 'd' };
}

function propertiesOf(table: DraftTable) {
  let position = 0;
  return table.columns.map(column => {
    if (column.primaryKey) position += 1;
    return {
      id: idOf(column.name),
      name: column.name,
      businessName: column.businessName,
      logicalType: column.logicalType ?? logicalTypeOf(column.type),
      physicalType: column.type,
      description: column.description,
      primaryKey: column.primaryKey || undefined,
      primaryKeyPosition: column.primaryKey
        ? column.primaryKeyPosition ?? position
        : undefined,
      required: column.required || column.primaryKey || undefined,
      unique: column.unique || undefined,
      classification: column.classification,
      examples: listed(column.examples),
      logicalTypeOptions: column.options,
      relationships: listed(column.relationships),
      quality: listed(column.quality),
    };
  });
}

/** A list without items is not written. */
function listed<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items?.length ? items : undefined;
}

/** By which references name a part, where its name can stand in one. */
function idOf(name: string): string | undefined {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? name : undefined;
}
