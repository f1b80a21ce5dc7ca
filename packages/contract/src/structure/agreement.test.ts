import Ajv from 'ajv';
import Ajv2019, { ValidateFunction } from 'ajv/dist/2019';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isMapping } from '../read/fields';
import { DEFAULT_LIMITS } from '../read/limits';
import { parseDocument } from '../read/parse';
import { Standard } from '../model/shared';
import { readDocuments } from '../read/readDocuments';
import { Reading } from '../read/reading';
import { plain } from '../read/scalars';
import { splitDocuments } from '../read/split';
import { mutant, poolOf, seeded } from './mutants.fixture';
import { judgeStructure } from './structure';

/** The official schemas and real files; they are not part of the repository. */
const SHARED = path.resolve(__dirname, '../../../../../shared');
const HERE = fs.existsSync(path.join(SHARED, 'schemas'));
if (!HERE) {
  // eslint-disable-next-line no-console
  console.warn(
    'Agreement with the official schemas is not tested: there is no folder ../shared/schemas beside the repository.',
  );
}

jest.setTimeout(120_000);

type Json = Readonly<Record<string, unknown>>;

/** Where we differ from an official schema on purpose: each changes the schema to what it should say. */
const DIFFERENCES: readonly {
  readonly schema: string;
  readonly because: string;
  readonly amend: (schema: Json) => Json;
}[] = [
  {
    schema: 'odcs-v3.2.0',
    because:
      'Its conditions for `map` and `vector` forget that `logicalType` may be absent: they ask each property without a type for a `map`.',
    amend: schema =>
      edited(schema, node => {
        const { if: condition } = node;
        const text = JSON.stringify(condition);
        return text === '{"properties":{"logicalType":{"const":"map"}}}' ||
          text === '{"properties":{"logicalType":{"const":"vector"}}}'
          ? {
              ...node,
              if: { ...(condition as Json), required: ['logicalType'] },
            }
          : node;
      }),
  },
  ...['1.1.0', '1.2.0', '1.2.1'].map(version => ({
    schema: `dcs-${version}`,
    because:
      'The conditions of quality rules forget that `type` may be absent: they ask each rule without a type for all that any type needs.',
    amend: (schema: Json) =>
      edited(schema, node =>
        /^{"properties":{"type":{"const":"(?:text|sql|library|custom)"}}}$/.test(
          JSON.stringify(node.if) ?? '',
        )
          ? { ...node, if: { ...(node.if as Json), required: ['type'] } }
          : node,
      ),
  })),
];

function edited(value: unknown, edit: (node: Json) => Json): Json {
  const into = (node: unknown): unknown => {
    if (Array.isArray(node)) {
      return node.map(into);
    }
    return isMapping(node)
      ? edit(
          Object.fromEntries(
            Object.entries(node).map(([key, inner]) => [key, into(inner)]),
          ),
        )
      : node;
  };
  // An edited mapping is a mapping.
  return into(value) as Json;
}

function schemaOf(id: string): ValidateFunction {
  const [name, version] = id.split('-');
  const file = {
    odcs: `odcs/odcs-json-schema-${version}.json`,
    odps: `odps-bitol/odps-json-schema-${version}${
      version === 'v1.1.0' ? '-RECONSTRUCTED' : ''
    }.json`,
    dcs: `datacontract-spec/datacontract-${version}.schema.json`,
  }[name]!;
  const { $id: _, ...schema }: Json = JSON.parse(
    fs.readFileSync(path.join(SHARED, 'schemas', file), 'utf8'),
  );
  const amended = DIFFERENCES.filter(each => each.schema === id).reduce(
    (before, { amend }) => {
      const after = amend(before);
      expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
      return after;
    },
    schema as Json,
  );
  // Formats (dates, addresses) are annotations in this draft of JSON Schema; the rules of `lint/` look at them.
  const options = {
    strict: false,
    validateFormats: false,
    logger: false,
  } as const;
  const ajv = name === 'dcs' ? new Ajv(options) : new Ajv2019(options);
  return ajv.compile(amended);
}

const schemas = new Map<string, ValidateFunction>();

function isValid(id: string, value: unknown): boolean {
  const validate = schemas.get(id) ?? schemaOf(id);
  schemas.set(id, validate);
  return validate(value);
}

function standardOf(reading: Reading): Standard | undefined {
  switch (reading.type) {
    case 'contract':
      return reading.contract.standard;
    case 'product':
      return reading.product.standard;
    case 'broken':
      return reading.standard;
    default:
      return undefined;
  }
}

/** Versions of one shape: a document of one of them is judged by it and by the newest, where there is one. */
interface Family {
  readonly label: string;
  readonly name: 'odcs' | 'odps' | 'dcs';
  /** What the document declares itself to be, and the key of its version. */
  readonly declares: Json;
  readonly versionKey: string;
  readonly versions: readonly string[];
  readonly newest?: string;
  readonly has: (document: Json) => boolean;
}

