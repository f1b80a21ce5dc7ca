import fc from 'fast-check';
import {
  duckdbEngine,
  Engine,
  POSTGRES,
  postgresEngine,
} from '../__testUtils__/engines';
import { DIALECTS } from './dialects';

jest.setTimeout(60_000);

const ENGINES: ['duckdb' | 'postgres', () => Promise<Engine>][] = [
  ['duckdb', duckdbEngine],
  ...(POSTGRES
    ? [['postgres', postgresEngine] as ['postgres', () => Promise<Engine>]]
    : []),
];

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '\\',
        ';',
        '--',
        '/*',
        '*/',
        '\n',
        '\r',
        '\t',
        ']',
        '[',
        '$$',
        '%',
        '${x}',
        '€',
        '😀',
        ' ',
        'a',
        "E'",
        '\u2028',
        '\u202e',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => parts.join('').replaceAll('\0', ''))
  .filter(
    text =>
      text !== '' &&
      !/[\ud800-\udfff]/.test(
        text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
      ),
  );

describe.each(ENGINES)('names and values in %s', (id, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine?.close());
  const dialect = DIALECTS[id];
  const ask = (sql: string) =>
    engine.execute(sql, new AbortController().signal);

  it('comes back any text as it was', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async value => {
        const [row] = await ask(`SELECT ${dialect.text(value)} AS value`);
        expect(row).toEqual({ value });
      }),
      { numRuns: 300 },
    );
  });

  it('names any column as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        // PostgreSQL cuts names after 63 bytes
        nasty.filter(name => new TextEncoder().encode(name).length <= 63),
        async name => {
          const [row] = await ask(
            `SELECT ${dialect.name(
              name,
            )} AS found FROM (SELECT 7 AS ${dialect.name(name)}) AS t`,
          );
          expect(row).toEqual({ found: 7 });
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each(Object.values(DIALECTS))(
  'a NUL and half a character are refused in $title',
  dialect => {
    for (const text of ['a\0b', '\ud800', 'x\udc00']) {
      expect(() => dialect.name(text)).toThrow(/NUL|Unicode/);
      expect(() => dialect.text(text)).toThrow(/NUL|Unicode/);
    }
  },
);

const BACKSLASH_ESCAPES = new Set([
  'mysql',
  'snowflake',
  'bigquery',
  'databricks',
]);

it.each(Object.values(DIALECTS))(
  'no quote gets out of its quotes in $title',
  dialect => {
    fc.assert(
      fc.property(nasty, value => {
        const literal = dialect.text(value);
        const escapes =
          literal.startsWith('E') || BACKSLASH_ESCAPES.has(dialect.id);
        // With escapes and doubled quotes taken out, nothing special is left between the outer quotes.
        const left = literal
          .replace(/^[EN](?=')/, '')
          .slice(1, -1)
          .replace(escapes ? /\\\\|\\'|''|\\[nr]/g : /''/g, '');
        expect(left).not.toContain("'");
        expect(escapes && left.includes('\\')).toBe(false);
      }),
    );
  },
);
