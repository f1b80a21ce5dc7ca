import { Product } from '../model/product';
import { readDocuments } from './readDocuments';

function read(rest: string, version = 'v1.1.0'): Product {
  const [reading] = readDocuments(
    `apiVersion: ${version}\nkind: DataProduct\nid: sales\n${rest}`,
  );
  if (reading.type !== 'product') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.product;
}

describe('a data product', () => {
  it('has every list, however little it says', () => {
    expect(read('')).toMatchObject({
      kind: 'product',
      standard: { name: 'odps', version: 'v1.1.0' },
      id: 'sales',
      description: {},
      tags: [],
      synonyms: [],
      inputPorts: [],
      outputPorts: [],
      managementPorts: [],
      support: [],
      team: { members: [] },
      links: [],
      customProperties: [],
    });
  });

  it('has ports whose versions are as written', () => {
    expect(
      read(`
version: 1.10
inputPorts: [{name: in, version: 1.10, contractId: a}]
outputPorts:
- name: out
  version: 2.0
  contractId: b
  type: tables
  inputContracts: [{id: a, version: 1.10}]
  customProperties: [{property: p, value: 1}]
managementPorts: [{name: m, content: dictionary, type: topic, channel: c}]
`),
    ).toMatchObject({
      version: '1.10',
      inputPorts: [{ name: 'in', version: '1.10', contractId: 'a', tags: [] }],
      outputPorts: [
        {
          name: 'out',
          version: '2.0',
          contractId: 'b',
          type: 'tables',
          inputContracts: [{ id: 'a', version: '1.10' }],
          customProperties: [{ property: 'p', value: 1 }],
        },
      ],
      managementPorts: [
        { name: 'm', content: 'dictionary', type: 'topic', channel: 'c' },
      ],
    });
  });

  it.each([
    ['sourceAligned', 'source-aligned'],
    ['source-aligned', 'source-aligned'],
    ['aggregate', 'aggregate'],
    ['consumerAligned', 'consumer-aligned'],
    ['Consumer Aligned', 'consumer-aligned'],
    ['custom', 'custom'],
    ['magic', undefined],
  ])('of type %s is %s', (written, type) => {
    expect(read(`type: ${written}`).type).toBe(type);
  });

  it('has its type in a custom property before ODPS 1.1', () => {
    const custom = (property: string) =>
      `customProperties: [{property: ${property}, value: consumerAligned}]`;
    expect(read(custom('type'), 'v1.0.0').type).toBe('consumer-aligned');
    expect(read(custom('dataProductType'), 'v0.9.0').type).toBe(
      'consumer-aligned',
    );
    expect(read(custom('other'), 'v1.0.0').type).toBeUndefined();
  });
});
