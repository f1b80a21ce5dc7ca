import { Socket } from 'node:net';
import { Client } from 'pg';
import { ServerUnavailable } from '../model/engine';
import { CONNECT_TIMEOUT, SqlOptions } from './options';

/** Milliseconds for a farewell. */
const FAREWELL = 1000;

/** A connection that can be cut, whatever state it is in. */
export class PostgresLine {
  private constructor(
    readonly client: Client,
    private readonly socket: Socket,
  ) {}

  static async connect(
    { connection, connectTimeout = CONNECT_TIMEOUT }: SqlOptions,
    database: string,
    signal: AbortSignal,
  ): Promise<PostgresLine> {
    signal.throwIfAborted();
    const { host, port, user, password, ssl } = connection;
    const socket = new Socket();
    const client = new Client({
      host,
      ...(port !== undefined && { port }),
      user,
      // An empty one keeps the driver from looking for a password in the surroundings.
      password: password ?? '',
      database,
      ssl: ssl ?? false,
      application_name: 'data-mesh',
      connectionTimeoutMillis: connectTimeout,
      keepAlive: true,
      stream: () => socket,
    });
    // Whoever waits for an answer hears of it; between two statements nobody does.
    client.on('error', () => {});
    const cut = () => socket.destroy();
    signal.addEventListener('abort', cut);
    try {
      await client.connect();
      return new PostgresLine(client, socket);
    } catch (error) {
      cut();
      signal.throwIfAborted();
      throw unreachable(error, database);
    } finally {
      signal.removeEventListener('abort', cut);
    }
  }

  cut() {
    this.socket.destroy();
  }

  async close(): Promise<void> {
    const timer = setTimeout(() => this.cut(), FAREWELL);
    await this.client.end().catch(() => undefined);
    clearTimeout(timer);
  }
}

/** Says what a person can do about it; what the driver said may name credentials. */
function unreachable(error: unknown, database: string): ServerUnavailable {
  const code =
    typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : '';
  if (/^28/.test(code)) {
    return new ServerUnavailable('PostgreSQL refuses the configured role.');
  }
  if (code === '3D000') {
    return new ServerUnavailable(`There is no database ${database}.`);
  }
  if (code === '53300') {
    return new ServerUnavailable('PostgreSQL takes no more connections.');
  }
  return new ServerUnavailable(
    /^[A-Z0-9_]{3,40}$/.test(code)
      ? `PostgreSQL cannot be reached (${code}).`
      : 'PostgreSQL cannot be reached.',
  );
}
