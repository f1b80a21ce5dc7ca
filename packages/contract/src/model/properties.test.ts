import { readDocuments } from '../read/readDocuments';
import { accessOf } from './access';
import { classificationsOf } from './classification';
import { Contract } from './contract';
import { countProperties, propertiesOf } from './properties';

function read(rest: string): Contract {
  const [reading] = readDocuments(`kind: DataContract\nid: a\n${rest}`);
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.contract;
}

const NESTED = `
schema:
- name: orders
  properties:
  - {name: id}
  - {name: customer, properties: [{name: address, properties: [{name: zip}]}]}
  - {name: lines, items: {properties: [{name: sku}, {name: tags, items: {items: {properties: [{name: x}]}}}]}}
  - {name: labels, map: {key: {}, value: {properties: [{name: text}]}}}
- {name: empty}
- {name: other, properties: [{name: id}]}
`;

describe('propertiesOf', () => {
  it('walks every depth in the order of the document', () => {
    const contract = read(NESTED);
    expect([...propertiesOf(contract)].map(({ path }) => path)).toEqual([
      'orders.id',
      'orders.customer',
      'orders.customer.address',
      'orders.customer.address.zip',
      'orders.lines',
      'orders.lines[].sku',
      'orders.lines[].tags',
      'orders.lines[].tags[][].x',
      'orders.labels',
      'orders.labels{}.text',
      'other.id',
    ]);
    expect(
      [...propertiesOf(contract)].map(({ object }) => object.name),
    ).toEqual([...Array(10).fill('orders'), 'other']);
  });
});

describe('countProperties', () => {
  it('counts what propertiesOf walks', () => {
    expect(countProperties(read(NESTED))).toBe(11);
    expect(countProperties(read(''))).toBe(0);
  });
});

describe('classificationsOf', () => {
  it('gives each once, strictest first, spelled as first seen', () => {
    const words = [
      'public',
      'Internal',
      'PII',
      'confidential',
      'secret',
      'internal',
      'Restricted',
      '3',
    ];
    const columns = words.map(
      (word, i) => `  - {name: c${i}, classification: ${word}}\n`,
    );
    expect(
      classificationsOf(
        read(`schema:\n- name: t\n  properties:\n${columns.join('')}`),
      ),
    ).toEqual([
      'Restricted',
      'secret',
      'confidential',
      '3',
      'PII',
      'Internal',
      'public',
    ]);
  });

  it('looks at every depth', () => {
    expect(
      classificationsOf(
        read(
          'schema: [{name: t, properties: [{name: a, items: {properties: [{name: b, classification: public}]}}]}]',
        ),
      ),
    ).toEqual(['public']);
  });
});

describe('accessOf', () => {
  it.each([
    ['', 'unknown'],
    ['roles: []', 'unknown'],
    ['roles: [{role: a, firstLevelApprovers: boss}]', 'request'],
    ['roles: [{role: a, secondLevelApprovers: boss}]', 'request'],
    ['roles: [{role: a, firstLevelApprovers: boss}, {role: b}]', 'open'],
    ['roles: [{role: a, firstLevelApprovers: n/a}]', 'open'],
  ])('of %j is %s', (roles, access) => {
    expect(accessOf(read(roles))).toBe(access);
  });
});
