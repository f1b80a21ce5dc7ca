import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Server } from '@backstage-data-mesh/contract';
import {
  DescribedTable,
  FoundColumn,
  FoundTable,
  Part,
  ServerBrowser,
  Slice,
} from '../model/browse';
import { ServerUnavailable } from '../model/engine';

/** More of a folder than this is not walked through. */
const MOST_ENTRIES = 50_000;
const MOST_STEPS = 8;

const DATA_FILE = /^(.+?)\.(parquet|csv|tsv|json|jsonl|ndjson)((?:\.gz)?)$/i;
/** Folders that divide a table: `day=2026-01-01`, `2026-01-01`. */
const DIVIDES = /^(?:[^=]+=.*|\d{4}(?:-\d{2}){0,2})$/;
/** Files that are a part of what their folder is called. */
const IS_PART =
  /^(?:part|data|file|chunk|export)?[-_. ]?(?:[\da-f][\da-f-]*)?$/i;

/** Files that are one table. */
interface Dataset extends FoundTable {
  readonly pattern: string;
  readonly format: string;
}

/** @internal */
export interface FileBrowserOptions {
  readonly root: string;
  /** The columns that files have, read as a contract with this server says. */
  readonly columnsOf: (
    server: Pick<Server, 'type' | 'properties'>,
    table: string,
  ) => Promise<readonly FoundColumn[]>;
}

/**
 * The tables of a folder: files that lie together, by their folders and names. A schema is a folder; links are not followed.
 * @internal
 */
export class FileBrowser implements ServerBrowser {
  private found?: Promise<readonly Dataset[]>;

  constructor(private readonly options: FileBrowserOptions) {}

  async schemas(slice: Slice): Promise<Part<string>> {
    const all = await this.datasets();
    return partOf(
      [...new Set(all.map(({ schema }) => schema))],
      slice,
      each => each,
    );
  }

  async tables(schema: string, slice: Slice): Promise<Part<FoundTable>> {
    const all = await this.datasets();
    const part = partOf(
      all.filter(each => each.schema === schema),
      slice,
      ({ table }) => table,
    );
    return {
      ...part,
      items: part.items.map(({ table }) => ({ schema, table, kind: 'files' })),
    };
  }

  async describe(
    schema: string,
    table: string,
  ): Promise<DescribedTable | undefined> {
    const found = await this.find(schema, table);
    if (!found) return undefined;
    return {
      schema,
      table,
      kind: 'files',
      columns: await this.options.columnsOf(serverOf(found), table),
      keys: [],
      references: [],
    };
  }

  serverOf(table: FoundTable): Pick<Server, 'type' | 'properties'> {
    return serverOf(
      'pattern' in table ? (table as Dataset) : this.known(table),
    );
  }

  async close(): Promise<void> {}

  private known({ schema, table }: FoundTable): Dataset {
    const found = this.last.find(
      each => each.schema === schema && each.table === table,
    );
    if (!found) throw new ServerUnavailable(`There are no files of ${table}.`);
    return found;
  }

  private last: readonly Dataset[] = [];

  private async find(schema: string, table: string) {
    return (await this.datasets()).find(
      each => each.schema === schema && each.table === table,
    );
  }

  private async datasets(): Promise<readonly Dataset[]> {
    this.found ??= walk(this.options.root);
    this.last = await this.found;
    return this.last;
  }
}

function serverOf({
  pattern,
  format,
}: Dataset): Pick<Server, 'type' | 'properties'> {
  return { type: 'local', properties: { path: pattern, format } };
}

async function walk(root: string): Promise<Dataset[]> {
  const base = await realpath(root).catch(() => {
    throw new ServerUnavailable('The configured folder is not there.');
  });
  const found = new Map<string, Dataset>();
  const waiting: string[][] = [[]];
  let left = MOST_ENTRIES;
  while (waiting.length > 0 && left > 0) {
    const steps = waiting.shift() ?? [];
    const entries = await readdir(path.join(base, ...steps), {
      withFileTypes: true,
    }).catch(() => []);
    for (const entry of entries) {
      left--;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && steps.length < MOST_STEPS) {
        waiting.push([...steps, entry.name]);
      } else if (entry.isFile()) {
        const dataset = datasetOf(steps, entry.name);
        const key = dataset && `${dataset.schema}\0${dataset.table}`;
        if (dataset && key && !found.has(key)) found.set(key, dataset);
      }
    }
  }
  return [...found.values()];
}

function datasetOf(
  steps: readonly string[],
  file: string,
): Dataset | undefined {
  const [, stem, extension = '', zip = ''] = DATA_FILE.exec(file) ?? [];
  if (!stem) return undefined;
  const own = [...steps];
  let divisions = 0;
  while (own.length > 0 && DIVIDES.test(own[own.length - 1])) {
    own.pop();
    divisions++;
  }
  const isFolder = own.length > 0 && (divisions > 0 || IS_PART.test(stem));
  if (divisions > 0 && !isFolder) return undefined;
  const table = isFolder ? own[own.length - 1] : stem;
  const folders = isFolder ? own.slice(0, -1) : own;
  const ending = `${extension}${zip}`;
  return {
    schema: folders.join('/') || '.',
    table,
    kind: 'files',
    format: formatOf(extension),
    pattern: [
      ...folders,
      ...(isFolder
        ? ['{model}', ...Array(divisions).fill('*'), `*.${ending}`]
        : [`{model}.${ending}`]),
    ].join('/'),
  };
}

function formatOf(extension: string): string {
  const word = extension.toLowerCase();
  if (word === 'tsv') return 'csv';
  return word === 'parquet' || word === 'csv' ? word : 'json';
}

function partOf<T>(
  all: readonly T[],
  { search, after, limit }: Slice,
  nameOf: (item: T) => string,
): Part<T> {
  const wanted = search?.toLowerCase();
  const sorted = all
    .filter(
      item =>
        (!wanted || nameOf(item).toLowerCase().includes(wanted)) &&
        (after === undefined || nameOf(item) > after),
    )
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return { items: sorted.slice(0, limit), more: sorted.length > limit };
}
