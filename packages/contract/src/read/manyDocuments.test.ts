import { readDocuments } from './readDocuments';

const CONTRACT = 'kind: DataContract\nid: a\n';

describe('a file of many documents', () => {
  it('is read up to the limit; the rest is one broken document where it may be ours', () => {
    const file = Array(5).fill(CONTRACT).join('---\n');
    const readings = readDocuments(file, { maxDocuments: 3 });
    expect(readings.map(({ type }) => type)).toEqual([
      'contract',
      'contract',
      'contract',
      'broken',
    ]);
    expect(readings[3]).toMatchObject({
      index: 3,
      firstLine: 10,
      problems: [
        { code: 'too-many-documents', place: { line: 10, column: 1 } },
      ],
    });
  });

  it('says nothing of what is not ours', () => {
    const file = Array(5).fill('a: 1\n').join('---\n');
    expect(
      readDocuments(file, { maxDocuments: 3 }).map(({ type }) => type),
    ).toEqual(Array(4).fill('foreign'));
  });

  it('has a limit of its own', () => {
    const readings = readDocuments(Array(200_000).fill('a\n').join('---\n'));
    expect(readings).toHaveLength(1_001);
  });
});
