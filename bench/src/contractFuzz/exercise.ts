import {
  applyChanges,
  Contract,
  convertToOdcs,
  diffContracts,
  diffReadings,
  Edit,
  editDocument,
  propertiesOf,
  Reading,
  readDocuments,
} from '@backstage-data-mesh/contract';
import * as jsYaml from 'js-yaml';
import { Random } from './random';

/** Does a step of the work, and may look at the clock before and after. */
export type Clock = <T>(step: string, work: () => T) => T;

/** What must hold for any text at all; throws where something does not. */
export function exercise(
  text: string,
  other: string,
  random: Random,
  clock: Clock,
): void {
  const readings = clock('reading', () => readDocuments(text));
  clock('finding the places', () => readings.forEach(look));
  clock('comparing', () => compare(readings, readDocuments(other)));
  clock('converting', () => convertToOdcs(text));
  write(text, readings.length, random, clock);
}

/** Asks for everything that is worked out late. */
function look(reading: Reading): void {
  if (reading.type === 'foreign') {
    return;
  }
  for (const { place, path } of reading.problems) {
    if (place && !(place.line >= 1 && place.column >= 1)) {
      throw new Error(`A problem is at ${place.line}:${place.column}`);
    }
    if (reading.type !== 'broken') {
      reading.placeOf(path);
    }
  }
  if (reading.type === 'contract') {
    for (const { property } of propertiesOf(reading.contract)) {
      reading.pathOf(property);
    }
    JSON.stringify(reading.contract);
  }
}

function compare(readings: readonly Reading[], others: readonly Reading[]) {
  const one = readings.find(({ type }) => type === 'contract');
  const two = others.find(({ type }) => type === 'contract');
  if (one?.type !== 'contract') {
    return;
  }
  const again = readDocuments(one.text)[0];
  if (again?.type === 'contract') {
    isWhole(one.contract, again.contract);
    const { changes } = diffContracts(one.contract, again.contract);
    if (changes.length > 0) {
      throw new Error(`A contract differs from itself: ${changes[0].kind}`);
    }
  }
  if (two?.type === 'contract') {
    const { changes } = diffReadings(two, one);
    isWhole(applyChanges(two.contract, changes), one.contract);
  }
}

function isWhole(made: Contract, wanted: Contract): void {
  const { changes } = diffContracts(made, wanted);
  if (changes.length > 0) {
    throw new Error(
      `The changes between two contracts leave out: ${changes[0].kind} of ${changes[0].subject}`,
    );
  }
}

const VALUES = [
  '',
  'text',
  '1.10',
  'two\nlines\n',
  'a: b #',
  7,
  true,
  null,
] as const;

function write(
  text: string,
  documents: number,
  random: Random,
  clock: Clock,
): void {
  if (editDocument(text, []).text !== text) {
    throw new Error('No edit at all changed the file');
  }
  const index = random.below(Math.max(1, documents));
  const edits: Edit[] = [];
  for (let i = 0; i < 3; i++) {
    const path = somePath(text, random);
    const value = random.of(VALUES);
    edits.push(
      random.of<Edit>([
        { type: 'set', path, value },
        { type: 'remove', path },
        { type: 'rename', path, key: `${random.of(VALUES)}` },
        { type: 'insert', path, key: 'new', value: { a: [value] } },
        { type: 'insert', path, index: 0, value: [{ value }] },
      ]),
    );
  }
  for (const edit of [...edits.map(each => [each]), edits]) {
    const shared = random.of(['refuse', 'edit'] as const);
    const { text: after, problem } = clock(`${edit.length} edits`, () =>
      editDocument(text, edit, { index, shared }),
    );
    if (after === undefined && !problem?.message) {
      throw new Error('An edit was neither made nor refused');
    }
    if (after !== undefined) {
      readDocuments(after);
    }
  }
}

/** A way that leads somewhere in most texts, and nowhere in some. */
function somePath(text: string, random: Random): (string | number)[] {
  let node: unknown;
  try {
    node =
      text.length < 100_000 ? jsYaml.load(text, { json: true }) : undefined;
  } catch {
    node = undefined;
  }
  const path: (string | number)[] = [];
  while (typeof node === 'object' && node !== null && path.length < 12) {
    const entries: [string, unknown][] = Object.entries(node);
    if (entries.length === 0 || (path.length > 0 && random.next() < 0.2)) {
      break;
    }
    const [key, inner] = random.of(entries);
    path.push(Array.isArray(node) ? Number(key) : key);
    node = inner;
  }
  return path.length > 0 ? path : ['schema', 0, 'name'];
}
