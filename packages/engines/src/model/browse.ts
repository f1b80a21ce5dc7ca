import { Server } from '@backstage-data-mesh/contract';

/** Which part of a list is asked for. @public */
export interface Slice {
  /** Names that contain this, without regard to case. */
  readonly search?: string;
  /** The name after which the part begins. */
  readonly after?: string;
  readonly limit: number;
}

/** A part of a list, in the order of names. @public */
export interface Part<T> {
  readonly items: readonly T[];
  /** Whether there are more. */
  readonly more: boolean;
}

/** @public */
export interface FoundTable {
  readonly schema: string;
  readonly table: string;
  readonly kind: 'table' | 'view' | 'files';
  /** As the server counts without looking: about. */
  readonly rows?: number;
  readonly comment?: string;
}

/** @public */
export interface FoundColumn {
  readonly name: string;
  readonly type: string;
  /** The server refuses rows without a value. */
  readonly mandatory: boolean;
  readonly comment?: string;
}

/** What a server says of a table. @public */
export interface DescribedTable extends FoundTable {
  readonly columns: readonly FoundColumn[];
  readonly keys: readonly {
    readonly columns: readonly string[];
    readonly primary: boolean;
  }[];
  readonly references: readonly {
    readonly columns: readonly string[];
    readonly to: {
      readonly schema: string;
      readonly table: string;
      readonly columns: readonly string[];
    };
  }[];
}

/**
 * What a server has, for people who look for a table. Never says where the server is or who may use it.
 *
 * Every method rejects with `ServerUnavailable` when the place cannot be asked (any more), with `StatementError` when it
 * refuses.
 * @public
 */
export interface ServerBrowser {
  schemas(slice: Slice): Promise<Part<string>>;
  tables(schema: string, slice: Slice): Promise<Part<FoundTable>>;
  /** Columns and keys. `undefined`: the table is not there. */
  describe(schema: string, table: string): Promise<DescribedTable | undefined>;
  /** The server of a contract by which a session reaches the table under its name. */
  serverOf(table: FoundTable): Pick<Server, 'type' | 'properties'>;
  close(): Promise<void>;
}
