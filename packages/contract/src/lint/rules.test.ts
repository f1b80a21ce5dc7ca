import { readDocuments } from '../read/readDocuments';
import { RULES } from './rules';

const CONTRACT =
  'apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nteam: {name: sales}\n';
const PRODUCT =
  'apiVersion: v1.0.0\nkind: DataProduct\nid: sales\nteam: {name: sales}\n';

/** The problems of one rule, as `severity path line:column message`. */
function found(code: string, text: string): string[] {
  const [reading] = readDocuments(text);
  if (!('problems' in reading)) {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.problems
    .filter(problem => problem.code === code)
    .map(({ severity, path, place, message }) => {
      expect(message).toMatch(/\.$/);
      return `${severity} ${path.join('/')} ${place?.line}:${place?.column}`;
    });
}

function messages(text: string): string[] {
  const [reading] = readDocuments(text);
  return 'problems' in reading
    ? reading.problems.map(({ message }) => message)
    : [];
}

describe('the rules', () => {
  it('have ids of their own and each problem says how to fix it', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/));
    const [reading] = readDocuments(
      `kind: DataContract\nid: []\nschema: 5\nstatus: odd\nservers: [{password: x}]\n`,
    );
    const problems = 'problems' in reading ? reading.problems : [];
    expect(problems.length).toBeGreaterThan(5);
    problems.forEach(({ fix }) => expect(fix).toBeTruthy());
  });

  it('find nothing in a good contract and a good product', () => {
    expect(
      messages(
        `${CONTRACT}status: active\nschema: [{name: a, properties: [{name: b}]}]\nslaProperties: [{property: latency, value: 1, element: a.b}]\n`,
      ),
    ).toEqual([]);
    expect(
      messages(
        `${PRODUCT}status: active\ninputPorts: [{name: a, version: 1, contractId: c}]\noutputPorts: [{name: a, version: 1}, {name: a, version: 2}]\n`,
      ),
    ).toEqual([]);
  });

  describe('missing-field', () => {
    it.each([
      ['the version', 'kind: DataContract\nid: a\n', 'version 1:1'],
      [
        'a version that is empty',
        'kind: DataContract\nid: a\nversion: ""\n',
        'version 3:10',
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
        `${PRODUCT}outputPorts:\n- version: 1\n`,
        'outputPorts/0/name 6:3',
      ],
      [
        'the contract of an input port, before ODPS 1.1',
        `${PRODUCT}inputPorts:\n- name: a\n`,
        'inputPorts/0/contractId 6:3',
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
        'the target of a relationship',
        `${CONTRACT}schema:\n- name: a\n  relationships:\n  - from: a\n`,
        'schema/0/relationships/0/to 9:5',
      ],
    ])('finds that there is no %s', (_, text, where) => {
      expect(found('missing-field', text)).toEqual([`error ${where}`]);
    });

    it('asks for no name of the items of a list, and for no contract since ODPS 1.1', () => {
      expect(
        found(
          'missing-field',
          `${CONTRACT}schema: [{name: a, properties: [{name: b, items: {}}]}]`,
        ),
      ).toEqual([]);
      expect(
        found(
          'missing-field',
          `apiVersion: v1.1.0\nkind: DataProduct\nid: a\ninputPorts: [{name: a}]\n`,
        ),
      ).toEqual([]);
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
      // The meaning is plain: warnings.
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
      [
        'a text for a description',
        'description: d',
        'warning description 6:14',
      ],
    ])('finds %s', (_, line, problem) => {
      expect(found('wrong-kind', CONTRACT + line)).toEqual([problem]);
    });

    it('lets numbers and dates stand for text, and variables for anything', () => {
      const line =
        'name: 5\ntags: [2024-01-01, true]\nprice: {priceAmount: "${PRICE}"}\n';
      expect(found('wrong-kind', CONTRACT + line)).toEqual([]);
    });

    it('says what is expected and what is there', () => {
      expect(messages(`${CONTRACT}schema: orders`)).toEqual([
        'schema should be a list, but is text; it is left out.',
      ]);
    });
  });

  it('wrong-value finds a type that does not exist', () => {
    expect(
      found(
        'wrong-value',
        `${CONTRACT}schema: [{name: a, quality: [{type: magic}]}]`,
      ),
    ).toEqual(['error schema/0/quality/0/type 6:37']);
    expect(found('wrong-value', `${PRODUCT}type: magic`)).toEqual([
      'error type 5:7',
    ]);
  });

  it('unknown-status finds a status that no tool knows, whatever its case', () => {
    expect(found('unknown-status', `${CONTRACT}status: production`)).toEqual([
      'warning status 6:9',
    ]);
    for (const status of ['active', 'Deprecated', '"${STATUS}"']) {
      expect(found('unknown-status', `${CONTRACT}status: ${status}`)).toEqual(
        [],
      );
    }
  });

  it('duplicate-name finds equal names in one list, not in different ones', () => {
    expect(
      found(
        'duplicate-name',
        `${CONTRACT}schema:\n- {name: a, properties: [{name: x}, {name: x}]}\n- {name: b, properties: [{name: x, properties: [{name: x}, {name: y}, {name: x}]}]}\n- {name: a}\n- {}\n- {}\n`,
      ),
    ).toEqual([
      'error schema/2/name 9:10',
      'error schema/0/properties/1/name 7:44',
      'error schema/1/properties/0/properties/2/name 8:78',
    ]);
  });

  it('duplicate-id finds equal ids in one list, not in different ones', () => {
    expect(
      found(
        'duplicate-id',
        `${CONTRACT}schema:\n- {name: a, id: s, properties: [{name: x, id: s}, {name: y, id: s}]}\n- {name: b, quality: [{id: q, metric: m}, {id: q, metric: m}]}\n`,
      ),
    ).toEqual([
      'warning schema/1/quality/1/id 8:48',
      'warning schema/0/properties/1/id 7:65',
    ]);
  });

  it('duplicate-port finds ports of the same name and version', () => {
    expect(
      found(
        'duplicate-port',
        `${PRODUCT}outputPorts:\n- {name: a, version: 1}\n- {name: a, version: 1.0}\n- {name: a, version: "1"}\n- {name: b}\n- {name: b}\ninputPorts: [{name: a, version: 1}]\n`,
      ),
    ).toEqual([
      'error outputPorts/2/name 8:10',
      'error outputPorts/4/name 10:10',
    ]);
  });

  describe('dangling-relationship', () => {
    const SCHEMA = `${CONTRACT}schema:
- id: o
  name: orders
  physicalName: t_orders
  properties:
  - {id: i, name: id, physicalName: c_id}
  - {id: l, name: lines, items: {properties: [{id: s, name: sku}]}}
  relationships:
`;

    it.each([
      'orders',
      'orders.id',
      't_orders.c_id',
      'orders.lines.sku',
      'schema/o/properties/i',
      '/schema/o/properties/i',
      'schema/orders/properties/id',
      'schema/o/properties/l/items/properties/s',
      'schema/o/properties/l/properties/s',
      'other.yaml#/schema/x/properties/y',
      'https://example.com/a.yaml#schema/x',
      'other-contract/customers/id',
      '"${TARGET}.id"',
    ])('lets %s pass', reference => {
      expect(
        found(
          'dangling-relationship',
          `${SCHEMA}  - {from: ${reference}, to: orders.id}\n`,
        ),
      ).toEqual([]);
    });

    it.each(['orders.nothing', 'id', 'schema/o/properties/x', 'a b'])(
      'finds that %s leads nowhere',
      reference => {
        expect(
          found(
            'dangling-relationship',
            `${SCHEMA}  - {from: orders.id, to: ${reference}}\n`,
          ),
        ).toEqual(['warning schema/0/relationships/0/to 14:27']);
      },
    );

    it('looks at the relationships of properties, too', () => {
      expect(
        found(
          'dangling-relationship',
          `${CONTRACT}schema: [{name: a, properties: [{name: b, relationships: [{to: a.c}]}]}]`,
        ),
      ).toEqual(['warning schema/0/properties/0/relationships/0/to 6:64']);
    });

    it('is not led astray by names and physical names at every depth', () => {
      let nested = '{name: n, physicalName: p}';
      for (let i = 0; i < 45; i++) {
        nested = `{name: n, physicalName: p, properties: [${nested}]}`;
      }
      expect(
        found(
          'dangling-relationship',
          `${CONTRACT}schema: [{name: n, physicalName: p, properties: [${nested}], relationships: [{to: n.p.x}]}]`,
        ),
      ).toHaveLength(1);
    });
  });

  it('dangling-element finds service levels about nothing, the default once', () => {
    const schema = 'schema: [{name: a, properties: [{name: b}]}]\n';
    expect(
      found(
        'dangling-element',
        `${CONTRACT}${schema}slaDefaultElement: x.y\nslaProperties:\n- {property: p}\n- {property: q}\n- {property: r, element: "a.b, a.c"}\n- {property: s, element: a}\n`,
      ),
    ).toEqual([
      'warning slaDefaultElement 7:20',
      'warning slaProperties/2/element 11:26',
    ]);
    // Without a schema there is nothing to compare with.
    expect(
      found(
        'dangling-element',
        `${CONTRACT}slaProperties: [{property: p, element: x}]`,
      ),
    ).toEqual([]);
  });

  it('no-owner finds that neither a team nor anybody in it is named', () => {
    expect(found('no-owner', 'kind: DataContract\nid: a\n')).toEqual([
      'info team 1:1',
    ]);
    expect(found('no-owner', 'kind: DataProduct\nid: a\nteam: {}')).toEqual([
      'info team 3:7',
    ]);
    expect(
      found('no-owner', 'kind: DataContract\nid: a\nteam: [{username: u}]'),
    ).toEqual([]);
  });

  it('credential-in-server names server and key, never the value', () => {
    const text = `${CONTRACT}servers:
- server: prod
  type: postgres
  password: hunter2
  accessToken: hunter2
  url: https://me:hunter2@example.com
  user: me
  key: \${SECRET}
  secret: \${SECRET}
`;
    expect(found('credential-in-server', text)).toEqual([
      'warning servers/0/password 9:13',
      'warning servers/0/accessToken 10:16',
      'warning servers/0/url 11:8',
    ]);
    expect(messages(text).join()).toContain('"prod"');
    expect(messages(text).join()).not.toContain('hunter2');
  });
});
