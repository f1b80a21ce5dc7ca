import * as fc from 'fast-check';
import { fixture, fixtureNames, NOW } from './__testUtils__/fixtures';
import { readReport } from './readReport';

const MINUTE = 60_000;

function batch(all: readonly object[], more: object = {}): string {
  return JSON.stringify({
    dataMeshResults: 1,
    runId: 'run-1',
    observedAt: '2026-10-01T02:00:00Z',
    ...more,
    results: all,
  });
}

function results(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    check: `check ${index}`,
    status: 'pass',
  }));
}

const codes = (report: { problems: readonly { code: string }[] }) =>
  report.problems.map(({ code }) => code);

describe('a report', () => {
  it('is read from bytes, with or without a mark of their order', () => {
    const text = batch([{ check: 'größe', status: 'pass' }]);
    const utf16 = new Uint8Array(
      new Uint16Array([...`\ufeff${text}`].map(c => c.charCodeAt(0))).buffer,
    );
    for (const input of [
      text,
      `\ufeff${text}`,
      new TextEncoder().encode(text),
      new TextEncoder().encode(`\ufeff${text}`),
      utf16,
    ]) {
      expect(readReport(input, { now: NOW }).observations[0].check.id).toBe(
        'größe',
      );
    }
  });

  it('in another encoding is refused', () => {
    const latin1 = Uint8Array.from(
      [...batch([{ check: 'größe', status: 'pass' }])].map(letter =>
        letter.charCodeAt(0),
      ),
    );
    const utf16WithoutMark = batch(results(1)).split('').join('\0');
    for (const input of [latin1, utf16WithoutMark, '\ufffd\ufffd{']) {
      expect(codes(readReport(input))).toEqual(['wrong-encoding']);
    }
  });

  it('that ends in the middle keeps the results that are whole, and says where it ends', () => {
    const text = batch(results(3), { padding: '\n' }).replace(/},/g, '},\n');
    const whole = readReport(text, { now: NOW }).observations;
    for (let length = 1; length < text.length; length++) {
      const report = readReport(text.slice(0, length), { now: NOW });
      expect(report.problems[0]).toMatchObject({
        code: 'truncated',
        place: { line: text.slice(0, length).split('\n').length },
      });
      expect(whole).toEqual(expect.arrayContaining([...report.observations]));
    }
    const cut = text.slice(0, text.indexOf('check 2'));
    expect(readReport(cut, { now: NOW }).observations).toEqual(
      whole.slice(0, 2),
    );
  });

  it('that goes wrong keeps what stands before, and says where', () => {
    const report = readReport(
      `{"dataMeshResults": 1,
        "results": [
          {"check": "a", "status": "pass", "observedAt": "2026-10-01T02:00:00Z"},
          {"check": "b" oops "SECRETROW"}
        ]}`,
      { now: NOW },
    );
    expect(report.observations.map(({ check }) => check.id)).toEqual(['a']);
    expect(report.problems[0]).toMatchObject({
      code: 'not-json',
      place: { line: 4, column: 25 },
    });
    expect(JSON.stringify(report)).not.toContain('SECRETROW');
  });

  it('may hold what Python writes for numbers that are none', () => {
    const report = readReport(
      batch([{ check: 'a', status: 'fail', measure: 1, rowCount: 5 }]).replace(
        '"measure":1',
        '"measure":NaN',
      ),
      { now: NOW },
    );
    expect(report.observations[0].outcome).toEqual({
      status: 'fail',
      rowCount: 5,
      reason: 'The check does not hold.',
    });
    expect(report.problems[0]).toMatchObject({
      code: 'not-a-number',
      place: { line: 1 },
    });
  });

  it('has counts that are counts', () => {
    const report = readReport(
      '{"dataMeshResults":1,"observedAt":"2026-10-01T02:00:00Z","results":[{"check":"a","status":"fail","measure":1e999,"rowCount":-5,"failedRowCount":0.5}]}',
      { now: NOW },
    );
    expect(report.observations[0].outcome).toEqual({
      status: 'fail',
      reason: 'The check does not hold.',
    });
    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([
      ['not-a-number', ['results', 0, 'measure']],
      ['not-a-number', ['results', 0, 'rowCount']],
      ['not-a-number', ['results', 0, 'failedRowCount']],
    ]);
  });

  it('is never from the future, but for clocks that differ a little', () => {
    const at = (moment: number) =>
      readReport(
        batch(results(2), { observedAt: new Date(moment).toISOString() }),
        { now: NOW },
      );
    const early = at(NOW + 60 * MINUTE);
    expect(early.observations.map(({ observedAt }) => observedAt)).toEqual([
      NOW,
      NOW,
    ]);
    expect(codes(early)).toEqual(['time-in-future']);
    const skewed = at(NOW + MINUTE);
    expect(skewed.observations[0].observedAt).toBe(NOW + MINUTE);
    expect(codes(skewed)).toEqual([]);
  });

  it('without any time counts as observed now, and says so once', () => {
    const report = readReport(batch(results(3), { observedAt: undefined }), {
      now: NOW,
    });
    expect(report.observations[2].observedAt).toBe(NOW);
    expect(codes(report)).toEqual(['no-time']);
  });

  it('is the same when it is read again, whenever that is', () => {
    const texts = [
      batch(results(2)),
      batch(results(2), { observedAt: '2030-01-01T00:00:00Z' }),
      batch(results(2), { observedAt: undefined, runId: undefined }),
      ...fixtureNames().map(fixture),
    ];
    for (const text of texts) {
      const ids = (now: number) =>
        readReport(text, { now }).observations.map(({ id }) => id);
      expect(ids(NOW)).toEqual(ids(NOW + 60 * MINUTE));
      expect(new Set(ids(NOW)).size).toBe(ids(NOW).length);
    }
  });

  it('that says two things of one check counts as the worse, and that is said', () => {
    for (const both of [
      ['pass', 'fail'],
      ['fail', 'pass'],
    ]) {
      const report = readReport(
        batch(both.map(status => ({ check: 'a', status }))),
        { now: NOW },
      );
      expect(
        report.observations.map(({ outcome: { status } }) => status),
      ).toEqual(['fail']);
      expect(codes(report)).toEqual(['said-twice']);
    }
    const twice = batch([...results(1), ...results(1)]);
    expect(readReport(twice, { now: NOW }).problems).toEqual([]);
  });

  it('of another run is another one', () => {
    const ids = ['run-1', 'run-2'].map(
      runId =>
        readReport(batch(results(1), { runId }), { now: NOW }).observations[0]
          .id,
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('may be a list of documents, or lines of them', () => {
    const documents = [batch(results(1)), batch(results(1), { runId: 'b' })];
    for (const text of [`[${documents}]`, documents.join('\n')]) {
      const { observations, format } = readReport(text, { now: NOW });
      expect(format).toBe('batch');
      expect(observations).toHaveLength(2);
    }
    const cut = documents.join('\n').slice(0, -30);
    const { observations, problems } = readReport(cut, { now: NOW });
    expect(observations).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'truncated',
      place: { line: 2 },
    });
  });

  it('has bounds', () => {
    const text = batch(results(10));
    const limited = readReport(text, {
      now: NOW,
      limits: { maxObservations: 4 },
    });
    expect(limited.observations).toHaveLength(4);
    expect(limited.problems[0]).toMatchObject({
      code: 'too-many',
      message: expect.stringContaining('6 result(s) more than the 4'),
    });
    expect(codes(readReport(text, { limits: { maxLength: 100 } }))).toEqual([
      'too-long',
    ]);
    const wrong = readReport(batch(Array(50).fill({ status: 'pass' })), {
      now: NOW,
      limits: { maxProblems: 3 },
    });
    expect(wrong.problems).toHaveLength(4);
    expect(wrong.problems[3].message).toBe(
      '48 more problem(s) are not listed.',
    );
    const deep = `{"dataMeshResults":1,"results":${'['.repeat(100_000)}`;
    expect(readReport(deep).observations).toEqual([]);
    const long = readReport(
      batch([{ check: 'x'.repeat(10_000), status: 'pass' }]),
      { now: NOW },
    );
    expect(long.observations[0].check.id).toHaveLength(500);
  });

  it('of no known format is said to be of none', () => {
    for (const text of ['', ' ', '[]', '3', '{}', '"a"', 'hello', 'null']) {
      expect(codes(readReport(text))).toContain('unknown-format');
    }
  });

  it('that is only the manifest of dbt is told apart', () => {
    const { problems } = readReport(fixture('dbt-manifest.json'));
    expect(problems[0].fix).toContain('run_results.json');
  });

  it('is read as the format it is said to be', () => {
    const { format } = readReport('{"results":[]}', {
      format: 'great-expectations',
    });
    expect(format).toBe('great-expectations');
  });

  it('takes keys for what they are, also those that objects have anyway', () => {
    const text = `{"__proto__":{"dataMeshResults":1},"constructor":1,"results":[{"__proto__":{"check":"a"}}],}`;
    expect(readReport(text).observations).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'check')).toBe(false);
  });
});