const FAMILIES: readonly Family[] = [
  {
    label: 'ODCS 3',
    name: 'odcs',
    declares: { kind: 'DataContract' },
    versionKey: 'apiVersion',
    versions: ['v3.0.0', 'v3.0.1', 'v3.0.2', 'v3.1.0', 'v3.2.0'],
    newest: 'v3.2.0',
    has: ({ kind, uuid }) => kind === 'DataContract' && uuid === undefined,
  },
  {
    label: 'ODCS 2.2',
    name: 'odcs',
    declares: { kind: 'DataContract' },
    versionKey: 'apiVersion',
    versions: ['v2.2.1', 'v2.2.2'],
    has: ({ kind, uuid }) => kind === 'DataContract' && uuid !== undefined,
  },
  {
    label: 'ODPS',
    name: 'odps',
    declares: { kind: 'DataProduct' },
    versionKey: 'apiVersion',
    versions: ['v0.9.0', 'v1.0.0', 'v1.1.0'],
    newest: 'v1.1.0',
    has: ({ kind }) => kind === 'DataProduct',
  },
  {
    label: 'Data Contract Specification',
    name: 'dcs',
    declares: {},
    versionKey: 'dataContractSpecification',
    versions: ['0.9.0', '0.9.1', '0.9.2', '0.9.3', '1.1.0', '1.2.0', '1.2.1'],
    has: document => 'dataContractSpecification' in document,
  },
];

/** A `${VARIABLE}` may stand for any scalar since ODCS 3.2; the schemas, which see it as text, do not know that. */
function hasVariable(value: unknown): boolean {
  return JSON.stringify(value).includes('${');
}

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap(entry =>
      entry.isDirectory()
        ? filesUnder(path.join(folder, entry.name))
        : [path.join(folder, entry.name)],
    );
}

const files = HERE
  ? ['odcs', 'odps-bitol', 'datacontract-spec'].flatMap(name =>
      filesUnder(path.join(SHARED, 'corpus', name)),
    )
  : [];

/** The documents of the files that are ours, as JSON. */
const documents = files.flatMap(file =>
  splitDocuments(fs.readFileSync(file, 'utf8')).flatMap(part => {
    const parsed = parseDocument(part.text, DEFAULT_LIMITS);
    const value = parsed.ok ? plain(parsed.value) : undefined;
    return isMapping(value) && !hasVariable(value) ? [value] : [];
  }),
);

(HERE ? describe : describe.skip)('agreement with the official schemas', () => {
  it('holds for every real file, for the version it declares and for the newest', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const file of files) {
      for (const reading of readDocuments(fs.readFileSync(file, 'utf8'))) {
        const standard = standardOf(reading);
        const parsed = parseDocument(reading.text, DEFAULT_LIMITS);
        if (!('problems' in reading) || !parsed.ok || !standard) {
          continue;
        }
        const value = plain(parsed.value);
        const family = FAMILIES.find(
          ({ has }) => isMapping(value) && has(value),
        );
        if (!family) {
          continue;
        }
        const { versions, newest } = family;
        const declared = versions.includes(standard.version)
          ? standard.version
          : versions[versions.length - 1];
        for (const version of new Set([declared, newest ?? declared])) {
          const ours = !reading.problems.some(({ against }) =>
            against?.includes(version),
          );
          const theirs = isValid(`${standard.name}-${version}`, value);
          compared++;
          if (ours !== theirs) {
            wrong.push(
              `${path.basename(file)} ${version}: ${
                theirs ? 'valid' : 'invalid'
              }`,
            );
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  it.each(FAMILIES)(
    'holds for mutants of real files ($label)',
    ({ name, declares, versionKey, versions, newest, has }) => {
      const parents = documents.filter(has);
      expect(parents.length).toBeGreaterThan(2);
      const pool = poolOf(parents);
      const random = seeded(20_260_601);
      const verdicts = { valid: 0, invalid: 0 };
      const wrong: string[] = [];
      for (let round = 0; round < 4_000; round++) {
        const parent = parents[Math.floor(random() * parents.length)];
        const version = versions[Math.floor(random() * versions.length)];
        const value = {
          ...mutant(parent, pool, random),
          ...declares,
          [versionKey]: version,
        };
        if (hasVariable(value)) {
          continue;
        }
        const { findings } = judgeStructure(value, {
          standard: { name, version },
          readAs: version,
        });
        for (const against of new Set([version, newest ?? version])) {
          const faults = findings.filter(finding =>
            finding.against?.includes(against),
          );
          const theirs = isValid(`${name}-${against}`, value);
          verdicts[theirs ? 'valid' : 'invalid']++;
          if ((faults.length === 0) !== theirs) {
            wrong.push(
              `${against} says ${theirs ? 'valid' : 'invalid'}: ${
                faults.map(({ message }) => message).join(' ') ||
                JSON.stringify(schemas.get(`${name}-${against}`)?.errors)
              } ${JSON.stringify(value).slice(0, 3_000)}`,
            );
          }
        }
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(verdicts.valid).toBeGreaterThan(500);
      expect(verdicts.invalid).toBeGreaterThan(500);
    },
  );
});
