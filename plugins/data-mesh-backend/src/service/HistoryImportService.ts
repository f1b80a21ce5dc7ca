import { LoggerService } from '@backstage/backend-plugin-api';
import { ContractReading, readDocuments } from '@backstage-data-mesh/contract';
import { entityNameForId } from '@backstage-data-mesh/plugin-data-mesh-common';
import { glob } from 'glob';
import { Knex } from 'knex';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { storeLines } from '../database/operations/storeLines';
import {
  NewVersion,
  storeVersions,
} from '../database/operations/storeVersions';
import { SyncStore } from '../database/SyncStore';
import { READER_REVISION, textOfReading } from '../sync/readContractText';
import { dateOf, standardOf } from '../sync/standard';
import { sha256 } from '../text/sha256';
import { FileReadService } from './FileReadService';

export interface HistoryImportResult {
  readonly files: number;
  /** Files that were new or had changed. */
  readonly read: number;
  /** Versions that were not stored before. */
  readonly versions: number;
}

/**
 * Brings earlier versions of contracts, kept as files outside what the catalog reads, into the version store.
 *
 * A file's contract belongs to the entity whose name follows from its `id`; that is all there is to say as long as the
 * id stays. Where the id changed between versions, the old text names its product in `dataProduct` and its port in a
 * custom property `outputPort`: then it joins the line of versions of that output port. A file that did not change since
 * is not read again, and the same text twice is one version.
 */
export class HistoryImportService {
  constructor(
    private readonly knex: Knex,
    private readonly sync: SyncStore,
    private readonly fileReads: FileReadService,
    private readonly logger: LoggerService,
    /** Paths or globs, relative to `baseDir`. */
    private readonly targets: readonly string[],
    private readonly baseDir: string = process.cwd(),
  ) {}

  async run(signal?: AbortSignal): Promise<HistoryImportResult> {
    const paths = await this.files();
    await this.fileReads.keepHistory(paths);
    let read = 0;
    let versions = 0;
    for (const path of paths) {
      signal?.throwIfAborted();
      try {
        const stored = await this.importFile(path);
        if (stored === undefined) continue;
        read += 1;
        versions += stored;
      } catch (error) {
        this.logger.warn(
          `The history file ${path} could not be imported`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    }
    if (read > 0) {
      this.logger.info(
        `Imported ${versions} earlier contract versions from ${read} of ${paths.length} history files`,
      );
    }
    return { files: paths.length, read, versions };
  }

  private async files(): Promise<string[]> {
    const found = await glob([...this.targets], {
      cwd: this.baseDir,
      nodir: true,
      dot: false,
      posix: true,
    });
    return found.sort();
  }

  /** @returns how many versions were new; undefined when the file is as it was */
  private async importFile(path: string): Promise<number | undefined> {
    const absolute = resolve(this.baseDir, path);
    const { mtimeMs, size } = await stat(absolute);
    const modifiedAt = Math.floor(mtimeMs);
    const known = await this.knex('history_files').first().where({ path });
    const read = known?.revision === READER_REVISION;
    if (
      read &&
      Number(known.modified_at) === modifiedAt &&
      Number(known.size) === size
    ) {
      return undefined;
    }
    const text = await readFile(absolute, 'utf8');
    const hash = sha256(text);
    const row = {
      path,
      hash,
      modified_at: modifiedAt,
      size,
      imported_at: Date.now(),
      revision: READER_REVISION,
    };
    if (read && known.hash === hash) {
      await this.knex('history_files').where({ path }).update(row);
      return undefined;
    }
    const readings = readDocuments(text);
    const versions = readings.flatMap(reading =>
      reading.type === 'contract' ? [toVersion(reading)] : [],
    );
    await this.fileReads.take(
      {
        target: path,
        documents: readings.length,
        problems: readings.flatMap(reading =>
          reading.type === 'broken' ? reading.problems : [],
        ),
      },
      'history',
    );
    return this.knex.transaction(async tx => {
      const stored = await storeVersions(
        tx,
        versions.map(v => v.version),
        {
          now: row.imported_at,
          revision: READER_REVISION,
        },
      );
      for (const { version, line } of versions) {
        if (line) await joinLine(tx, line, version.contractRef);
      }
      await tx('history_files').insert(row).onConflict('path').merge();
      if (stored > 0) await this.sync.markChanged(tx, false);
      return stored;
    });
  }
}

interface OldLine {
  /** Name or id of the product. */
  readonly product: string;
  readonly port: string;
}

function toVersion(reading: ContractReading): {
  version: NewVersion;
  line?: OldLine;
} {
  const { contract } = reading;
  const version: NewVersion = {
    contractRef: contractRefFor(contract.id),
    source: 'history',
    contractId: contract.id,
    version: contract.version,
    status: contract.status,
    standard: standardOf(contract),
    createdAt: dateOf(contract),
    text: textOfReading(reading),
  };
  const property = (name: string) => {
    const found = contract.customProperties.find(p => p.property === name);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  const product = contract.dataProduct ?? property('dataProduct');
  const port = property('outputPort');
  return { version, line: product && port ? { product, port } : undefined };
}

function contractRefFor(id: string): string {
  return `datacontract:default/${entityNameForId(id).toLocaleLowerCase(
    'en-US',
  )}`;
}

/** The product is known by its own id or by its title, whichever the old file used. */
async function joinLine(
  tx: Knex.Transaction,
  { product, port }: OldLine,
  contractRef: string,
): Promise<void> {
  const ref = `dataproduct:default/${entityNameForId(product).toLocaleLowerCase(
    'en-US',
  )}`;
  const found: { ref: string }[] = await tx('products')
    .select('ref')
    .where({ ref })
    .orWhere({ title: product })
    .limit(2);
  const productRef = found.length === 1 ? found[0].ref : ref;
  await storeLines(tx, [{ productRef, port, contractRef }]);
}