describe('rows of data', () => {
  it('are in the fixtures', () => {
    const holding = fixtureNames().filter(name =>
      fixture(name).includes('SECRETROW'),
    );
    expect(holding.length).toBeGreaterThanOrEqual(5);
  });

  it.each(fixtureNames().map(name => [name]))('of %s do not survive', name => {
    const report = readReport(fixture(name), {
      companions: [fixture('dbt-manifest.json')],
      now: NOW,
    });
    expect(JSON.stringify(report)).not.toContain('SECRETROW');
  });

  it('do not survive in any text that a tool may put them in', () => {
    const row = 'SECRETROW';
    const reports = [
      {
        metadata: {
          dbt_schema_version:
            'https://schemas.getdbt.com/dbt/run-results/v6.json',
        },
        results: [
          {
            unique_id: 'test.a.b.c',
            status: 'error',
            message: `Database Error\n  invalid input syntax: "${row}"`,
            failures: row,
            compiled_code: `select '${row}'`,
            adapter_response: { _message: row },
          },
        ],
      },
      {
        meta: {},
        results: [
          {
            success: false,
            expectation_config: {
              type: 'expect_column_max_to_be_between',
              kwargs: { column: 'a' },
            },
            result: {
              observed_value: row,
              unexpected_list: [row],
              partial_unexpected_list: [row],
              partial_unexpected_counts: [{ value: row, count: 1 }],
              unexpected_index_list: [{ a: row }],
              details: { observed: row },
            },
            exception_info: {
              raised_exception: true,
              exception_message: row,
              exception_traceback: row,
            },
          },
        ],
      },
      {
        definitionName: 'a',
        checks: [
          {
            identity: 'a',
            outcome: 'fail',
            diagnostics: {
              value: row,
              blocks: [{ text: row }],
              failedRowsAnalysis: row,
              maxColumnTimestamp: row,
            },
          },
        ],
        logs: [{ message: row }],
      },
      {
        dataContractId: 'a',
        checks: [
          {
            key: 'a',
            result: 'failed',
            reason: row,
            implementation: row,
            diagnostics: { value: row, threshold: row, actual: row },
            failedSamples: [{ a: row }],
            failed_samples: [{ a: row }],
          },
        ],
        logs: [{ message: row }],
      },
      {
        eventTime: '2026-10-01T02:00:00Z',
        run: { runId: 'a' },
        inputs: [
          {
            name: 'a',
            facets: {
              dataQualityAssertions: {
                assertions: [
                  {
                    assertion: 'a',
                    success: false,
                    actual: row,
                    expected: row,
                    content: row,
                    description: row,
                    params: { value: row },
                  },
                ],
              },
            },
          },
        ],
      },
      {
        kind: 'ObservabilityResults',
        results: [
          {
            id: 'a',
            status: 'fail',
            message: row,
            measure: { value: row, threshold: { mustBe: row } },
            customProperties: [{ property: 'row', value: row }],
          },
        ],
      },
      {
        dataMeshResults: 1,
        results: [
          {
            check: 'a',
            status: 'fail',
            measure: row,
            threshold: row,
            rows: [row],
            samples: [{ a: row }],
          },
        ],
      },
    ];
    for (const report of reports) {
      const read = readReport(JSON.stringify(report), { now: NOW });
      expect(read.observations).toHaveLength(1);
      expect(JSON.stringify(read)).not.toContain(row);
    }
  });
});

