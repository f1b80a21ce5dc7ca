import * as fc from 'fast-check';
import { isMapping } from '../read/fields';
import { readDocuments } from '../read/readDocuments';
import { Reading } from '../read/reading';
import { convertToOdcs } from './convertToOdcs';
import { fromDcs, fromOdcs2 } from '.';

const ODCS_2: unknown = {
  kind: 'DataContract',
  apiVersion: 'v2.2.2',
  uuid: 'u',
  version: '1.0.0',
  type: 'tables',
  datasetName: 'd',
  quantumName: 'q',
  description: { purpose: 'p', other: 'o' },
  server: 'h:1',
  database: 'd.s',
  productDl: 'a@b.c',
  tags: ['t'],
  dataset: [
    {
      table: 't',
      columns: [
        {
          column: 'c',
          logicalType: 'varchar',
          physicalType: 'varchar(3)',
          isNullable: true,
          sampleValues: ['x'],
          tags: ['y'],
          quality: [{ code: 'c', toolName: 't', templateName: 'n' }],
        },
      ],
      quality: [{ toolName: 'z', toolRuleName: 'r', dimension: 'nope' }],
    },
  ],
  price: { priceAmount: 1, extra: 'e' },
  stakeholders: [{ username: 'n', comment: 'c', unknown: 1 }],
  roles: [{ role: 'r', access: 'a', z: 1 }],
  slaProperties: [{ property: 'latency', value: 4, unit: 'd', z: 'z' }],
  customProperties: [{ property: 'type', value: { a: [1] } }],
};

const DCS: unknown = {
  dataContractSpecification: '1.2.1',
  id: 'i',
  info: {
    title: 't',
    version: '1',
    owner: 'o',
    contact: { name: 'n', email: 'e', x: 'y' },
    links: { a: 'b' },
  },
  servers: { s: { type: 'kafka', topic: 't', roles: [{ name: 'r' }] } },
  terms: { usage: 'u', policies: [{ name: 'n', url: 'u' }, { name: 'm' }] },
  models: {
    m: {
      type: 'table',
      primaryKey: ['f'],
      fields: {
        f: {
          type: 'text',
          $ref: '#/definitions/d',
          enum: ['a'],
          quality: [{ type: 'sql', query: 'q', mustBe: 1 }],
          config: { k: 'v' },
        },
        g: {
          type: 'map',
          keys: { type: 'text' },
          values: { fields: { h: { items: { type: 'int' } } } },
        },
      },
      quality: [{ type: 'custom', engine: 'e', implementation: ['i'] }],
    },
  },
  definitions: { d: { type: 'text', pattern: 'p' }, u: { type: 'int' } },
  servicelevels: { retention: { period: 'P1Y' }, own: { x: 1 } },
  quality: { type: 'SodaCL', specification: { 'checks for m': ['c'] } },
};

const JUNK: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1.5,
    '',
    'text',
    '${V}',
    '__proto__',
    'P1D',
    [],
    {},
    [[]],
    [null],
    { a: {} },
    { $ref: '#/definitions/d' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

function idOf(reading: Reading): string | undefined {
  return reading.type === 'contract' ? reading.contract.id : undefined;
}

/** A document in which some values were replaced, wherever they stand. */
function mutated(document: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(500), JUNK), { minLength: 0, maxLength: 4 })
    .map(changes =>
      changes.reduce((value, [at, junk]) => {
        let count = 0;
        const into = (node: unknown): unknown => {
          if (count++ === at && count > 2) {
            return junk;
          }
          if (Array.isArray(node)) {
            return node.map(into);
          }
          return isMapping(node)
            ? Object.fromEntries(
                Object.entries(node).map(([key, inner]) => [key, into(inner)]),
              )
            : node;
        };
        return into(value);
      }, document),
    );
}

function* leavesOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* leavesOf(item, [...path, index]);
    }
  } else if (isMapping(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield* leavesOf(inner, [...path, key]);
    }
  } else if (value !== null && value !== undefined && value !== '') {
    yield path;
  }
}

describe.each([
  ['ODCS 2', ODCS_2, fromOdcs2],
  ['the Data Contract Specification', DCS, fromDcs],
] as const)('documents of %s', (_, document, transform) => {
  it('are read and converted whatever they hold', () => {
    fc.assert(
      fc.property(mutated(document), value => {
        const text = JSON.stringify(value, null, 2);
        const [reading] = readDocuments(text);
        for (const problem of 'problems' in reading ? reading.problems : []) {
          expect(problem.place?.line).toBeGreaterThanOrEqual(1);
        }
        const again = readDocuments(convertToOdcs(text)?.text ?? '');
        expect(again.map(idOf)).toEqual(
          reading.type === 'contract' ? [reading.contract.id] : [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('lose nothing that is not said to be lost', () => {
    fc.assert(
      fc.property(mutated(document), value => {
        if (!isMapping(value)) {
          return;
        }
        const { tree, toOriginal, dropped } = transform(value);
        const found = new Set(
          [...leavesOf(tree)].map(path => JSON.stringify(toOriginal(path))),
        );
        const isSaid = (path: readonly (string | number)[]) =>
          dropped.some(
            part =>
              JSON.stringify(part.path) ===
              JSON.stringify(path.slice(0, part.path.length)),
          );
        const lost = [...leavesOf(value)].filter(
          path =>
            !isSaid(path) &&
            !path.some((__, index) =>
              found.has(JSON.stringify(path.slice(0, index + 1))),
            ),
        );
        expect(lost.map(path => path.join('.'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are never changed', () => {
    const before = JSON.stringify(document);
    if (isMapping(document)) {
      transform(document);
    }
    expect(JSON.stringify(document)).toBe(before);
  });
});
