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
    ['v2.2.2', 'foreign'],
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

  it('leaves ODCS 2 alone, even where it declares no version', () => {
    const text = 'kind: DataContract\nuuid: a\nversion: 1.0.0\ndataset: []\n';
    expect(typesOf(text)).toEqual(['foreign']);
  });

  it('leaves the other ODPS, the other contract specification and other text alone', () => {
    expect(
      typesOf(
        'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nversion: "4.1"\nproduct:\n  details: {}\n',
      ),
    ).toEqual(['foreign']);
    expect(
      typesOf('dataContractSpecification: 1.2.1\nid: orders\nmodels: {}\n'),
    ).toEqual(['foreign']);
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
    expect('problems' in reading && reading.problems).toEqual([
      expect.objectContaining({
        code: 'unknown-version',
        severity: 'warning',
        message: expect.stringContaining(said),
        place: { line: 1, column: line ? 13 : 1 },
      }),
    ]);
    expect('problems' in reading && reading.problems[0].message).toContain(
      `read as ${readAs}`,
    );
  });
});