describe('reading', () => {
  const names = fixtureNames();

  it('never throws on files that were damaged', () => {
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 200 }),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          ',',
          ':',
          '\\',
          'null',
          'NaN',
          '<',
          '1e999',
          '__proto__',
        ),
      ),
      manifest: fc.boolean(),
    });
    fc.assert(
      fc.property(damage, ({ name, at, length, put, manifest }) => {
        const text = fixture(name);
        const from = Math.floor(at * text.length);
        const damaged = text.slice(0, from) + put + text.slice(from + length);
        const { observations } = readReport(damaged, {
          now: NOW,
          companions: manifest ? [damaged] : [],
        });
        for (const { id, observedAt } of observations) {
          expect(id).toMatch(/^[0-9a-f]{32}$/);
          expect(Number.isSafeInteger(observedAt)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never throws on values of the wrong kind', () => {
    // Every value in turn becomes something else.
    const wrong: readonly unknown[] = [
      null,
      7,
      'x',
      [],
      {},
      [[]],
      [null],
      { a: 1 },
    ];
    for (const name of names.filter(each => each.endsWith('.json'))) {
      const document: unknown = JSON.parse(fixture(name));
      let count = 0;
      for (const damaged of replaced(document, wrong)) {
        if (count++ % 7 === 0) {
          readReport(JSON.stringify(damaged), { now: NOW });
        }
      }
      expect(count).toBeGreaterThan(100);
    }
  });

  it('takes any text and any format', () => {
    const formats = [
      'dbt-run-results',
      'dbt-freshness',
      'great-expectations',
      'soda',
      'openlineage',
      'datacontract-cli',
      'junit',
      'oors',
      'batch',
    ] as const;
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json({ maxDepth: 6 })),
        fc.option(fc.constantFrom(...formats), { nil: undefined }),
        (text, format) => {
          const report = readReport(text, { format, companions: [text] });
          expect(report.observations.length).toBeLessThan(1_000);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** The document once for each of its values and each replacement, a few levels deep. */
function* replaced(
  value: unknown,
  by: readonly unknown[],
  depth = 0,
): Generator<unknown> {
  yield* by;
  if (depth > 6 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > 0) {
      for (const each of replaced(value[0], by, depth + 1)) {
        yield [each, ...value.slice(1, 3)];
      }
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    for (const each of replaced(inner, by, depth + 1)) {
      yield { ...value, [key]: each };
    }
  }
}
