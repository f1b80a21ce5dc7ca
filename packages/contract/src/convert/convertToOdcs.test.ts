import { readDocuments } from '../read/readDocuments';
import { Conversion, convertToOdcs } from './convertToOdcs';

function converted(text: string): Conversion {
  const conversion = convertToOdcs(text);
  if (!conversion) {
    throw new Error('not converted');
  }
  return conversion;
}

describe('converting a contract of an older standard', () => {
  it('writes it as a person would, with its comments, styles and spellings', () => {
    expect(
      converted(`# the contract of the shop
dataContractSpecification: 1.2.1 # newest
id: orders
info:
  version: 1.10
  title: "Orders"
  owner: Shop # ask them
terms:
  usage: |
    Any
    use

# what there is
models:
  # the table
  orders:
    fields:
      # never null
      id: {type: text, required: true} # the key
      at:
        type: date
        examples: [2024-01-02, 'no']
      x:
        type: int
        minimum: 007
        enum:
          - 0x10
          - \${LIMIT}
`).text,
    ).toBe(`# the contract of the shop
apiVersion: v3.2.0 # newest
kind: DataContract
id: orders
name: "Orders"
version: "1.10"
description:
  usage: |
    Any
    use

# what there is
schema:
  # the table
  - name: orders
    properties:
      # never null
      # the key
      - name: id
        logicalType: string
        physicalType: text
        required: true
      - name: at
        logicalType: date
        physicalType: date
        examples: [ 2024-01-02, 'no' ]
      - name: x
        logicalType: integer
        physicalType: int
        logicalTypeOptions:
          minimum: 007
        enum:
          - value: 0x10
          - value: \${LIMIT}
team:
  name: Shop # ask them
`);
  });

  it('says where what has no field of its own went, and what is left out', () => {
    const { text, kept, dropped } = converted(`kind: DataContract
uuid: a
version: 1.0.0
server: db:5432
password: hunter2hunter2 # rotate
userConsumptionMode: Analytical
`);
    expect(kept).toEqual([
      {
        path: ['userConsumptionMode'],
        property: 'userConsumptionMode',
        place: { line: 6, column: 22 },
      },
    ]);
    expect(dropped).toEqual([
      expect.objectContaining({
        path: ['password'],
        place: { line: 5, column: 11 },
      }),
      expect.objectContaining({ what: 'the comment "rotate"' }),
    ]);
    expect(text).not.toContain('hunter2');
  });

  it('gives each service level the element that stood for all', () => {
    const { text } = converted(
      'kind: DataContract\nuuid: a\nversion: 1\nslaDefaultColumn: t.a\nslaProperties:\n- {property: latency, value: 1}\n- {property: retention, value: 1, column: t.b}\n',
    );
    expect(text).toContain('element: t.a');
    expect(text).toContain('element: t.b');
    expect(text).not.toContain('slaDefaultElement');
  });

  it('quotes text that readers of YAML 1.1 would take for something else', () => {
    const { text } = converted(
      'dataContractSpecification: 1.1.0\nid: a\ninfo: {version: 1.0.0}\nmodels: {no: {fields: {2024-01-02: {}}}}\n',
    );
    expect(text).toContain('name: "no"');
    expect(text).toContain('name: "2024-01-02"');
  });

  it('takes the first contract of a file, or a reading', () => {
    const file =
      'kind: Group\n---\ndataContractSpecification: 1.1.0\nid: a\ninfo: {version: 1}\n';
    const [, reading] = readDocuments(file);
    expect(converted(file).text).toContain('id: a');
    expect(reading.type === 'contract' && convertToOdcs(reading)?.text).toEqual(
      converted(file).text,
    );
    expect(convertToOdcs('kind: Group')).toBeUndefined();
    expect(convertToOdcs('a: [')).toBeUndefined();
  });
});

