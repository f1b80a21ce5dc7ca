import * as fc from 'fast-check';
import * as yaml from 'yaml';
import { splitDocuments } from './split';

jest.setTimeout(60_000);

describe('splitDocuments', () => {
  it('gives each document its text and the line it starts on', () => {
    expect(splitDocuments('a: 1\n---\nb: 2\n---\n\nc: 3\n')).toEqual([
      { text: 'a: 1\n', firstLine: 1 },
      { text: 'b: 2\n', firstLine: 3 },
      { text: '\nc: 3\n', firstLine: 5 },
    ]);
  });

  it('leaves what stands behind the last document that is wanted together', () => {
    const file = 'a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n';
    expect(splitDocuments(file, 2)).toEqual([
      { text: 'a: 1\n', firstLine: 1 },
      { text: 'b: 2\n', firstLine: 3 },
      { text: 'c: 3\n---\nd: 4\n', firstLine: 5 },
    ]);
    expect(splitDocuments(file, 4)).toEqual(splitDocuments(file));
    expect(splitDocuments(file, 3)).toEqual(splitDocuments(file));
  });

  it('leaves out what holds no content', () => {
    const file =
      '# licence\n---\n# nothing\n---\na: 1\n...\n# end\n---\n \t\n---\n';
    expect(splitDocuments(file)).toEqual([{ text: 'a: 1\n', firstLine: 5 }]);
    expect(splitDocuments('')).toEqual([]);
    expect(splitDocuments('\ufeff')).toEqual([]);
    expect(splitDocuments('---')).toEqual([]);
  });

  it('takes directives and byte order marks as no part of the document', () => {
    expect(splitDocuments('\ufeff%YAML 1.2\n---\na: 1\n')).toEqual([
      { text: 'a: 1\n', firstLine: 3 },
    ]);
    expect(splitDocuments('\ufeff---\na: 1')).toEqual([
      { text: 'a: 1', firstLine: 2 },
    ]);
    expect(splitDocuments('\ufeffa: 1')).toEqual([
      { text: 'a: 1', firstLine: 1 },
    ]);
  });

  it('does not split at dashes inside scalars, at longer dashes or at indented ones', () => {
    const file =
      'a: |\n  ---\n  text\nb: "x ---\n  ---"\n----\nc: ---\n --- \n---x\n';
    expect(splitDocuments(file)).toEqual([{ text: file, firstLine: 1 }]);
  });

  it('keeps what stands on the line of the marker, in its columns', () => {
    expect(splitDocuments('--- {a: 1}\n--- # comment\nb: 2\n')).toEqual([
      { text: '    {a: 1}\n', firstLine: 1 },
      { text: 'b: 2\n', firstLine: 3 },
    ]);
  });

  it('knows LF, CRLF and CR', () => {
    expect(splitDocuments('a: 1\r\n---\r\nb: 2\r\n---\rc: 3\r')).toEqual([
      { text: 'a: 1\r\n', firstLine: 1 },
      { text: 'b: 2\r\n', firstLine: 3 },
      { text: 'c: 3\r', firstLine: 5 },
    ]);
  });

  it('finds the documents that a YAML parser finds', () => {
    const line = fc.constantFrom(
      'a: 1',
      'b: |',
      '  text',
      '  ---',
      '---',
      '--- # c',
      '...',
      '# c',
      '',
      'c: >-',
      ' ...',
      '----: x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const file = lines.join('\n');
        const expected = yaml
          .parseAllDocuments(file, { uniqueKeys: false, logLevel: 'silent' })
          .map(document => document.toJS())
          .filter(value => value !== null);
        const actual = splitDocuments(file)
          .map(({ text }) =>
            yaml
              .parseDocument(text, { uniqueKeys: false, logLevel: 'silent' })
              .toJS(),
          )
          .filter(value => value !== null);
        expect(actual).toEqual(expected);
      }),
    );
  });

  it('splits megabytes of blank lines without effort', () => {
    expect(splitDocuments('\n'.repeat(3_000_000))).toEqual([]);
    expect(splitDocuments('---\n'.repeat(500_000))).toEqual([]);
  });
});
