import { mysql } from './others';

it.each([
  ['ER_NO_SUCH_TABLE', 'missing'],
  ['ER_BAD_FIELD_ERROR', 'missing'],
  ['ER_PARSE_ERROR', 'syntax'],
  ['ER_TABLEACCESS_DENIED_ERROR', 'permission'],
  ['ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION', 'permission'],
  ['ER_QUERY_TIMEOUT', 'timeout'],
  ['1969', 'timeout'],
  ['ER_TRUNCATED_WRONG_VALUE', 'value'],
  ['ER_OUT_OF_RESOURCES', 'resources'],
  ['ER_ACCESS_DENIED_ERROR', 'connection'],
  ['ER_SERVER_SHUTDOWN', 'connection'],
  ['PROTOCOL_CONNECTION_LOST', 'connection'],
  [undefined, 'connection'],
  ['ER_SOMETHING_NEW', 'other'],
])('of MySQL, %s means %s', (code, fault) => {
  expect(mysql.faultOf({ message: '', ...(code && { code }) })).toBe(fault);
});
