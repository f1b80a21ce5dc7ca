import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import {
  CatalogProcessorCache,
  CatalogProcessorParser,
  CatalogProcessorResult,
  parseEntityYaml,
} from '@backstage/plugin-catalog-node';
import { EventParams } from '@backstage/plugin-events-node';
import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import { JsonObject, JsonValue } from '@backstage/types';
import { FileReports } from '../read/FileReports';
import { testSettings } from '../__testUtils__/testSettings';
import { DataMeshReadProcessor } from './DataMeshReadProcessor';

const URL_TARGET = 'https://github.com/acme/orders/blob/main/orders.odcs.yaml';

const contract = (id: string, more = 'schema: [{name: orders}]\n') =>
  `apiVersion: v3.1.0\nkind: DataContract\nid: ${id}\nversion: 1.0.0\nstatus: active\nteam: {name: Ops}\ndescription: {purpose: Orders}\n${more}`;
const BROKEN = 'schema: [\n';
const COMPONENT = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: loader}
spec: {type: job, lifecycle: production, owner: ops}
`;

const parser: CatalogProcessorParser = async function* parse(options) {
  yield* parseEntityYaml(options.data, options.location);
};

/** Holds what was written for the next run, as the catalog's own does. */
class FakeCache implements CatalogProcessorCache {
  readonly #values = new Map<string, string>();

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    const value = this.#values.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  }

  async set<T extends JsonValue>(key: string, value: T): Promise<void> {
    this.#values.set(key, JSON.stringify(value));
  }
}

/** A source of files with an etag for the state of them all. */
class FakeUrls {
  etag = 'one';
  failure: Error | undefined;
  downloads = 0;
  files: Record<string, string> = {};

  readonly service = mockServices.urlReader.mock({
    search: async (_, options) => {
      if (this.failure) throw this.failure;
      if (options?.etag === this.etag) throw new NotModifiedError();
      return {
        etag: this.etag,
        files: Object.entries(this.files).map(([url, text]) => ({
          url,
          content: async () => {
            this.downloads += 1;
            return Buffer.from(text);
          },
        })),
      };
    },
  });
}

function setup(catalog: JsonObject = {}, cache = new FakeCache()) {
  const urls = new FakeUrls();
  const events: EventParams[] = [];
  // Each read is an hour after the one before, so that all of it is news.
  let hours = 0;
  const reports = new FileReports(
    {
      publish: async params => {
        events.push(params);
      },
      subscribe: async () => {},
    },
    mockServices.logger.mock(),
    () => hours * 3_600_000,
  );
  const processor = new DataMeshReadProcessor({
    settings: testSettings(catalog),
    reader: urls.service,
    reports,
  });
  return {
    urls,
    cache,
    async read(
      target: string,
      options: { type?: string; optional?: boolean } = {},
    ) {
      events.length = 0;
      hours += 1;
      const results: CatalogProcessorResult[] = [];
      const handled = await processor.readLocation(
        { type: options.type ?? 'url', target },
        options.optional ?? false,
        result => results.push(result),
        parser,
        cache,
      );
      await reports.settled();
      return {
        handled,
        results,
        names: results.flatMap(result =>
          result.type === 'entity'
            ? [
                `${result.entity.kind} ${result.entity.metadata.name}${
                  result.entity.metadata.annotations?.['data-mesh/problem']
                    ? ' broken'
                    : ''
                } from ${path.basename(result.location.target)}`,
              ]
            : [],
        ),
        errors: results.flatMap(result =>
          result.type === 'error' ? [String(result.error)] : [],
        ),
        keys: results.flatMap(result =>
          result.type === 'refresh' ? [result.key] : [],
        ),
        // Only this processor publishes here, with this payload.
        reports: events.map(
          ({ eventPayload }) => eventPayload as DataMeshFileRead,
        ),
      };
    },
  };
}

describe('DataMeshReadProcessor with URLs', () => {
  it('fetches nothing and reads nothing while the etag stays, and still emits and reports all of it', async () => {
    const { urls, read } = setup();
    urls.files = {
      [URL_TARGET]: `${contract('a')}---\n${contract('b', BROKEN)}`,
    };
    const first = await read(URL_TARGET);
    expect(first.names).toEqual([
      'DataContract a from orders.odcs.yaml',
      'DataContract b broken from orders.odcs.yaml',
    ]);
    expect(first.errors).toEqual([]);
    expect(first.keys).toEqual([`url:${URL_TARGET}`]);
    expect(first.reports).toMatchObject([
      {
        target: URL_TARGET,
        documents: 2,
        problems: [{ entityRef: 'datacontract:default/b' }],
      },
    ]);

    const second = await read(URL_TARGET);
    expect(urls.downloads).toBe(1);
    expect(second).toEqual(first);

    urls.etag = 'two';
    urls.files = { [URL_TARGET]: contract('a') };
    const third = await read(URL_TARGET);
    expect(urls.downloads).toBe(2);
    expect(third.names).toEqual(['DataContract a from orders.odcs.yaml']);
    expect(third.reports).toMatchObject([{ documents: 1, problems: [] }]);
  });

  it('reads an unchanged file anew when the configuration changed', async () => {
    const { urls, read, cache } = setup();
    urls.files = { [URL_TARGET]: contract('a') };
    await read(URL_TARGET);

    const later = setup(
      { owners: { map: { Ops: 'group:default/dq' } } },
      cache,
    );
    later.urls.files = urls.files;
    const { results } = await later.read(URL_TARGET);
    expect(later.urls.downloads).toBe(1);
    expect(results).toContainEqual(
      expect.objectContaining({
        entity: expect.objectContaining({
          spec: expect.objectContaining({ owner: 'group:default/dq' }),
        }),
      }),
    );
  });

  it('leaves what is not named like ours alone, without fetching it', async () => {
    const { urls, read } = setup();
    const { handled } = await read(
      'https://github.com/acme/orders/blob/main/catalog-info.yaml',
    );
    expect(handled).toBe(false);
    expect(urls.service.search).not.toHaveBeenCalled();
  });

  it('leaves a file with our name and nothing of ours in it to the other readers', async () => {
    const { urls, read, cache } = setup();
    urls.files = { [URL_TARGET]: COMPONENT };
    const { handled, results, reports } = await read(URL_TARGET);
    expect({ handled, results, reports }).toEqual({
      handled: false,
      results: [],
      reports: [],
    });
    expect(await cache.get('v1')).toBeUndefined();
  });

  it('says that a file is not there, unless it may be absent', async () => {
    const { urls, read } = setup();
    urls.failure = new NotFoundError('gone');
    const required = await read(URL_TARGET);
    expect(required.handled).toBe(true);
    expect(required.errors).toEqual([
      expect.stringMatching(/NotFoundError: Unable to read url .+ gone/),
    ]);
    const optional = await read(URL_TARGET, { optional: true });
    expect(optional).toMatchObject({ handled: true, results: [] });
  });

  it('says that a glob leads nowhere', async () => {
    const { read } = setup();
    const { errors } = await read(
      'https://github.com/acme/orders/blob/main/**/*.odcs.yaml',
    );
    expect(errors).toEqual([expect.stringContaining('no matching files')]);
  });

  it('emits an error when the source fails, so that the catalog keeps what it has', async () => {
    const { urls, read } = setup();
    urls.files = { [URL_TARGET]: contract('a') };
    await read(URL_TARGET);
    urls.failure = new Error('503 Service Unavailable');
    const { results, errors } = await read(URL_TARGET);
    expect(results).toHaveLength(1);
    expect(errors).toEqual([expect.stringContaining('503')]);
  });
});

describe('DataMeshReadProcessor with files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'data-mesh-read-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (name: string, text: string) =>
    writeFile(path.join(folder, name), text);

  it('lets no broken document hide another one, in the same file or beside it', async () => {
    const { read } = setup();
    await write('1.odcs.yaml', `${contract('a', BROKEN)}---\n${contract('b')}`);
    await write('2.odcs.yaml', contract('c'));
    await write('3.odcs.yaml', 'a: [\n');
    await write('4.odcs.yaml', `${contract('d')}---\nkind: Component\n`);
    const { names, errors, keys, reports } = await read(
      path.join(folder, '*.odcs.yaml'),
      { type: 'file' },
    );
    expect(errors).toEqual([]);
    expect(names).toEqual([
      'DataContract a broken from 1.odcs.yaml',
      'DataContract b from 1.odcs.yaml',
      'DataContract c from 2.odcs.yaml',
      'DataContract d from 4.odcs.yaml',
    ]);
    expect(keys).toEqual(
      ['1', '2', '3', '4'].map(
        name => `file:${path.join(folder, `${name}.odcs.yaml`)}`,
      ),
    );
    expect(
      reports.map(({ problems }) => problems.map(({ code }) => code)),
    ).toEqual([
      ['yaml-syntax'],
      [],
      ['foreign-document'],
      ['foreign-document'],
    ]);
  });

  it('keeps what a file held, of whatever kind, when nothing in it can be told any more', async () => {
    const { read } = setup();
    await write('1.odcs.yaml', `${contract('a')}---\n${COMPONENT}`);
    const target = path.join(folder, '*.odcs.yaml');
    await read(target, { type: 'file' });

    await write('1.odcs.yaml', '{ "unfinished": [\n');
    const kept = [
      'DataContract a broken from 1.odcs.yaml',
      'Component loader broken from 1.odcs.yaml',
    ];
    expect((await read(target, { type: 'file' })).names).toEqual(kept);
    expect((await read(target, { type: 'file' })).names).toEqual(kept);

    await write('1.odcs.yaml', contract('a'));
    expect((await read(target, { type: 'file' })).names).toEqual([
      'DataContract a from 1.odcs.yaml',
    ]);
  });

  it('lets a document move to another file while its old file is broken', async () => {
    const { read } = setup();
    const target = path.join(folder, '*.odcs.yaml');
    await write('1.odcs.yaml', contract('a'));
    await read(target, { type: 'file' });
    await write('1.odcs.yaml', 'x: [\n');
    await write('2.odcs.yaml', contract('a'));
    expect((await read(target, { type: 'file' })).names).toEqual([
      'DataContract a from 2.odcs.yaml',
    ]);
  });

  it('reports a name clash between two files on the second one', async () => {
    const { read } = setup();
    await write('1.odcs.yaml', contract('a'));
    await write('2.odcs.yaml', contract('a'));
    const { names, reports } = await read(path.join(folder, '*.odcs.yaml'), {
      type: 'file',
    });
    expect(names).toEqual(['DataContract a from 1.odcs.yaml']);
    expect(reports[0].problems).toEqual([]);
    expect(reports[1].problems).toEqual([
      expect.objectContaining({
        code: 'name-clash',
        entityRef: 'datacontract:default/a',
        message: expect.stringContaining(path.join(folder, '1.odcs.yaml')),
      }),
    ]);
  });

  it('says that a path does not exist', async () => {
    const { read } = setup();
    const target = path.join(folder, 'none.odcs.yaml');
    expect((await read(target, { type: 'file' })).errors).toEqual([
      expect.stringContaining('none.odcs.yaml'),
    ]);
    expect(
      (await read(target, { type: 'file', optional: true })).results,
    ).toEqual([]);
  });
});
