import { TableDraft } from '@backstage-data-mesh/contract';
import { components } from './openapi.generated';

type Schemas = components['schemas'];

/** A server whose tables may be looked at. @public */
export type BrowsableServer = Schemas['BrowsableServerList']['servers'][number];
/** @public */
export type ServerSchemaPage = Schemas['ServerSchemaPage'];
/** @public */
export type ServerTablePage = Schemas['ServerTablePage'];
/** @public */
export type ServerTable = ServerTablePage['tables'][number];
/** Tables that are looked at, each with how far that is. @public */
export type TableProfileJob = Schemas['TableProfileJob'];

/** Which part of a list of names is asked for. @public */
export interface NameSlice {
  readonly search?: string;
  /** The name after which it begins. */
  readonly after?: string;
  readonly limit?: number;
}

/**
 * From tables that exist to drafts of contracts.
 * @public
 */
export interface OnboardingApi {
  listServers(): Promise<readonly BrowsableServer[]>;
  listSchemas(server: string, slice?: NameSlice): Promise<ServerSchemaPage>;
  listTables(
    server: string,
    schema: string,
    slice?: NameSlice,
  ): Promise<ServerTablePage>;
  startProfile(
    server: string,
    tables: readonly { readonly schema: string; readonly table: string }[],
  ): Promise<TableProfileJob>;
  getProfile(id: string): Promise<TableProfileJob>;
  cancelProfile(id: string): Promise<TableProfileJob>;
  /** @param position of the table in the look, from 0 */
  getDraft(id: string, position: number): Promise<TableDraft>;
}
