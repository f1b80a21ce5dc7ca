import { physicalTypeKind } from './types';

describe('what a change of the physical type is', () => {
  it.each([
    ['varchar(10)', 'varchar(20)', 'physical-type-widened'],
    ['varchar(10)', 'varchar', 'physical-type-widened'],
    ['string', 'string(5)', 'physical-type-narrowed'],
    ['VARCHAR2(10)', 'character varying(10)', 'type-respelled'],
    ['varchar(max)', 'varchar(10)', 'physical-type-changed'],
    ['char(10)', 'char(20)', 'physical-type-changed'],
    ['smallint', 'bigint', 'physical-type-widened'],
    ['INT8', 'integer', 'physical-type-narrowed'],
    ['real', 'double precision', 'physical-type-widened'],
    ['int', 'float', 'physical-type-changed'],
    ['decimal(10,2)', 'numeric(12,4)', 'physical-type-widened'],
    ['decimal(10,2)', 'decimal(8,0)', 'physical-type-narrowed'],
    ['decimal(10,2)', 'decimal(10,0)', 'physical-type-changed'],
    ['decimal(10,2)', 'decimal(11,4)', 'physical-type-changed'],
    ['decimal(10)', 'decimal', 'physical-type-changed'],
    ['array<int>', 'ARRAY < int >', 'type-respelled'],
    ['struct<a int>', 'struct<b int>', 'physical-type-changed'],
    ['timestamp', 'timestamptz', 'physical-type-changed'],
    ['', 'text', 'physical-type-changed'],
  ])('from %j to %j is %s', (before, after, kind) => {
    expect(physicalTypeKind({ before, after })).toBe(kind);
  });
});
