import { DIALECTS, Row, StatementError } from '@backstage-data-mesh/quality';
import {
  DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBResult,
  DuckDBValue,
  StatementType,
} from '@duckdb/node-api';
import { codeOf } from '../limits/codeOf';
import { withDeadline } from '../limits/deadline';
import { Turns } from '../limits/turns';
import { QueryLimits, ServerUnavailable } from '../model/engine';

/**
 * A statement occupies a thread of the pool in which Node also reads files and looks up names, four unless
 * `UV_THREADPOOL_SIZE` says otherwise. Half of them stay free, however many servers there are.
 */
const TURNS = new Turns(
  Math.max(1, Math.floor(Number(process.env.UV_THREADPOOL_SIZE || 4) / 2)),
);

/** Functions that change or reveal the session from within a SELECT, or run a text that was put together. */
const FORBIDDEN =
  /\b(?:(?:enable|disable)_(?:logging|profil\w*)|truncate_duckdb_logs|write_log|(?:force_)?checkpoint|query(?:_table)?|json_execute_serialized_sql|current_setting|duckdb_settings|duckdb_databases|pragma_database_list|getenv)"?\s*\(/i;

/** Runs one reading statement and gives at most as many rows as are allowed. */
export async function runStatement(
  connection: DuckDBConnection,
  statement: string,
  limits: QueryLimits,
  signal: AbortSignal,
): Promise<Row[]> {
  if (FORBIDDEN.test(codeOf(statement))) {
    throw new StatementError('permission');
  }
  return TURNS.take(signal, () =>
    withDeadline(
      {
        timeout: limits.timeout,
        signal,
        interrupt: () => connection.interrupt(),
      },
      async () => {
        try {
          return await read(connection, statement, limits.maxRows);
        } catch (error) {
          throw meaningOf(error);
        }
      },
    ),
  );
}

/** Being prepared, it can be one statement only; nothing but a SELECT is run. */
async function read(
  connection: DuckDBConnection,
  statement: string,
  maxRows: number,
): Promise<Row[]> {
  const prepared = await connection.prepare(statement);
  try {
    if (prepared.statementType !== StatementType.SELECT) {
      throw new StatementError('permission');
    }
    return await rowsOf(await prepared.stream(), maxRows);
  } finally {
    prepared.destroySync();
  }
}

async function rowsOf(result: DuckDBResult, maxRows: number): Promise<Row[]> {
  const names = result.deduplicatedColumnNames();
  const rows: Row[] = [];
  for await (const chunk of result.yieldRows()) {
    if (rows.length + chunk.length > maxRows) {
      throw new StatementError('rows');
    }
    for (const values of chunk) {
      rows.push(
        Object.fromEntries(
          names.map((name, index) => [name, plain(values[index])]),
        ),
      );
    }
  }
  return rows;
}

/** Numbers, texts and truth values as JavaScript has them; anything else as DuckDB writes it. */
function plain(value: DuckDBValue): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return value instanceof DuckDBDecimalValue ? value.toDouble() : String(value);
}

function meaningOf(error: unknown): unknown {
  if (error instanceof StatementError) {
    return error;
  }
  // Errors of the native library may come from another realm, so `instanceof Error` does not know them.
  const message = String(error).replace(/^Error: /, '');
  const fault = DIALECTS.duckdb.faultOf({ message });
  return fault === 'connection'
    ? new ServerUnavailable('DuckDB cannot go on.')
    : new StatementError(fault, { detail: message });
}
