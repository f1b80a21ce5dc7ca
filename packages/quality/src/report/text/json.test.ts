import * as fc from 'fast-check';
import { readJson } from './json';

describe('JSON', () => {
  it('that is whole is what the engine reads, also behind what it does not read', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        // A lonely NaN sends it to the lenient reader.
        const { values, problems } = readJson(
          `[NaN, ${JSON.stringify(value, null, 1)}]`,
        );
        expect(problems.map(({ code }) => code)).toEqual(['not-a-number']);
        expect(JSON.stringify(values)).toBe(JSON.stringify([[null, value]]));
      }),
    );
  });

  it('that is cut has only what stands before the cut', () => {
    const text = '{"a":{"b":[1,{"c":2},{"d":3}],"e":"f"},"g":-12.5}';
    const read = (length: number) =>
      JSON.stringify(readJson(text.slice(0, length)).values[0]);
    expect(read(text.indexOf('3'))).toBe('{"a":{"b":[1,{"c":2}]}}');
    expect(read(text.indexOf(',"e"'))).toBe('{"a":{"b":[1,{"c":2},{"d":3}]}}');
    expect(read(text.indexOf('f"'))).toBe('{"a":{"b":[1,{"c":2},{"d":3}]}}');
    // Half a number is another number.
    expect(read(text.length - 2)).not.toContain('g');
  });

  it('that is cut says where, in lines and columns', () => {
    expect(readJson('{\n "a": [1,\n').problems).toEqual([
      expect.objectContaining({
        code: 'truncated',
        place: { line: 3, column: 1 },
      }),
    ]);
  });

  it('with escapes at every place is read', () => {
    const { values } = readJson(
      '[NaN,"\\\\","\\"","a\\\\\\"b","\\u00e4","\\ud83d\\ude00"]',
    );
    expect(values[0]).toEqual([null, '\\', '"', 'a\\"b', 'ä', '😀']);
  });

  it('may be as deep as anybody likes', () => {
    expect(readJson(`${'[NaN,'.repeat(1_000_000)}`).problems).not.toEqual([]);
    expect(readJson(`${'{"a":'.repeat(1_000_000)}`).problems).not.toEqual([]);
  });
});
