import { trino } from './others';

it.each([
  ['TABLE_NOT_FOUND', 'missing'],
  ['MISSING_SCHEMA_NAME', 'missing'],
  ['SYNTAX_ERROR', 'syntax'],
  ['READ_ONLY_VIOLATION', 'permission'],
  ['EXCEEDED_TIME_LIMIT', 'timeout'],
  ['TYPE_MISMATCH', 'type'],
  ['DIVISION_BY_ZERO', 'value'],
  ['CLUSTER_OUT_OF_MEMORY', 'resources'],
  ['NO_NODES_AVAILABLE', 'connection'],
  [undefined, 'connection'],
  ['GENERIC_INTERNAL_ERROR', 'other'],
])('of Trino, %s means %s', (code, fault) => {
  expect(trino.faultOf({ message: '', ...(code && { code }) })).toBe(fault);
});
