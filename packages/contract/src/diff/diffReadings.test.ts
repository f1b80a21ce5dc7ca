import { readDocuments } from '../read/readDocuments';
import { ContractReading } from '../read/reading';
import { diffContracts } from './diffContracts';
import { diffReadings } from './diffReadings';

function read(text: string): ContractReading {
  const [reading] = readDocuments(text);
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading;
}

const BEFORE = read(`apiVersion: v3.1.0
kind: DataContract
id: a
version: 1.0.0
status: active
description:
  limitations: none
price:
  priceAmount: 1
schema:
- name: orders
  properties:
  - name: id
    required: true
    transformLogic: a
    logicalTypeOptions:
      maxLength: 5
    quality:
    - name: full
      metric: nullValues
      mustBe: 0
  - name: lines
    items:
      properties:
      - name: sku
        logicalType: string
  - name: gone
slaProperties:
- property: latency
  value: 4
  unit: h
  element: orders.id
servers:
- server: prod
  type: postgres
  host: db1
`);

const AFTER = read(`apiVersion: v3.1.0
kind: DataContract
# One line more, so that all places differ.
id: a
version: 2.0.0
status: deprecated
description:
  limitations: some
price:
  priceAmount: 2
schema:
- name: orders
  properties:
  - name: id
    transformLogic: b
    logicalTypeOptions:
      maxLength: 6
    quality:
    - name: full
      metric: nullValues
      mustBe: 1
  - name: lines
    items:
      properties:
      - name: sku
        logicalType: integer
  - name: new
slaProperties:
- property: latency
  value: 8
  unit: h
servers:
- server: prod
  type: postgres
  host: db2
`);

describe('diffReadings', () => {
  const { changes } = diffReadings(BEFORE, AFTER);

  it.each([
    ['version-changed', '4:10', '5:10'],
    ['status-deprecated', '5:9', '6:9'],
    ['limitations-changed', '7:16', '8:16'],
    ['price-raised', '9:16', '10:16'],
    ['required-dropped', '14:15', '14:5'],
    ['transform-changed', '15:21', '15:21'],
    ['limit-loosened', '17:18', '17:18'],
    ['quality-rule-weakened', '21:15', '21:15'],
    ['type-changed', '26:22', '26:22'],
    ['property-removed', '27:5', '14:3'],
    ['property-added', '13:3', '27:5'],
    ['service-level-weakened', '30:10', '30:10'],
    ['service-level-extended', '32:12', '29:3'],
    ['server-moved', '36:9', '35:9'],
  ])('says where %s stood and stands', (kind, before, after) => {
    const found = changes.filter(change => change.kind === kind);
    expect(
      found.map(({ placeBefore, placeAfter }) =>
        [placeBefore, placeAfter].map(
          place => `${place?.line}:${place?.column}`,
        ),
      ),
    ).toEqual([[before, after]]);
  });

  it('says the same as a diff of the contracts', () => {
    expect(
      changes.map(({ placeBefore, placeAfter, ...change }) => change),
    ).toEqual(diffContracts(BEFORE.contract, AFTER.contract).changes);
  });

  it('keeps its places on the way through JSON', () => {
    const [stored] = JSON.parse(JSON.stringify(changes));
    expect(stored.placeBefore).toEqual({
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });
});
