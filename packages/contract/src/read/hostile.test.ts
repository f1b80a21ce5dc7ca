import * as fc from 'fast-check';
import { countProperties } from '../model/properties';
import { Problem } from '../model/place';
import { Reading } from './reading';
import { readDocuments } from './readDocuments';

const HEAD =
  'apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nteam: {name: t}\n';

function timed<T>(action: () => T): { result: T; milliseconds: number } {
  const start = performance.now();
  const result = action();
  return { result, milliseconds: performance.now() - start };
}

/** Generous: the machine of a test run is busy; what we guard against takes minutes or for ever. */
const SOON = 5_000;

jest.setTimeout(60_000);

/** The code a text is refused with, and whether that was at once. */
function refusal(text: string): { code?: string; soon: boolean } {
  const { result, milliseconds } = timed(() => readDocuments(text));
  const [reading] = result;
  return {
    code:
      reading.type === 'broken' && reading.id === 'orders'
        ? reading.problems[0].code
        : undefined,
    soon: milliseconds < SOON,
  };
}

describe('hostile input', () => {
  it('reads 10,000 columns', () => {
    const columns = Array.from(
      { length: 10_000 },
      (_, i) =>
        `  - name: column_${i}\n    logicalType: string\n    relationships: [{to: a.column_${i}}]\n`,
    );
    const { result, milliseconds } = timed(() =>
      readDocuments(
        `${HEAD}schema:\n- name: a\n  properties:\n${columns.join('')}`,
      ),
    );
    const [reading] = result;
    expect(reading).toMatchObject({ type: 'contract' });
    expect(
      reading.type === 'contract' && countProperties(reading.contract),
    ).toBe(10_000);
    expect(milliseconds).toBeLessThan(SOON);
  });

  it.each([
    ['flow lists', `x: ${'['.repeat(10_000)}`],
    ['flow mappings', `x: ${'{a: '.repeat(10_000)}`],
    ['block lists', `x:\n  ${'- '.repeat(10_000)}a`],
    [
      'block mappings',
      Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    ],
    ['keys of keys', `${'? '.repeat(10_000)}a`],
  ])('refuses 10,000 nested %s', (_, nested) => {
    expect(refusal(HEAD + nested)).toEqual({ code: 'too-deep', soon: true });
  });

  it('reads what nests as deep as allowed, and not one deeper', () => {
    const nest = (depth: number) =>
      `${HEAD}x: ${'['.repeat(depth - 1)}a${']'.repeat(depth - 1)}\n`;
    expect(readDocuments(nest(100))[0].type).toBe('contract');
    expect(refusal(nest(101))).toEqual({ code: 'too-deep', soon: true });
    expect(readDocuments(nest(12), { maxDepth: 10 })[0].type).toBe('broken');
  });

  it('refuses a control character anywhere in a long file, but reads it in a comment', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `k${i}: v\n`).join(
      '',
    );
    expect(refusal(`${HEAD}${long}x: \u0007\n`)).toEqual({
      code: 'control-character',
      soon: true,
    });
    expect(refusal(`${HEAD}${long}# x: \u0007\n`).code).toBeUndefined();
  });

  it('refuses an alias bomb', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 20; i++) {
      const alias = `*a${i - 1}`;
      bomb.push(`a${i}: &a${i} [${Array(10).fill(alias).join(', ')}]`);
    }
    expect(refusal(HEAD + bomb.join('\n'))).toEqual({
      code: 'too-many-aliases',
      soon: true,
    });
  });

  it('refuses a bomb of merges', () => {
    const keys = Array.from({ length: 200 }, (_, i) => `k${i}: 1`).join(', ');
    const bomb = Array.from({ length: 100 }, (_, i) => `m${i}: {<<: *a}\n`);
    expect(refusal(`${HEAD}a: &a {${keys}}\n${bomb.join('')}`)).toEqual({
      code: 'too-many-aliases',
      soon: true,
    });
  });

  it('refuses anchors that contain themselves', () => {
    expect(refusal(`${HEAD}x: &x [*x]\n`)).toEqual({
      code: 'cyclic-alias',
      soon: true,
    });
    expect(refusal(`${HEAD}schema: &s\n- name: a\n  properties: *s\n`)).toEqual(
      { code: 'cyclic-alias', soon: true },
    );
  });

  it('refuses aliases that nest too deep when written out, in whatever order keys are visited', () => {
    const chain = ['x999: &b0 [a]'];
    for (let i = 1; i < 300; i++) {
      chain.push(`"${9999 - i}": &b${i} [*b${i - 1}]`);
    }
    expect(refusal(HEAD + chain.join('\n'))).toEqual({
      code: 'too-deep',
      soon: true,
    });
  });

  it('refuses aliases of aliases that nest too deep when written out', () => {
    const chain = ['b0: &b0 [a]'];
    for (let i = 1; i < 150; i++) {
      chain.push(`b${i}: &b${i} [*b${i - 1}]`);
    }
    expect(refusal(HEAD + chain.join('\n'))).toEqual({
      code: 'too-deep',
      soon: true,
    });
  });

  it('bounds what aliases expand to, not what is written', () => {
    const many = Array.from({ length: 2_000 }, () => '*a').join(', ');
    const text = `${HEAD}a: &a [1, 2, 3]\nb: [${many}]\n`;
    expect(readDocuments(text)[0].type).toBe('contract');
    expect(readDocuments(text, { maxAliasNodes: 1_000 })[0]).toMatchObject({
      type: 'broken',
      problems: [{ code: 'too-many-aliases' }],
    });
  });

  it('refuses what is too large before it is parsed', () => {
    const large = `${HEAD}description: {purpose: "${'x'.repeat(5_000_000)}"}\n`;
    expect(refusal(large)).toEqual({ code: 'too-large', soon: true });
    expect(
      readDocuments(`kind: Component\nx: ${'x'.repeat(5_000_000)}`)[0].type,
    ).toBe('foreign');
    expect(readDocuments(HEAD, { maxLength: 10 })[0].type).toBe('broken');
    expect(readDocuments(HEAD, { maxLength: undefined })[0].type).toBe(
      'contract',
    );
  });

  it('reads what is nearly too large', () => {
    const text = `${HEAD}description: {purpose: "${'x'.repeat(4_900_000)}"}\n`;
    const { result, milliseconds } = timed(() => readDocuments(text));
    expect(result[0].type).toBe('contract');
    expect(milliseconds).toBeLessThan(SOON);
  });

  it('never says a secret', () => {
    const [reading] = readDocuments(
      `${HEAD}servers:\n- {server: s, type: postgres, password: hunter2}\n`,
    );
    expect(reading.type).toBe('contract');
    const { text: _, ...rest } = reading;
    expect(JSON.stringify(rest)).not.toContain('hunter2');
  });
});

