import { ContractReading } from '../read/reading';
import { readDocuments } from '../read/readDocuments';
import { ContractDraft, draftContract } from './draftContract';

function readDraft(draft: Partial<ContractDraft>): ContractReading {
  const readings = readDocuments(
    draftContract({ id: 'orders', tables: [], ...draft }),
  );
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  if (reading.type !== 'contract') throw new Error(reading.type);
  return reading;
}

const table = (...columns: { name: string; type: string }[]) => [
  { name: 'orders', columns },
];

describe('The draft of a contract', () => {
  it('says what is known, as a draft that promises nothing', () => {
    const { contract, problems } = readDraft({
      purpose: 'What was bought',
      tables: [
        {
          name: 'orders',
          columns: [
            { name: 'shop', type: 'VARCHAR(10)', primaryKey: true },
            { name: 'id', type: 'BIGINT', primaryKey: true },
            { name: 'total', type: 'DECIMAL(10,2)' },
            { name: 'shape', type: 'GEOMETRY' },
          ],
        },
      ],
    });
    expect(contract).toMatchObject({
      version: '0.1.0',
      status: 'draft',
      description: { purpose: 'What was bought' },
      schema: [
        {
          properties: [
            { logicalType: 'string', primaryKeyPosition: 1, required: true },
            { logicalType: 'integer', primaryKeyPosition: 2 },
            { logicalType: 'number', required: false },
            { logicalType: undefined, physicalType: 'GEOMETRY' },
          ],
        },
      ],
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    'select',
    'Größe in €',
    '注文',
    '${{ secrets.TOKEN }}',
    '../../etc/passwd',
    '; rm -rf / #',
    'a: b',
    '- x',
    '*alias',
    '!!js/function',
    'null',
    '0123',
    'line\nbreak',
    '"\'`',
  ])('keeps a name as it is: %j', name => {
    const { contract } = readDraft({
      id: name,
      purpose: name,
      tables: table({ name, type: 'text' }),
    });
    expect(contract.schema[0].properties[0].name).toBe(name);
    expect(contract.description.purpose).toBe(name);
  });

  it('of a table without columns or with 2,000 is one, too', () => {
    expect(readDraft({ tables: table() }).contract.schema).toHaveLength(1);
    const many = Array.from({ length: 2_000 }, (_, i) => ({
      name: `c${i}`,
      type: 'int',
    }));
    expect(
      readDraft({ tables: table(...many) }).contract.schema[0].properties,
    ).toHaveLength(2_000);
  });
});
