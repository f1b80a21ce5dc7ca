import * as fc from 'fast-check';
import { readDocuments } from '../read/readDocuments';
import { nearest } from './nearest';
import { judgeStructure } from './structure';

const CONTRACT =
  'apiVersion: v3.2.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nteam: {name: sales}\n';
const PRODUCT =
  'apiVersion: v1.1.0\nkind: DataProduct\nid: sales\nteam: {name: sales}\n';

function problemsOf(text: string) {
  const [reading] = readDocuments(text);
  if (!('problems' in reading)) {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.problems;
}

/** The problems of one code, as `severity path line:column`. */
function found(code: string, text: string): string[] {
  return problemsOf(text)
    .filter(problem => problem.code === code)
    .map(({ severity, path, place, message, fix }) => {
      expect(message).toMatch(/\.$/);
      expect(fix).toMatch(/\.$/);
      return `${severity} ${path.join('/')} ${place?.line}:${place?.column}`;
    });
}

function said(text: string, code: string): string[] {
  return problemsOf(text)
    .filter(problem => problem.code === code)
    .map(({ message, fix }) => `${message} ${fix}`);
}

const property = (text: string) =>
  `${CONTRACT}schema:\n- name: a\n  properties:\n  - name: b\n    ${text}\n`;

describe('missing-field', () => {
  it.each([
    [
      'the version',
      'apiVersion: v3.2.0\nkind: DataContract\nid: a\n',
      'version 1:1',
    ],
    [
      'a version that is empty',
      'apiVersion: v3.2.0\nkind: DataContract\nid: a\nversion: ""\n',
      'version 4:10',
    ],
    [
      'the name of a schema object',
      `${CONTRACT}schema:\n- description: d\n`,
      'schema/0/name 7:3',
    ],
    [
      'the name of a nested property',
      `${CONTRACT}schema:\n- name: a\n  properties:\n  - name: b\n    properties:\n    - required: true\n`,
      'schema/0/properties/0/properties/0/name 11:7',
    ],
    [
      'the name of a port',
      `${PRODUCT}outputPorts:\n- version: 1.0.0\n`,
      'outputPorts/0/name 6:3',
    ],
    [
      'the content of a management port',
      `${PRODUCT}managementPorts:\n- name: a\n`,
      'managementPorts/0/content 6:3',
    ],
    [
      'the type of a server',
      `${CONTRACT}servers:\n- server: a\n`,
      'servers/0/type 7:3',
    ],
    [
      'the host that a server of its type needs',
      `${CONTRACT}servers:\n- {server: a, type: kafka}\n`,
      'servers/0/host 7:3',
    ],
    [
      'the target of a relationship',
      `${CONTRACT}schema:\n- name: a\n  relationships:\n  - from: a.b\n`,
      'schema/0/relationships/0/to 9:5',
    ],
    [
      'the comparison of a quality rule',
      property('quality: [{metric: nullValues}]'),
      'schema/0/properties/0/quality/0/mustBe 10:15',
    ],
    [
      'the key and the value of a map',
      property('logicalType: map'),
      'schema/0/properties/0/map 9:5',
    ],
  ])('finds that there is no %s', (_, text, where) => {
    expect(found('missing-field', text)).toEqual([`error ${where}`]);
  });

  it('asks for no name of the items of a list, and for what the version asks for only', () => {
    expect(
      found(
        'missing-field',
        `${CONTRACT}schema: [{name: a, properties: [{name: b, items: {}}]}]`,
      ),
    ).toEqual([]);
    const ports = 'inputPorts: [{name: a}]\n';
    expect(found('missing-field', PRODUCT + ports)).toEqual([]);
    expect(
      found(
        'missing-field',
        `apiVersion: v1.0.0\nkind: DataProduct\nid: a\n${ports}`,
      ),
    ).toEqual([
      'warning inputPorts/0/version 4:14',
      'warning inputPorts/0/contractId 4:14',
      'warning status 1:1',
    ]);
  });
});

describe('wrong-kind', () => {
  it.each([
    ['a list for a text', 'name: [a]', 'error name 6:7'],
    ['a text for a list', 'schema: orders', 'error schema 6:9'],
    ['a text in a list of mappings', 'roles: [a]', 'error roles/0 6:9'],
    ['a mapping in a list of texts', 'tags: [{a: 1}]', 'error tags/0 6:8'],
    [
      'a word for a number',
      'price: {priceAmount: much}',
      'error price/priceAmount 6:22',
    ],
    [
      'a word for true or false',
      'schema: [{name: a, properties: [{name: b, required: maybe}]}]',
      'error schema/0/properties/0/required 6:53',
    ],
    ['nothing where there should be something', 'name: ', 'error name 6:7'],
    // The meaning is plain: warnings.
    ['a number for a text', 'name: 1.10', 'warning name 6:7'],
    ['a text for a list of texts', 'tags: a', 'warning tags 6:7'],
    ['a mapping for a list', 'roles: {role: a}', 'warning roles 6:8'],
    [
      'a quoted number',
      'price: {priceAmount: "5"}',
      'warning price/priceAmount 6:22',
    ],
    [
      'yes for true',
      'schema: [{name: a, properties: [{name: b, required: yes}]}]',
      'warning schema/0/properties/0/required 6:53',
    ],
    ['a text for a description', 'description: d', 'warning description 6:14'],
  ])('finds %s', (_, line, problem) => {
    expect(found('wrong-kind', CONTRACT + line)).toEqual([problem]);
  });

  it('lets variables stand for anything', () => {
    const line = 'name: ${N}\nprice: {priceAmount: "${PRICE}"}\n';
    expect(found('wrong-kind', CONTRACT + line)).toEqual([]);
  });

  it('says what is expected and what is there', () => {
    expect(said(`${CONTRACT}schema: orders`, 'wrong-kind')).toEqual([
      'schema should be a list, but is text. Write a list here.',
    ]);
  });
});

describe('wrong-value', () => {
  it('finds what is none of the words, and names the nearest', () => {
    expect(
      said(
        `${CONTRACT}schema: [{name: a, quality: [{type: txt}]}]`,
        'wrong-value',
      ),
    ).toEqual([
      'schema[0].quality[0].type is "txt", which is none of the values it can have. Write `text`, or another one of library, text, sql, custom.',
    ]);
  });

  it('finds what has not the form it needs, too few, too many and equal items, and numbers that are too small', () => {
    expect(
      found(
        'wrong-value',
        `${CONTRACT}schema:\n- {name: a, id: a b, properties: [{name: b, logicalType: string, enum: [], logicalTypeOptions: {minLength: -1}}]}\n- {name: c, quality: [{metric: rowCount, mustBeBetween: [1]}, {metric: rowCount, mustBeBetween: [1, 1]}]}\n`,
      ),
    ).toEqual([
      'error schema/0/id 7:17',
      'error schema/0/properties/0/enum 7:72',
      'error schema/0/properties/0/logicalTypeOptions/minLength 7:108',
      'error schema/1/quality/0/mustBeBetween 8:57',
      'error schema/1/quality/1/mustBeBetween 8:97',
    ]);
  });

  it('is one problem where two versions refuse a value for different reasons', () => {
    const text = `${CONTRACT.replace(
      'v3.2.0',
      'v3.1.0',
    )}status: active\nschema: [{name: a, relationships: [{from: "a b", to: a.b}]}]`;
    expect(found('wrong-value', text)).toEqual([
      'error schema/0/relationships/0/from 7:43',
    ]);
  });

  it('never says an address, which may hold a credential', () => {
    const text = `${CONTRACT}servers: [{server: a, type: sftp, location: "ftp://me:hunter2@host"}]`;
    expect(found('wrong-value', text)).toHaveLength(1);
    expect(JSON.stringify(problemsOf(text))).not.toContain('hunter2');
  });
});

describe('unknown-field', () => {
  it('names the field that is meant, by its spelling or by its old name', () => {
    expect(said(property('requred: true'), 'unknown-field')).toEqual([
      'schema[0].properties[0].requred is not a field of a property. Write `required` instead, or put it into `customProperties`.',
    ]);
    expect(said(`${CONTRACT}stakeholders: []`, 'unknown-field')[0]).toContain(
      'Write `team` instead',
    );
    expect(said(`${CONTRACT}colour: red`, 'unknown-field')[0]).toContain(
      'Remove it',
    );
  });

  it('tells to which form a field belongs', () => {
    expect(
      said(
        property('logicalType: string\n    items: {logicalType: string}'),
        'unknown-field',
      )[0],
    ).toContain('it belongs to `logicalType: array`');
    expect(
      said(
        `${CONTRACT}schema: [{name: a, quality: [{type: text, query: q}]}]`,
        'unknown-field',
      )[0],
    ).toContain('it belongs to `type: sql`');
  });

  it('refuses nothing that the declared version allows, and says what the newest one refuses', () => {
    const text = `apiVersion: v3.0.2\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\nroles: [{role: r, colour: red}]\n`;
    expect(found('unknown-field', text)).toEqual(['info roles/0/colour 6:27']);
    expect(said(text, 'unknown-field')[0]).toContain('(v3.2.0)');
    expect(
      problemsOf(text).find(({ code }) => code === 'unknown-field')?.against,
    ).toEqual(['v3.2.0']);
  });

  it('says nothing of the fields of an unknown type of server', () => {
    expect(
      found(
        'unknown-field',
        `${CONTRACT}servers: [{server: a, type: cloud, region: x}]`,
      ),
    ).toEqual([]);
  });
});

describe('not-in-version', () => {
  const OLD = CONTRACT.replace('v3.2.0', 'v3.1.0');

  it('says since when there is a field, and how to have it', () => {
    const text = `${OLD}schema: [{name: a, properties: [{name: b, semanticType: measure}]}]`;
    expect(found('not-in-version', text)).toEqual([
      'warning schema/0/properties/0/semanticType 6:57',
    ]);
    expect(said(text, 'not-in-version')).toEqual([
      'schema[0].properties[0].semanticType does not exist in v3.1.0: it is there since v3.2.0. Declare `apiVersion: v3.2.0`, or remove `semanticType`.',
    ]);
  });

  it('says the same of a word', () => {
    expect(
      said(
        `${OLD}schema: [{name: a, properties: [{name: b, logicalType: vector}]}]`,
        'not-in-version',
      )[0],
    ).toContain('since v3.2.0');
  });
});

it('conflicting-fields finds two comparisons in one quality rule', () => {
  expect(
    found(
      'conflicting-fields',
      `${CONTRACT}schema: [{name: a, quality: [{metric: rowCount, mustBe: 1, mustBeLessThan: 2}]}]`,
    ),
  ).toEqual(['error schema/0/quality/0/mustBeLessThan 6:76']);
});

it('outdated-field finds what still counts and should be written otherwise', () => {
  const text = `${CONTRACT.replace(
    'team: {name: sales}',
    'team: [{username: u}]',
  )}slaDefaultElement: a\ndataProduct: p\nschema: [{name: a, quality: [{metric: rowCount, rule: r, mustBe: 1}]}]\n`;
  expect(found('outdated-field', text)).toEqual([
    'info schema/0/quality/0/rule 8:55',
    'info team 5:7',
    'info slaDefaultElement 6:20',
    'info dataProduct 7:14',
  ]);
  // What is outdated in the newest version only is no fault of an older one.
  expect(found('outdated-field', text.replace('v3.2.0', 'v3.0.2'))).toEqual([]);
});

describe('older versions', () => {
  it('are judged as what they are, and only as that', () => {
    const text =
      'apiVersion: v2.2.2\nkind: DataContract\nuuid: a\nversion: 1.0.0\ntype: tables\nstatus: current\ndatasetName: d\nquantumName: q\ndataset: [{table: t, columns: [{column: c, logicalType: string}]}]\n';
    expect(found('missing-field', text)).toEqual([
      'warning dataset/0/columns/0/physicalType 9:32',
    ]);
    expect(found('unknown-field', text)).toEqual([]);
  });

  it('of which the reader cannot do without something have one error', () => {
    expect(
      found(
        'missing-field',
        'dataContractSpecification: 1.2.1\ninfo: {title: t, version: 1.0.0}\n',
      ),
    ).toEqual(['error id 1:1']);
  });

  it('of the Data Contract Specification are judged by the names authors give, too', () => {
    const text =
      'dataContractSpecification: 1.2.1\nid: a\ninfo: {title: t, version: 1.0.0}\nmodels:\n  a b:\n    fields:\n      c: {type: strng}\n';
    expect(found('wrong-value', text)).toEqual([
      'warning models/a b 6:5',
      'warning models/a b/fields/c/type 7:17',
    ]);
  });

  it('that never existed are judged as what they are read as', () => {
    expect(
      found('unknown-field', `${CONTRACT.replace('v3.2.0', 'v3.9.9')}x: y`),
    ).toEqual(['error x 6:4']);
  });
});

describe('any tree', () => {
  const STANDARDS = [
    { name: 'odcs', readAs: 'v3.0.0' },
    { name: 'odcs', readAs: 'v3.1.0' },
    { name: 'odcs', readAs: 'v2.2.1' },
    { name: 'odps', readAs: 'v1.1.0' },
  ] as const;

  it('is judged without throwing, and its problems are bounded', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 6, withNullPrototype: true }),
        fc.constantFrom(...STANDARDS),
        (values, { name, readAs }) => {
          const { findings } = judgeStructure(values, {
            standard: { name, version: readAs },
            readAs,
          });
          expect(findings.length).toBeLessThanOrEqual(1_000);
        },
      ),
    );
  });

  it('with very many faults is counted to its end', () => {
    const values = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`x${index}`, 1]),
    );
    const { findings, more } = judgeStructure(values, {
      standard: { name: 'odcs', version: 'v3.2.0' },
      readAs: 'v3.2.0',
    });
    expect(findings).toHaveLength(1_000);
    // Two required fields are missing, too.
    expect(more).toBe(2_002);
  });
});

describe('nearest', () => {
  it.each([
    ['requried', 'required'],
    ['logical_type', 'logicalType'],
    ['Descripton', 'description'],
    ['zebra', undefined],
    ['x'.repeat(100), undefined],
  ])('of %s is %s', (name, meant) => {
    expect(nearest(name, ['required', 'logicalType', 'description'])).toBe(
      meant,
    );
  });
});
