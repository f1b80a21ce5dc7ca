import { fits } from './typeFit';
import { parseType } from './typeText';

describe('parseType', () => {
  it('takes objects, lists and maps of several engines apart', () => {
    for (const text of [
      'STRUCT(id INTEGER, "odd, name" DECIMAL(10,2), tags VARCHAR[])[]',
      'array(row(id integer, "odd, name" decimal(10,2), tags array(varchar)))',
      'ARRAY<STRUCT<id: INTEGER, `odd, name` DECIMAL(10,2), tags ARRAY<VARCHAR>>>',
    ]) {
      const members = parseType(text).item?.members;
      expect([...(members?.keys() ?? [])]).toEqual(['id', 'odd, name', 'tags']);
      expect(members?.get('odd, name')).toMatchObject({
        name: 'decimal',
        sizes: [10, 2],
      });
      expect(members?.get('tags')?.item?.name).toBe('varchar');
    }
    expect(
      parseType('MAP(VARCHAR, STRUCT(a INTEGER))').item?.members.has('a'),
    ).toBe(true);
    expect(parseType('timestamp(6) with time zone')).toMatchObject({
      name: 'timestamp with time zone',
      sizes: [6],
    });
  });

  it('survives anything', () => {
    for (const text of [
      '',
      '(',
      '<<<<',
      'STRUCT(',
      'a[',
      '"',
      `${'STRUCT(a '.repeat(500)}`,
      "ENUM('a)', 'b')",
    ]) {
      expect(() => parseType(text)).not.toThrow();
    }
  });
});

describe('a column fits', () => {
  it.each([
    ['', 'INTEGER', 'integer', true],
    ['', 'VARCHAR', 'integer', false],
    ['', 'decimal(18,0)', 'integer', true],
    ['', 'decimal(18,2)', 'integer', false],
    ['', 'BIGINT', 'number', true],
    ['', 'uuid', 'string', true],
    ['', 'timestamp without time zone', 'date', false],
    ['', 'timestamp with time zone', 'timestamp', true],
    ['', 'jsonb', 'object', true],
    ['', 'tinyint(1)', 'boolean', true],
    ['', 'tinyint(4)', 'boolean', false],
    ['BOOLEAN', 'tinyint(1)', 'boolean', true],
    ['TINYINT(1)', 'tinyint(1)', 'boolean', true],
    ['', 'geometry', 'object', undefined],
    ['', 'INTEGER', 'money', undefined],
    ['VARCHAR(40)', 'VARCHAR', 'string', true],
    ['VARCHAR(40)', 'character varying(40)', 'string', true],
    ['VARCHAR(40)', 'character varying(50)', 'string', false],
    ['NUMERIC(14,2)', 'DECIMAL(14,2)', 'number', true],
    ['NUMERIC(14,2)', 'DECIMAL(14,3)', 'number', false],
    ['NUMERIC(14)', 'numeric(14,0)', 'number', true],
    ['BIGINT', 'INTEGER', 'integer', false],
    ['int', 'integer', 'integer', true],
    ['TIMESTAMP', 'timestamp(6) without time zone', 'timestamp', true],
    ['TIMESTAMP', 'timestamp with time zone', 'timestamp', false],
    ['double', 'double precision', 'number', true],
    ['SomethingElse', 'integer', 'integer', true],
  ])(
    'promised %s, is %s (%s): %s',
    (physicalType, actual, logicalType, fit) => {
      expect(
        fits(
          { logicalType, ...(physicalType && { physicalType }) },
          parseType(actual),
        ),
      ).toBe(fit);
    },
  );
});
