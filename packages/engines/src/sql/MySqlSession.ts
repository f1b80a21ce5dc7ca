import { SchemaObject } from '@backstage-data-mesh/contract';
import { Row, StatementError } from '@backstage-data-mesh/quality';
import { codeOf } from '../limits/codeOf';
import { ServerUnavailable } from '../model/engine';
import { tableIn } from './named';
import { MySqlLine } from './MySqlLine';
import { SqlSession, SqlSessionOptions } from './SqlSession';

/** @internal */
export type MySqlSessionOptions = SqlSessionOptions<MySqlLine>;

/** What its statements may not do is said once, when it begins. */
export class MySqlSession extends SqlSession<MySqlLine> {
  private constructor(options: MySqlSessionOptions) {
    super('mysql', options);
  }

  static async begin(options: MySqlSessionOptions): Promise<MySqlSession> {
    const { line, limits } = options;
    const timeout = Math.max(1, Math.round(limits.timeout));
    try {
      const [row] = await line.query('SELECT version() AS version', 1);
      const setting = /mariadb/i.test(String(row?.version))
        ? `max_statement_time = ${timeout / 1000}`
        : `max_execution_time = ${timeout}`;
      await line.query('SET SESSION TRANSACTION READ ONLY', 0);
      await line.query(
        `SET SESSION time_zone = '+00:00', lock_wait_timeout = ${Math.ceil(
          Math.min(timeout, 10_000) / 1000,
        )}, ${setting}`,
        0,
      );
    } catch {
      throw new ServerUnavailable('MySQL does not answer as expected.');
    }
    return new MySqlSession(options);
  }

  tableOf(object: SchemaObject): readonly string[] {
    return tableIn(undefined, object);
  }

  protected get process(): number {
    return this.options.line.threadId;
  }

  protected async startTransaction(): Promise<number> {
    await this.options.line.query('START TRANSACTION READ ONLY', 0);
    return this.process;
  }

  protected rowsOf(statement: string, tooMany: () => void): Promise<Row[]> {
    const { line, limits } = this.options;
    return line.query(statement, limits.maxRows, tooMany);
  }

  protected async rollBack(): Promise<void> {
    await this.options.line.query('ROLLBACK', 0);
  }

  /** A transaction that only reads may still write files, with a user who may. */
  protected override refuse(statement: string): void {
    super.refuse(statement);
    if (/\b(?:outfile|dumpfile|load_file)\b/i.test(codeOf(statement))) {
      throw new StatementError('permission');
    }
  }
}
