import { Contract, readDocuments } from '@backstage-data-mesh/contract';

/** Twenty rules that look at one row at a time, as contracts have them, over the columns of a wide table. */
const ROWS = `
- {name: id, logicalType: integer, required: true}
- {name: order_no, logicalType: string, required: true, logicalTypeOptions: {maxLength: 12}}
- {name: customer_id, logicalType: integer, quality: [{metric: nullValues, unit: percent, mustBeLessThan: 5}]}
- {name: store_id, logicalType: string, required: true}
- {name: channel, logicalType: string, enum: [{value: store}, {value: web}, {value: phone}]}
- {name: country, logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: [DE, NL, BE, FR, PL]}}]}
- {name: currency, logicalType: string, logicalTypeOptions: {minLength: 3}}
- {name: quantity, logicalType: integer, logicalTypeOptions: {minimum: 1, maximum: 500}}
- {name: net, logicalType: number, required: true}
- {name: tax, logicalType: number, logicalTypeOptions: {minimum: 0}}
- {name: discount, logicalType: number, logicalTypeOptions: {minimum: 0, maximum: 1}}
- {name: weight, logicalType: number, logicalTypeOptions: {exclusiveMinimum: 0}}
- {name: email, logicalType: string, quality: [{metric: missingValues, arguments: {missingValues: ['', 'N/A']}, unit: percent, mustBeLessThan: 20}]}
- {name: note, logicalType: string, logicalTypeOptions: {maxLength: 40}}
- {name: is_gift, logicalType: boolean, required: true}
- {name: day, logicalType: date, logicalTypeOptions: {minimum: '2024-01-01'}}
- {name: ordered_at, logicalType: timestamp, required: true}
- {name: shipped_at, logicalType: timestamp, quality: [{metric: nullValues, unit: percent, mustBeLessThan: 50}]}
- {name: status, logicalType: string, enum: [{value: open}, {value: paid}, {value: sent}, {value: back}]}
`;

const PATTERNS = `
- {name: order_no, logicalType: string, logicalTypeOptions: {pattern: '^O[0-9]{1,8}$'}}
- {name: email, logicalType: string, logicalTypeOptions: {pattern: '^[^@ ]+@[^@ ]+$'}}
- {name: store_id, logicalType: string, logicalTypeOptions: {pattern: '^S[0-9]{3}$'}}
`;

const KEYS = `
- {name: id, logicalType: integer, unique: true}
- {name: order_no, logicalType: string, unique: true}
`;

const REFERENCES = `
- {name: store_id, logicalType: string, relationships: [{type: foreignKey, to: stores.id}]}
- {name: customer_id, logicalType: integer, relationships: [{type: foreignKey, to: customers.id}]}
`;

export const CONTRACTS = {
  rows: contractOf(ROWS),
  patterns: contractOf(PATTERNS),
  keys: contractOf(KEYS),
  references: contractOf(REFERENCES),
};

function contractOf(properties: string): Contract {
  const [reading] = readDocuments(`
kind: DataContract
apiVersion: v3.2.0
id: fused-scan
version: 1.0.0
schema:
- name: orders
  properties:
${properties.trim().replace(/^/gm, '  ')}
- {name: stores, properties: [{name: id}]}
- {name: customers, properties: [{name: id}]}
`);
  if (reading.type !== 'contract') {
    throw new Error(`The contract of the benchmark is ${reading.type}`);
  }
  return reading.contract;
}