function problemsOf(reading: Reading): readonly Problem[] {
  return 'problems' in reading ? reading.problems : [];
}

/** What a reading says, without the functions and the text. */
function said(reading: Reading): unknown {
  const { text: _, ...rest } = reading;
  return JSON.parse(JSON.stringify(rest));
}

const word = fc.constantFrom(
  'kind: DataContract',
  'kind: DataProduct',
  'apiVersion: v3.1.0',
  'apiVersion: v1.0.0',
  'id: a',
  'version: 1.10',
  'schema:',
  'team:',
  'quality:',
  'properties:',
  'relationships:',
  'servers:',
  'slaProperties:',
  'inputPorts:',
  'outputPorts:',
  'name: x',
  'to: [a, {b: c}]',
  'items: {items: {}}',
  'value: |',
  '- ',
  '  ',
  '    ',
  '\n',
  '\n',
  '---\n',
  '...\n',
  '&a ',
  '*a',
  '!t ',
  '!!binary ',
  '<<: *a',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '# c',
  '? ',
  ': ',
  '|\n',
  '>-\n',
  '\t',
  '\0',
  '\u0007',
  '\ufffd',
  '\ufeff',
  '\u2028',
  '${X}',
  'null',
  '~',
);
const yamlish = fc.array(word, { maxLength: 40 }).map(words => words.join(''));

describe('any text', () => {
  it('is read without throwing, and every problem has its place in it', () => {
    const anything = fc.oneof(
      yamlish,
      yamlish.map(text => `${HEAD}${text}`),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json(),
    );
    fc.assert(
      fc.property(anything, text => {
        const lines = text.split(/\r\n|[\n\r]/);
        readDocuments(text).forEach((reading, index) => {
          expect(reading.index).toBe(index);
          const places = problemsOf(reading).flatMap(
            ({ place }) => place ?? [],
          );
          expect(
            places.filter(
              ({ line, column }) =>
                line > lines.length || line < 1 || column < 1,
            ),
          ).toEqual([]);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads the same with CRLF', () => {
    const text = fc
      .oneof(
        yamlish,
        yamlish.map(tail => `${HEAD}${tail}`),
      )
      .filter(written => !written.includes('\r'));
    fc.assert(
      fc.property(text, written => {
        const withCrlf = written.replace(/\n/g, '\r\n');
        expect(readDocuments(withCrlf).map(said)).toEqual(
          readDocuments(written).map(said),
        );
      }),
      { numRuns: 500 },
    );
  });
});
