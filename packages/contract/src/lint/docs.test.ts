import * as fs from 'node:fs';
import * as path from 'node:path';
import { RULES } from './rules';

const SOURCE = path.resolve(__dirname, '..');
const DOCS = fs.readFileSync(
  path.resolve(SOURCE, '../../../docs/lint-rules.md'),
  'utf8',
);

/** The rows of all tables: code, severity, what. */
const ROWS = [
  ...DOCS.matchAll(/^\| `([a-z-]+)` *\| (\w+) *\| (.*?) *\|/gm),
].map(([, code, severity, what]) => ({ code, severity, what }));

/** The codes that are written in the source of the readers, of the structure and of this folder. */
function codesInSource(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return codesInSource(file);
    }
    return /(?<!\.test)\.ts$/.test(entry.name)
      ? [
          ...fs
            .readFileSync(file, 'utf8')
            .matchAll(/(?:\bcode: |this\.report\(\s*)'([a-z]+(?:-[a-z]+)+)'/g),
        ].map(([, code]) => code)
      : [];
  });
}

describe('docs/lint-rules.md', () => {
  it('lists every code there is once, and no other', () => {
    const codes = new Set([
      ...RULES.map(({ id }) => id),
      ...['read', 'structure', 'lint', 'convert'].flatMap(folder =>
        codesInSource(path.join(SOURCE, folder)),
      ),
    ]);
    expect(ROWS.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('says of each rule what the rule says of itself', () => {
    for (const { id, severity, about } of RULES) {
      const row = ROWS.find(({ code }) => code === id);
      expect(`${id} ${row?.severity}`).toBe(`${id} ${severity}`);
      expect(`${id} ${row?.what}`).toContain(
        about.replace(/\.$/, '').slice(0, 40),
      );
    }
  });
});
