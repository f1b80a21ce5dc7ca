import { Rule } from './rule';

/** Physical types of which it is plain what they hold, whatever the database. */
const PLAIN: ReadonlyMap<string, readonly string[]> = new Map([
  ...entries('integer number', [
    'int',
    'integer',
    'bigint',
    'smallint',
    'tinyint',
    'mediumint',
    'int2',
    'int4',
    'int8',
    'int16',
    'int32',
    'int64',
    'uint8',
    'uint16',
    'uint32',
    'uint64',
    'serial',
    'bigserial',
    'long',
    'short',
    'byteint',
  ]),
  ...entries('number', [
    'float',
    'float4',
    'float8',
    'float32',
    'float64',
    'double',
    'double precision',
    'real',
  ]),
  ...entries('number integer', [
    'decimal',
    'numeric',
    'bigdecimal',
    'bignumeric',
    'money',
    'dec',
  ]),
  ...entries('boolean', ['boolean', 'bool']),
  ...entries('date', ['date']),
  ...entries('timestamp date', [
    'timestamp',
    'timestamptz',
    'timestamp with time zone',
    'timestamp without time zone',
    'timestamp_ntz',
    'timestamp_tz',
    'timestamp_ltz',
    'datetime',
    'datetime2',
    'datetimeoffset',
    'smalldatetime',
  ]),
]);

/** Where a text type holds something else than text, it is written as text on purpose: only these are plain. */
const TEXT: ReadonlySet<string> = new Set([
  'char',
  'varchar',
  'varchar2',
  'nvarchar',
  'nvarchar2',
  'nchar',
  'character varying',
  'text',
  'string',
  'clob',
]);

const NOT_AS_TEXT: ReadonlySet<string> = new Set([
  'integer',
  'number',
  'boolean',
]);

export const typeContradiction: Rule = {
  id: 'type-contradiction',
  severity: 'warning',
  about: 'The physical type of a property cannot hold its logical type.',
  property: (property, report) => {
    const { logicalType, physicalType } = property;
    if (!logicalType || !physicalType || physicalType.length > 60) {
      return;
    }
    const physical = physicalType.replace(/\(.*$/, '').trim().toLowerCase();
    const holds = PLAIN.get(physical);
    if (
      holds
        ? !holds.includes(logicalType)
        : TEXT.has(physical) && NOT_AS_TEXT.has(logicalType)
    ) {
      report(property, ['physicalType'], {
        message: `"${property.name}" is of logical type ${logicalType}, but is stored as ${physicalType}.`,
        fix: 'Correct the one that is wrong: consumers convert by the logical type.',
      });
    }
  },
};

function entries(
  holds: string,
  types: readonly string[],
): [string, readonly string[]][] {
  return types.map(type => [type, holds.split(' ')]);
}
