import { isMapping } from '../read/fields';

/** Random small damage to real documents, the same each time. Only for tests. */

type Json = Readonly<Record<string, unknown>>;
export type Random = () => number;

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** What mutants are made of: the names and the values that occur in real documents. */
export interface Pool {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  /** The values that each name has somewhere. */
  readonly byName: ReadonlyMap<string, readonly unknown[]>;
}

const ODDITIES: readonly unknown[] = [
  null,
  '',
  'x',
  'a b',
  0,
  1,
  -1,
  1.5,
  true,
  false,
  [],
  {},
  [1],
  ['a'],
  ['a', 'a'],
  [1, 2],
  [1, 1],
  [2, 1, 3],
  { id: 'a' },
  [{ id: 'a' }],
  [{}],
  'a.b',
  'a.b.c',
  'schema/a/properties/b',
  ['a.b'],
  'rowCount',
  'nullValues',
  'library',
  'sql',
  'text',
  'custom',
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
  'map',
  'vector',
  'postgres',
  'snowflake',
  'athena',
  'duckdb',
  'hive',
  'exasol',
  's3',
  'kafka',
  { key: {}, value: {} },
  { minLength: 1 },
  { exclusiveMinimum: true },
  { exclusiveMinimum: 1 },
  { dimensions: 3 },
  [{ value: 1 }],
  [{ value: 1 }, { value: 1 }],
  [{ synonym: 's' }],
  'foreignKey',
  'uniqueness',
  'column',
];

const EXTRA_NAMES: readonly string[] = [
  'map',
  'enum',
  'context',
  'synonyms',
  'deprecated',
  'semanticType',
  'items',
  'properties',
  'from',
  'to',
  'id',
  'vendor',
  'staging_dir',
  'stagingDir',
  'workgroup',
  'encoding',
  'stream',
  'mustBe',
  'mustBeBetween',
  'mustBeLessThan',
  'metric',
  'rule',
  'arguments',
  'query',
  'engine',
  'implementation',
  'members',
  'port',
  'type',
  'logicalType',
  'logicalTypeOptions',
  'unknown',
];

export function poolOf(documents: readonly Json[]): Pool {
  const names = new Set(EXTRA_NAMES);
  const values = new Set(ODDITIES);
  const byName = new Map<string, unknown[]>();
  const into = (value: unknown) => {
    if (Array.isArray(value)) {
      value.forEach(into);
    } else if (isMapping(value)) {
      for (const [name, inner] of Object.entries(value)) {
        names.add(name);
        byName.set(name, [...(byName.get(name) ?? []).slice(-50), inner]);
        into(inner);
      }
    } else {
      values.add(value);
    }
  };
  documents.forEach(into);
  return { names: [...names], values: [...values], byName };
}

/** A copy of a document with one to three changes somewhere in it. */
export function mutant(document: Json, pool: Pool, random: Random): Json {
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)];
  const copy = copyOf(document);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const nodes: (unknown[] | Record<string, unknown>)[] = [];
    const collect = (value: unknown) => {
      if (typeof value === 'object' && value !== null) {
        // A copy is made of lists and mappings of our own, to be changed here.
        nodes.push(value as unknown[] | Record<string, unknown>);
        Object.values(value).forEach(collect);
      }
    };
    collect(copy);
    const node = pick(nodes);
    const valueFor = (name: string) =>
      copyOf(
        random() < 0.5 && pool.byName.has(name)
          ? pick(pool.byName.get(name)!)
          : pick(random() < 0.6 ? ODDITIES : pool.values),
      );
    if (Array.isArray(node)) {
      const at = Math.floor(random() * (node.length + 1));
      const change = random();
      if (change < 0.4) {
        node.splice(at, 1);
      } else if (change < 0.7 && node.length > 0) {
        node.push(copyOf(pick(node)));
      } else {
        node.splice(at, 0, copyOf(pick(ODDITIES)));
      }
    } else {
      const keys = Object.keys(node);
      const change = random();
      if (change < 0.3 && keys.length > 0) {
        delete node[pick(keys)];
      } else if (change < 0.4 && keys.length > 0) {
        const key = pick(keys);
        node[pick(pool.names)] = node[key];
        delete node[key];
      } else if (change < 0.7 && keys.length > 0) {
        const key = pick(keys);
        node[key] = valueFor(key);
      } else {
        const name = pick(pool.names);
        node[name] = valueFor(name);
      }
    }
  }
  return copy;
}

/** Made of this realm's own objects, as the YAML reader's are: comparisons look at constructors. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
