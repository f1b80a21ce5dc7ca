import { readDocuments } from './readDocuments';

function typesOf(text: string) {
  return readDocuments(text).map(({ type }) => type);
}

describe('recognition', () => {
  it.each([
    ['v3.0.0', 'contract'],
    ['v3.0.2', 'contract'],
    ['v3.1.0', 'contract'],
    ['v3.2.0', 'contract'],
    ['v9.9.9', 'contract'],
    ['"3.1"', 'contract'],
    ['v2.2.2', 'contract'],
    ['v1.0.0', 'contract'],
    ['data-mesh/v1', 'foreign'],
    ['example.com/v3.1.0', 'foreign'],
  ])('reads DataContract with apiVersion %s as %s', (apiVersion, type) => {
    const text = `kind: DataContract\napiVersion: ${apiVersion}\nid: a\nversion: 1`;
    expect(typesOf(text)).toEqual([type]);
  });

  it.each([
    ['v0.9.0', 'product'],
    ['v1.0.0', 'product'],
    ['v1.1.0', 'product'],
    ['v2.0.0', 'product'],
    ['data-mesh/v1', 'foreign'],
  ])('reads DataProduct with apiVersion %s as %s', (apiVersion, type) => {
    expect(
      typesOf(`kind: DataProduct\napiVersion: ${apiVersion}\nid: a`),
    ).toEqual([type]);
  });

  it('leaves entities of a catalog alone, whatever their apiVersion', () => {
    const entity = 'metadata: {name: a}\nspec: {owner: b}\n';
    expect(typesOf(`kind: DataProduct\n${entity}`)).toEqual(['foreign']);
    expect(typesOf(`apiVersion: v1\nkind: DataContract\n${entity}`)).toEqual([
      'foreign',
    ]);
  });

  it.each([
    ['kind: DataContract\nuuid: a\nversion: 1\ndataset: []\n', 'v2.2.2'],
    ['kind: DataContract\napiVersion: v2.2.0\nuuid: a\n', 'v2.2.0'],
    ['kind: DataContract\napiVersion: v2.1.1\nuuid: a\n', 'v2.1.1'],
  ])('reads ODCS 2 by its version or its names: %j', (text, version) => {
    expect(readDocuments(text)).toMatchObject([
      {
        type: 'contract',
        contract: { id: 'a', standard: { name: 'odcs', version } },
      },
    ]);
  });

  it('tells the standards apart by content', () => {
    expect(
      readDocuments(
        [
          'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nversion: 4.1\nproduct: {details: {en: {productID: a}}}\n',
          'dataContractSpecification: 1.2.1\nid: orders\ninfo: {version: 1}\n',
          'kind: DataProduct\napiVersion: v1.0.0\nid: a\n',
        ].join('---\n'),
      ),
    ).toMatchObject([
      { product: { standard: { name: 'odps-lf', version: '4.1' } } },
      { contract: { standard: { name: 'dcs', version: '1.2.1' } } },
      { product: { standard: { name: 'odps', version: 'v1.0.0' } } },
    ]);
  });

  it('tells what a document was that does not parse', () => {
    expect(
      readDocuments('dataContractSpecification: 1.2.1\nid: orders\na: [\n'),
    ).toMatchObject([
      {
        type: 'broken',
        was: 'contract',
        id: 'orders',
        standard: { name: 'dcs' },
      },
    ]);
    expect(
      readDocuments(
        'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nproduct: {\n',
      ),
    ).toMatchObject([{ type: 'broken', was: 'product' }]);
  });

  it('leaves other text alone', () => {
    expect(typesOf('Just some words.')).toEqual(['foreign']);
    expect(typesOf('- kind: DataContract\n')).toEqual(['foreign']);
  });

  it('hands out the parsed value of what is foreign', () => {
    expect(
      readDocuments('kind: Group\nn: 1.10\nb: True\nl: [0x10, 5, ~]\n'),
    ).toEqual([
      expect.objectContaining({
        type: 'foreign',
        value: { kind: 'Group', n: 1.1, b: true, l: [16, 5, null] },
      }),
    ]);
  });

  it.each([
    ['', 'v3.2.0', 'no `apiVersion`'],
    ['apiVersion: v3.1.9\n', 'v3.1.0', '"v3.1.9"'],
    ['apiVersion: v4.0.0\n', 'v3.2.0', '"v4.0.0"'],
    ['apiVersion: 3.0.1\n', 'v3.0.1', '"3.0.1"'],
    ['apiVersion: newest\n', 'v3.2.0', '"newest"'],
  ])('reads %j as %s, with a warning', (line, readAs, said) => {
    const [reading] = readDocuments(
      `${line}kind: DataContract\nid: a\nversion: 1\nteam: {name: t}\n`,
    );
    expect(reading.type).toBe('contract');
    const problems = 'problems' in reading ? reading.problems : [];
    expect(problems.filter(({ code }) => code === 'unknown-version')).toEqual([
      expect.objectContaining({
        code: 'unknown-version',
        severity: 'warning',
        message: expect.stringContaining(said),
        place: { line: 1, column: line ? 13 : 1 },
      }),
    ]);
    expect(problems[0].message).toContain(`read as ${readAs}`);
  });
});
