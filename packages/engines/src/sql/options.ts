import { ConnectionOptions } from 'node:tls';

/**
 * How a database is reached.
 * @public
 */
export interface SqlConnection {
  readonly host: string;
  readonly port?: number;
  readonly user: string;
  readonly password?: string;
  /** Absent: the one that a contract's server names. */
  readonly database?: string;
  /** `true`: encrypted, and the server's certificate must be trusted. */
  readonly ssl?: boolean | ConnectionOptions;
}

/** @public */
export interface SqlOptions {
  readonly connection: SqlConnection;
  /** Sessions at once; each has a connection of its own, and one more for a moment when a statement is cancelled. Default: 5. */
  readonly sessions?: number;
  /** Milliseconds within which a connection must stand. Default: 10,000. */
  readonly connectTimeout?: number;
  /** Told once for each database what the one who runs the portal should know: that the role can do more than read. */
  readonly warn?: (message: string) => void;
}

/** @internal */
export const CONNECT_TIMEOUT = 10_000;

/** @internal */
export const SESSIONS = 5;
