import * as fs from 'node:fs';
import * as path from 'node:path';
import * as yaml from 'yaml';
import { Path } from '../model/place';
import { DEFAULT_LIMITS } from '../read/limits';
import { parseDocument } from '../read/parse';
import { plain } from '../read/scalars';
import { splitDocuments } from '../read/split';
import { EditValue } from './edit';
import { Editor } from './editor';
import { lineEnd, lineStart } from './lines';

jest.setTimeout(600_000);

const ROOT = path.resolve(__dirname, '../../../..');
const OWN = path.join(ROOT, 'examples/org');
const CORPUS = path.resolve(ROOT, '../shared/corpus');

/** With `EVERY_EDIT=1` each scalar of each file has its turn; else some of each document, always the same ones. */
const EVERY = process.env.EVERY_EDIT === '1';

/** How many of a document; fewer of a long one, where each costs more. */
const sampleSize = (length: number) => (length > 40_000 ? 3 : 8);

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        return filesUnder(file);
      }
      return /\.(?:ya?ml|json)$/.test(entry.name) ? [file] : [];
    })
    .sort();
}

interface Leaf {
  readonly path: Path;
  /** Offsets into the document. */
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
}

/** Every scalar of a document with its place, as another parser sees it. */
function leavesOf(text: string): Leaf[] {
  const { contents } = yaml.parseDocument(text, {
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const leaves: Leaf[] = [];
  const into = (node: unknown, way: Path) => {
    if (yaml.isMap(node)) {
      // Of equal keys the last one counts.
      const values = new Map<string, unknown>();
      for (const { key, value } of node.items) {
        if (yaml.isScalar(key)) {
          values.set(key.source ?? String(key.value), value);
        }
      }
      values.forEach((value, key) => into(value, [...way, key]));
    } else if (yaml.isSeq(node)) {
      node.items.forEach((item, index) => into(item, [...way, index]));
    } else if (yaml.isScalar(node) && node.range && way.length > 0) {
      const [start, end] = node.range;
      leaves.push({ path: way, start, end, value: node.value });
    }
  };
  into(contents, []);
  return leaves;
}

/** Evenly spread over the document. */
function sampleOf<T>(items: readonly T[], size: number): readonly T[] {
  const step = items.length / size;
  return EVERY || step <= 1
    ? items
    : Array.from(
        { length: size },
        (_, index) => items[Math.floor(index * step)],
      );
}

function others(value: unknown): EditValue[] {
  switch (typeof value) {
    case 'string':
      return [`${value}x`, '1.10', ' - "two": lines\n# of \'text\'\n'];
    case 'number':
      return [value + 1, 'word'];
    case 'boolean':
      return [!value, 'yes'];
    default:
      return ['new', 1];
  }
}

const at = (value: unknown, way: Path): unknown =>
  way.reduce<unknown>(
    (node, key) =>
      // What a path leads through is an object or a list; anything else gives undefined.
      (node as Record<string | number, unknown> | undefined)?.[key],
    value,
  );

/** What is wrong with setting the scalars of a file, one after the other. */
function faultsOf(file: string): { edits: number; faults: string[] } {
  const text = fs.readFileSync(file, 'utf8');
  const name = path.basename(file);
  const faults: string[] = [];
  let edits = 0;
  const parts = splitDocuments(text);
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    offset = text.indexOf(part.text, offset);
    const { editor } = Editor.open(text, index);
    for (const leaf of editor
      ? sampleOf(leavesOf(part.text), sampleSize(part.text.length))
      : []) {
      const first = lineStart(text, offset + leaf.start);
      const last = lineEnd(
        text,
        offset +
          leaf.start +
          text.slice(offset + leaf.start, offset + leaf.end).trimEnd().length,
      );
      for (const value of others(leaf.value)) {
        edits++;
        const result = editor?.edit({ type: 'set', path: leaf.path, value });
        const where = `${name} ${leaf.path.join('.')} = ${JSON.stringify(
          value,
        )}`;
        if (result?.text === undefined) {
          faults.push(`${where}: ${result?.problem.message}`);
          continue;
        }
        const after = result.text;
        if (
          !after.startsWith(text.slice(0, first)) ||
          !after.endsWith(text.slice(last))
        ) {
          faults.push(`${where}: other lines changed`);
        }
        const read = parseDocument(
          splitDocuments(after)[index].text,
          DEFAULT_LIMITS,
        );
        if (!read.ok || plain(at(read.value, leaf.path)) !== value) {
          faults.push(`${where}: reads otherwise`);
        }
      }
    }
  }
  return { edits, faults };
}

for (const [which, folder] of [
  ['of the example company', OWN],
  ['of many authors', CORPUS],
]) {
  const isHere = fs.existsSync(folder);
  if (!isHere) {
    // eslint-disable-next-line no-console
    console.warn(`The files ${which} are not here: their test is skipped.`);
  } else if (!EVERY) {
    // eslint-disable-next-line no-console
    console.info(
      `Some scalars of each file ${which}; EVERY_EDIT=1 takes every one.`,
    );
  }

  (isHere ? describe : describe.skip)(
    `setting the scalars of the files ${which} one by one`,
    () => {
      it('changes their own lines alone, which then read as the new value', () => {
        const results = filesUnder(folder).map(faultsOf);
        expect(results.flatMap(({ faults }) => faults)).toEqual([]);
        const edits = results.reduce((sum, each) => sum + each.edits, 0);
        expect(edits).toBeGreaterThan(1_000);
      });
    },
  );
}