describe('converting a contract of ODCS 3', () => {
  it('changes what 3.2 has otherwise and nothing else', () => {
    const { text, kept, dropped } = converted(`# ours
apiVersion: v3.0.2   # for now
kind: DataContract
id: orders
version: 1.10
colour: blue
schema:
- name: orders
  properties:
  - name: n
    logicalType: number
    logicalTypeOptions: {maximum: 5, exclusiveMaximum: true}
    quality:
    - {rule: duplicateCount, mustBe: 0} # once
    - type: library
      rule: ourOwn
team:
# who
- username: bo   # since ever
  role: Owner

- username: cy
slaDefaultElement: orders.n
slaProperties:
- {property: latency, value: 4, unit: h}
`);
    expect(text).toBe(`# ours
apiVersion: v3.2.0   # for now
kind: DataContract
id: orders
version: 1.10
schema:
- name: orders
  properties:
  - name: n
    logicalType: number
    logicalTypeOptions: {exclusiveMaximum: 5}
    quality:
    - {metric: duplicateValues, mustBe: 0} # once
    - type: custom
      implementation: ourOwn
      engine: library
team:
  members:
  # who
  - username: bo   # since ever
    role: Owner

  - username: cy
slaProperties:
- {property: latency, value: 4, unit: h, element: orders.n}
customProperties:
- property: colour
  value: blue
`);
    expect(kept).toEqual([
      { path: ['colour'], property: 'colour', place: { line: 6, column: 9 } },
    ]);
    expect(dropped).toEqual([]);
  });

  it('keeps unknown fields beside the custom properties that are there', () => {
    expect(
      converted(`kind: DataContract
apiVersion: v3.0.0
id: a
version: "1"
colour: blue
size: 1.10
customProperties:
  - property: own # ours
    value: 007
`).text,
    ).toBe(`kind: DataContract
apiVersion: v3.2.0
id: a
version: "1"
customProperties:
  - property: own # ours
    value: 007
  - property: colour
    value: blue
  - property: size
    value: 1.10
`);
  });

  it('changes every rule of a long contract', () => {
    const properties = Array.from(
      { length: 30 },
      (_, index) =>
        `  - name: f${index}\n    quality:\n    - {rule: duplicateCount, mustBe: 0}\n    - {rule: own}\n`,
    );
    const { text } = converted(
      `kind: DataContract\napiVersion: v3.0.0\nid: a\nversion: "1"\nschema:\n- name: t\n  properties:\n${properties.join(
        '',
      )}`,
    );
    expect(text.match(/metric: duplicateValues/g)).toHaveLength(30);
    expect(text.match(/implementation: own/g)).toHaveLength(30);
    expect(text).not.toMatch(/rule:/);
  });

  it('keeps the text of one of 3.2 as it is', () => {
    const text =
      'kind: DataContract # x\napiVersion: v3.2.0\nid: a\nversion: "1"\n\n\n';
    expect(converted(text)).toEqual({ text, kept: [], dropped: [] });
  });

  it('wraps a team on one line, too', () => {
    expect(
      converted(
        'kind: DataContract\napiVersion: v3.0.0\nid: a\nversion: "1"\nteam: [{username: bo}] # us\n',
      ).text,
    ).toContain('team: {members: [{username: bo}]} # us');
  });
});

describe('converting a contract of ODCS 3 to 3.2', () => {
  const HEAD =
    'apiVersion: v3.0.2\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\n';
  const text = (body: string) =>
    converted(HEAD + body).text.split('active\n')[1];

  it('keeps numbers in fields it does not know as they are spelled', () => {
    expect(
      text(
        'cost: 1_000\nmask: 0x1F\nlimit: 1e3\nratio: 1.0\nnested: {a: [007, True, .inf]}\n',
      ),
    ).toBe(`customProperties:
  - property: cost
    value: "1_000"
  - property: mask
    value: 0x1F
  - property: limit
    value: 1e3
  - property: ratio
    value: 1.0
  - property: nested
    value:
      a:
        - 007
        - True
        - .inf
`);
  });

  it('changes what several places share where it is written', () => {
    expect(
      text(
        `schema:
- name: a
  quality: &rules
  - &rule
    rule: nullValues # ours
    mustBe: 0
- name: b
  quality: *rules
- name: c
  quality: [*rule]
`,
      ),
    ).toBe(`schema:
- name: a
  quality: &rules
  - &rule
    metric: nullValues # ours
    mustBe: 0
- name: b
  quality: *rules
- name: c
  quality: [*rule]
`);
  });

  it('is refused where what is shared must change in one place only', () => {
    expect(
      convertToOdcs(
        `${HEAD}schema:
- name: a
  quality:
  - &rule {rule: nullValues, mustBe: 0}
  customProperties:
  - {property: kept, value: *rule}
`,
      ),
    ).toBeUndefined();
  });
});
