import { Socket } from 'node:net';
import { Row, StatementError } from '@backstage-data-mesh/quality';
import { Connection, createConnection, TypeCast } from 'mysql2';
import { ServerUnavailable } from '../model/engine';
import { distinct } from './named';
import { CONNECT_TIMEOUT, SqlOptions } from './options';

/** Milliseconds for a farewell. */
const FAREWELL = 1000;

/** Numbers as JavaScript has them; anything else as MySQL writes it. */
const plain: TypeCast = field => {
  const text = field.string();
  if (text === null) return null;
  switch (field.type) {
    case 'LONGLONG':
      return BigInt(text);
    case 'TINY':
    case 'SHORT':
    case 'INT24':
    case 'LONG':
    case 'YEAR':
    case 'FLOAT':
    case 'DOUBLE':
    case 'DECIMAL':
    case 'NEWDECIMAL':
      return Number(text);
    default:
      return text;
  }
};

/** A connection that can be cut, whatever state it is in. */
export class MySqlLine {
  private constructor(
    private readonly connection: Connection,
    private readonly socket: Socket,
  ) {}

  static async connect(
    options: SqlOptions,
    database: string | undefined,
    signal: AbortSignal,
  ): Promise<MySqlLine> {
    signal.throwIfAborted();
    const { host, port, user, password, ssl } = options.connection;
    const timeout = options.connectTimeout ?? CONNECT_TIMEOUT;
    const socket = new Socket();
    socket.setNoDelay(true);
    const connection = createConnection({
      host,
      port: port ?? 3306,
      user,
      password: password ?? '',
      ...(database !== undefined && { database }),
      ...(ssl && { ssl: ssl === true ? {} : secureOf(ssl) }),
      connectTimeout: timeout,
      multipleStatements: false,
      flags: ['-LOCAL_FILES'],
      typeCast: plain,
      rowsAsArray: true,
      stream: () => socket.connect(port ?? 3306, host),
    });
    // Whoever waits for an answer hears of it; between two statements nobody does.
    connection.on('error', () => {});
    const cut = () => connection.destroy();
    const timer = setTimeout(cut, timeout);
    signal.addEventListener('abort', cut);
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('close', () => reject(new Error('closed')));
        connection.connect(error => (error ? reject(error) : resolve()));
      });
      return new MySqlLine(connection, socket);
    } catch (error) {
      cut();
      signal.throwIfAborted();
      throw unreachable(error, database);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cut);
    }
  }

  get threadId(): number {
    return this.connection.threadId;
  }

  /** At most so many rows; `tooMany` is called when there are more. */
  query(
    statement: string,
    maxRows: number,
    tooMany: () => void = () => {},
  ): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      let names: readonly string[] = [];
      let over = false;
      const rows: Row[] = [];
      // What ends the connection is told to it instead of the query, at once when it has ended before.
      const fail = (error: unknown) => {
        this.connection.off('error', fail);
        reject(over ? new StatementError('rows') : error);
      };
      this.connection.on('error', fail);
      const query = this.connection.query(statement);
      query.on('fields', (fields?: readonly { readonly name: string }[]) => {
        names = distinct((fields ?? []).map(({ name }) => name));
      });
      query.on('result', (values: unknown) => {
        if (!Array.isArray(values)) return;
        if (rows.length < maxRows) {
          rows.push(
            Object.fromEntries(
              names.map((name, index): [string, unknown] => [
                name,
                values[index],
              ]),
            ),
          );
        } else if (!over) {
          over = true;
          tooMany();
        }
      });
      query.on('error', fail);
      query.on('end', () => {
        this.connection.off('error', fail);
        if (over) {
          reject(new StatementError('rows'));
        } else {
          resolve(rows);
        }
      });
    });
  }

  /** With an error, since whoever waits for an answer is not told of a connection that ends without one. */
  cut() {
    this.socket.destroy(new Error('The connection is cut'));
  }

  async close(): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, FAREWELL);
      this.connection.end(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.cut();
  }
}

type Secure = Exclude<SqlOptions['connection']['ssl'], boolean | undefined>;

/** What of it the driver takes. */
function secureOf({ ca, cert, key, rejectUnauthorized }: Secure) {
  const pem = (value: Secure['ca']) =>
    value === undefined ? undefined : String(value);
  return {
    ...(ca !== undefined && { ca: pem(ca) }),
    ...(cert !== undefined && { cert: pem(cert) }),
    ...(key !== undefined && { key: String(key) }),
    rejectUnauthorized: rejectUnauthorized ?? true,
  };
}

function unreachable(
  error: unknown,
  database: string | undefined,
): ServerUnavailable {
  const code =
    typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : '';
  if (code === 'ER_BAD_DB_ERROR') {
    return new ServerUnavailable(`There is no database ${database}.`);
  }
  if (/ACCESS_DENIED|AUTH/.test(code)) {
    return new ServerUnavailable('MySQL refuses the configured user.');
  }
  if (/CON_COUNT|TOO_MANY_USER/.test(code)) {
    return new ServerUnavailable('MySQL takes no more connections.');
  }
  return new ServerUnavailable(
    /^[A-Z0-9_]{3,40}$/.test(code)
      ? `MySQL cannot be reached (${code}).`
      : 'MySQL cannot be reached.',
  );
}
