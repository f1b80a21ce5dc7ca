import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { Status } from '../model/result';
import { NOW } from './__testUtils__/fixtures';
import { Report } from './report';
import { readReport } from './readReport';

/** Real files of many authors; they are not part of the repository. */
const CORPUS = path.resolve(__dirname, '../../../../../shared/corpus');

const HERE = fs.existsSync(CORPUS);
if (!HERE) {
  // eslint-disable-next-line no-console
  console.warn(
    'The tests over real reports are skipped: there is no folder ../shared/corpus beside the repository.',
  );
}

const FOLDERS = ['dbt', 'great-expectations', 'soda', 'openlineage'];

function filesOf(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(CORPUS, folder))
    .map(name => path.join(CORPUS, folder, name));
}

const text = (file: string) => fs.readFileSync(file, 'utf8');

function read(file: string): Report {
  const manifest = file.replace('~run_results.json', '~manifest.json');
  return readReport(text(file), {
    companions: manifest === file ? [] : [text(manifest)],
    now: NOW,
  });
}

function fileLike(folder: string, pattern: RegExp): string {
  const found = filesOf(folder).filter(file => pattern.test(file));
  expect(found).toHaveLength(1);
  return found[0];
}

function count({ observations }: Report): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const { outcome } of observations) {
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
  }
  return counts;
}

(HERE ? describe : describe.skip)('real reports', () => {
  it('are read without an error', () => {
    for (const file of FOLDERS.flatMap(filesOf)) {
      const { format, problems } = read(file);
      expect(
        problems.filter(
          ({ code, severity }) =>
            severity === 'error' && code !== 'unknown-format',
        ),
      ).toEqual([]);
      const known = /run_results|great-expectations\/|soda\//.test(file);
      expect(format !== undefined || !known).toBe(true);
    }
  });

  it('of dbt have the statuses that its tests came to', () => {
    const dbt = (project: string) =>
      count(read(fileLike('dbt', new RegExp(`${project}~target~run_results`))));
    expect(dbt('build')).toEqual({ pass: 3 });
    // Only models ran there.
    expect(dbt('duckdb')).toEqual({});
    expect(dbt('dbt~fail')).toEqual({});
    // Twenty of them: the last does not say what it is.
    expect(dbt('no_test_metadata')).toEqual({ fail: 2, pass: 18 });
    expect(dbt('thrift')).toEqual({ pass: 20 });
    expect(dbt('dbt~test')).toEqual({ fail: 4, pass: 10 });
    // It fails with the severity "warn".
    expect(dbt('singular_test')).toEqual({ pass: 1, warn: 1 });
  });

  it('of dbt know their tables, whatever the quotes of the database', () => {
    const { observations } = read(
      fileLike('dbt', /dbt~test~target~run_results/),
    );
    expect(observations.every(({ dataset }) => dataset.table)).toBe(true);
    expect(observations[0].dataset).toEqual({
      database: 'random-gcp-project',
      schema: 'dbt_test1',
      table: 'test_first_dbt_model',
      name: 'model.dbt_bigquery_test.test_first_dbt_model',
    });
  });

  it('of Great Expectations tell an exception from a failure', () => {
    const gx = (name: RegExp) =>
      count(read(fileLike('great-expectations', name)));
    expect(gx(/BasicDatasetProfiler_evrs\.json/)).toEqual({
      pass: 43,
      fail: 8,
    });
    expect(gx(/evrs_with_exception/)).toEqual({ pass: 42, fail: 8, error: 1 });
    expect(gx(/results_with_exceptions/)).toEqual({ pass: 6, error: 4 });
    // It holds the same batch of the same run twice.
    expect(gx(/ValidationOperatorResult/)).toEqual({ pass: 9, fail: 2 });
    expect(gx(/describe-output/)).toEqual({ pass: 1, fail: 1 });
  });

  it('of Soda are read', () => {
    expect(count(read(filesOf('soda')[0]))).toEqual({ pass: 2 });
  });

  it('of OpenLineage say each result once', () => {
    const lineage = (name: RegExp) =>
      count(read(fileLike('openlineage', name)));
    expect(lineage(/no_test_metadata~result/)).toEqual({ fail: 2, pass: 18 });
    expect(lineage(/dbt~test~result/)).toEqual({ fail: 4, pass: 10 });
    expect(lineage(/dbt~singular_test~result/)).toEqual({ pass: 1, warn: 1 });
    expect(lineage(/build_command/)).toEqual({ fail: 1, pass: 11 });
  });

  it('never make it throw when they are damaged', () => {
    const texts = FOLDERS.flatMap(filesOf).map(text);
    const damage = fc.record({
      file: fc.nat({ max: texts.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 500 }),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('', '{', '[', '"', 'NaN', 'null'),
      ),
    });
    fc.assert(
      fc.property(damage, ({ file, at, length, put }) => {
        const whole = texts[file];
        const from = Math.floor(at * whole.length);
        const damaged = whole.slice(0, from) + put + whole.slice(from + length);
        const { problems } = readReport(damaged, {
          companions: [damaged],
          now: NOW,
        });
        expect(problems.length).toBeLessThan(300);
      }),
      { numRuns: 300 },
    );
  });
});
