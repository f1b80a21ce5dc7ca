import { Contract, SchemaObject, Server } from '@backstage-data-mesh/contract';
import { DialectName, Row } from '@backstage-data-mesh/quality';
import { ServerBrowser } from './browse';

/**
 * A place where data lies, as the portal's configuration names it, and how to ask it. Kept for as long as the process
 * lives; connects when it is first needed. Everything it is asked only reads.
 * @public
 */
export interface QueryEngine {
  /** In whose words statements are put. */
  readonly dialect: DialectName;
  /**
   * Opens a session for the checks of one contract on one of its servers. Rejects with {@link ServerUnavailable} when the
   * place cannot be reached.
   */
  open(request: OpenRequest): Promise<QuerySession>;
  /**
   * Lists what the place has, for people who look for a table. Absent: it cannot be listed. Rejects with
   * {@link ServerUnavailable} when the place cannot be reached.
   */
  browse?(
    request: Pick<OpenRequest, 'limits' | 'signal'>,
  ): Promise<ServerBrowser>;
  /** Whether it can be reached now. Rejects with {@link ServerUnavailable} when not. */
  ping(signal: AbortSignal): Promise<void>;
  /** Ends all that is under way and gives connections back. */
  close(): Promise<void>;
}

/** @public */
export interface OpenRequest {
  readonly contract: Contract;
  /** The server of the contract that was matched to this engine. Never trusted: only names and paths are taken from it. */
  readonly server: Server;
  readonly limits: QueryLimits;
  readonly signal: AbortSignal;
}

/** Bounds of each statement of a session. @public */
export interface QueryLimits {
  /** Milliseconds. */
  readonly timeout: number;
  /** Rows of an answer; more is a refusal. */
  readonly maxRows: number;
}

/** @public */
export interface QuerySession {
  /**
   * The name by which statements reach a table of the contract: unquoted, schema and catalog before it where needed.
   * `undefined` when it is not there, as far as that is known without asking. Throws `NotExpressible` with the reason when
   * it is there and cannot be read.
   */
  tableOf(object: SchemaObject): readonly string[] | undefined;
  /**
   * Runs one read-only statement and gives its rows. Rejects with `StatementError` when the engine refuses it or the time
   * is over, with {@link ServerUnavailable} when it cannot be asked (any more); with the reason of the signal when that
   * aborts: the statement is then ended in the engine, too.
   */
  execute(statement: string, signal: AbortSignal): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/**
 * A place cannot be reached: it is down, refuses the credentials, or is not there. The message is for people and never
 * quotes what the driver said, since that may hold credentials.
 * @public
 */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
}
