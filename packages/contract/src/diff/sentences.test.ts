import { readDocuments } from '../read/readDocuments';
import { diffContracts } from './diffContracts';

function read(rest: string) {
  const [reading] = readDocuments(
    `apiVersion: v3.2.0\nkind: DataContract\nid: a\nversion: 1.0.0\n${rest}`,
  );
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.contract;
}

const column = (facts: string) =>
  `schema: [{name: orders, properties: [{name: id, ${facts}}]}]`;

// Prettier would take six lines for each.
// prettier-ignore
const SENTENCES: readonly (readonly [string, string, string, string])[] = [
  ['domain: a', 'domain: b', 'contract', 'The domain of the contract changed from “a” to “b”.'],
  ['', 'domain: b', 'contract', 'The domain of the contract is now “b”; none was given before.'],
  ['domain: a', '', 'contract', 'The domain of the contract is no longer given; it was “a”.'],
  ['tags: [a, b]', 'tags: [b, c]', 'contract', 'The tags of the contract changed: “c” came, “a” went.'],
  ['tags: [a, b]', 'tags: [b, a]', 'contract', 'The tags of the contract are in another order.'],
  ['', 'tags: [a]', 'contract', 'The tags of the contract are now “a”; none were given before.'],
  [column('required: true'), column(''), 'orders.id', 'orders.id is no longer required.'],
  [column(''), column('primaryKey: true'), 'orders.id', 'orders.id is now part of the primary key.'],
  [column('logicalTypeOptions: {maxLength: 1}'), column('logicalTypeOptions: {maxLength: 2}'), 'orders.id', 'The maxLength of orders.id changed from “1” to “2”.'],
  [column(''), column('enum: [x, y]'), 'orders.id', 'The allowed values of orders.id are now “x, y”; none were given before.'],
  [column('enum: [x]'), column('enum: [x, y]'), 'allowed value y of orders.id', 'The allowed value y of orders.id is new.'],
  [column(''), 'schema: []', 'orders', 'The schema object orders was removed.'],
  [column(''), 'schema: [{name: orders}]', 'orders.id', 'The property orders.id was removed.'],
  [column('items: {properties: [{name: x}]}'), column('items: {properties: []}'), 'orders.id[].x', 'The property orders.id[].x was removed.'],
  [column('map: {key: {}, value: {logicalType: string}}'), column('map: {key: {}, value: {logicalType: date}}'), 'orders.id{}', 'The type of orders.id{} changed from “string” to “date”.'],
  [column('physicalName: p'), 'schema: [{name: orders, properties: [{name: key, physicalName: p}]}]', 'orders.id', 'The property orders.id was renamed to “key”.'],
  [column('description: d'), 'schema: [{name: orders, properties: [{name: key, description: d}]}]', 'orders.id', 'The property orders.id seems to have been renamed to “key”.'],
  [column('quality: [{name: full, mustBe: 0}]'), column('quality: [{name: full, mustBeBetween: [0, 5]}]'), 'quality rule full of orders.id', 'The threshold of the quality rule full of orders.id changed from “must be 0” to “must be between 0 and 5”.'],
  ['slaProperties: [{property: latency, value: 4, unit: h}]', 'slaProperties: [{property: latency, value: 1, valueExt: 2, unit: d}]', 'service level latency', 'The promise of the service level latency changed from “4 h” to “1 to 2 d”.'],
  ['slaProperties: [{property: latency}]', '', 'service level latency', 'The service level latency was removed.'],
  ['', 'price: {priceAmount: 1}', 'contract', 'The price of the contract is new.'],
  ['price: {priceAmount: 1}', 'price: {priceAmount: 2}', 'price', 'The amount of the price changed from “1” to “2”.'],
  ['servers: [{server: s, type: t, host: a}]', 'servers: [{server: s, type: t, host: b}]', 'server s', 'The host of the server s changed from “a” to “b”.'],
  ['customProperties: [{property: key, value: hunter2}]', 'customProperties: [{property: key, value: hunter3}]', 'custom property key', 'The value of the custom property key is another.'],
  ['roles: [{role: ""}]', '', 'role (unnamed)', 'The role (unnamed) was removed.'],
];

describe('the sentence of a change', () => {
  it.each(SENTENCES)('from %s to %s', (before, after, subject, message) => {
    const { changes } = diffContracts(read(before), read(after));
    expect(changes.map(change => [change.subject, change.message])).toEqual([
      [subject, message],
    ]);
  });
});
