import { Contract } from '../model/contract';
import { readDocuments } from '../read/readDocuments';
import { applyChanges } from './apply';
import { diffContracts } from './diffContracts';

function read(rest: string): Contract {
  const [reading] = readDocuments(
    `apiVersion: v3.2.0\nkind: DataContract\nid: a\n${rest}`,
  );
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.contract;
}

const ORDERS = `
version: 1.0.0
schema:
- name: orders
  properties:
  - {name: id, logicalType: integer, required: true}
  - {name: cust_id, description: who ordered}
  - {name: note, description: words}
`;

const ORDERS_NEXT = `
version: 1.1.0
schema:
- name: orders
  properties:
  - {name: note, description: more words}
  - {name: id, logicalType: integer}
  - {name: customer, description: who ordered}
  - {name: amount}
`;

describe('diffContracts', () => {
  const before = read(ORDERS);
  const after = read(ORDERS_NEXT);

  it('tells what changed, the worst first', () => {
    const diff = diffContracts(before, after);
    expect(diff.verdict).toBe('breaking');
    expect(
      diff.changes.map(({ verdict, kind, message }) => [
        verdict,
        kind,
        message,
      ]),
    ).toEqual([
      ['breaking', 'required-dropped', 'orders.id is no longer required.'],
      [
        'breaking',
        'property-renamed',
        'The property orders.cust_id seems to have been renamed to “customer”.',
      ],
      [
        'compatible',
        'version-changed',
        'The version of the contract changed from “1.0.0” to “1.1.0”.',
      ],
      [
        'compatible',
        'description-changed',
        'The description of orders.note changed from “words” to “more words”.',
      ],
      ['compatible', 'property-added', 'The property orders.amount is new.'],
      [
        'compatible',
        'properties-reordered',
        'The properties of orders are in another order.',
      ],
    ]);
  });

  it('judges the version', () => {
    expect(diffContracts(before, after).version).toEqual({
      before: '1.0.0',
      declared: '1.1.0',
      honest: '2.0.0',
      judgement: 'too-low',
    });
  });

  it('addresses parts by what they are called before', () => {
    const { changes } = diffContracts(before, after);
    expect(changes.map(({ path }) => path)).toContainEqual([
      'schema',
      { key: 'orders' },
      'properties',
      { key: 'cust_id' },
      'name',
    ]);
  });

  it('has nothing to say about two equal contracts', () => {
    expect(diffContracts(before, read(ORDERS))).toEqual({
      changes: [],
      version: {
        before: '1.0.0',
        declared: '1.0.0',
        honest: '1.0.0',
        judgement: 'none',
      },
    });
  });

  it('is complete: its changes make the other contract', () => {
    for (const [a, b] of [
      [before, after],
      [after, before],
    ]) {
      expect(applyChanges(a, diffContracts(a, b).changes)).toEqual(b);
    }
  });
});
