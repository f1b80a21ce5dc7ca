import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIALECTS } from '@backstage-data-mesh/quality';
import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ServerUnavailable } from '../model/engine';
import { DuckDBOptions } from './options';

/**
 * A DuckDB of its own for one session. What one session does to it (its memory, its views, a statement that breaks it) is
 * no other's business, and it can be allowed exactly the files of one contract.
 */
export class Sandbox {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
    private readonly temp: string,
  ) {}

  /** Without a file: an empty database in memory. */
  static async create(options: DuckDBOptions, file?: string): Promise<Sandbox> {
    const temp = path.join(
      options.tempDirectory ?? tmpdir(),
      `data-mesh-duckdb-${randomUUID()}`,
    );
    const instance = await DuckDBInstance.create(file ?? ':memory:', {
      ...(file !== undefined && { access_mode: 'READ_ONLY' }),
      memory_limit: options.memory ?? '512MB',
      threads: String(options.threads ?? 2),
      temp_directory: temp,
      max_temp_directory_size: options.tempSize ?? '4GB',
      autoload_known_extensions: 'false',
      autoinstall_known_extensions: 'false',
      allow_community_extensions: 'false',
    }).catch(() => {
      throw new ServerUnavailable(
        'DuckDB could not be opened: the file is damaged, of another version, being written to, or a limit is not understood.',
      );
    });
    try {
      const connection = await instance.connect();
      await connection.run("SET TimeZone = 'UTC'");
      return new Sandbox(instance, connection, temp);
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  }

  /** From now on nothing but these files is reachable, and nobody can change that. */
  async lock(files: readonly string[]): Promise<void> {
    const { text } = DIALECTS.duckdb;
    await this.connection.run(`
      SET allowed_paths = [${files.map(text).join(', ')}];
      SET enable_external_access = false;
      SET lock_configuration = true;
    `);
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
    await rm(this.temp, { recursive: true, force: true });
  }
}
