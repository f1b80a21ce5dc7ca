import * as fs from 'node:fs';
import * as path from 'node:path';
import { Reading } from './read/reading';
import { readDocuments } from './read/readDocuments';

/** Real files of many authors; they are not part of the repository. */
const CORPUS = path.resolve(__dirname, '../../../../shared/corpus');

const HERE = fs.existsSync(CORPUS);
if (!HERE) {
  // eslint-disable-next-line no-console
  console.warn(
    'The tests over real files are skipped: there is no folder ../shared/corpus beside the repository.',
  );
}

jest.setTimeout(60_000);

interface File {
  /** From the corpus on, with slashes. */
  readonly name: string;
  readonly text: string;
}

function filesUnder(folder: string): File[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return filesUnder(file);
    }
    return [
      {
        name: path.relative(CORPUS, file).split(path.sep).join('/'),
        text: fs.readFileSync(file, 'utf8'),
      },
    ];
  });
}

/** What a file should be read as: by its folder, but for these. */
const EXCEPTIONS: readonly {
  readonly name: RegExp;
  readonly type: Reading['type'];
  readonly because: string;
}[] = [
  {
    name: /^odps-lf\/.*__source~examples~(?:DQ|SLA|Pricing|Refs~pricing)/,
    type: 'foreign',
    because: 'it is a part of a product, and nothing says of which',
  },
  {
    name: /^odps-lf\/.*~datacontract-inline\.yml$/,
    type: 'broken',
    because: 'it was cut off and does not parse',
  },
  {
    name: /^odcs\/invalid\/.*invalid-kind/,
    type: 'foreign',
    because: 'its kind is none of ours',
  },
  {
    name: /^odcs\/invalid\/.*malformed/,
    type: 'foreign',
    because: 'it does not parse, and no line says what it was',
  },
  {
    name: /^odcs\/invalid\/.*__(?:missing-required-fields|tests~fixtures~invalid-empty-id)/,
    type: 'broken',
    because: 'it has no id',
  },
];

function expected(name: string): Reading['type'] {
  const exception = EXCEPTIONS.find(each => each.name.test(name));
  if (exception) {
    return exception.type;
  }
  if (name.startsWith('odcs/') || name.startsWith('datacontract-spec/')) {
    return 'contract';
  }
  return name.startsWith('odps-') ? 'product' : 'foreign';
}

(HERE ? describe : describe.skip)('real files', () => {
  const files = HERE ? filesUnder(CORPUS) : [];

  it('are many', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it('are read as what they are', () => {
    const wrong = files.flatMap(({ name, text }) =>
      readDocuments(text)
        .filter(reading => reading.type !== expected(name))
        .map(reading => `${name}: ${reading.type}, not ${expected(name)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have places for all their problems', () => {
    for (const { text } of files) {
      for (const reading of readDocuments(text)) {
        for (const { place } of 'problems' in reading ? reading.problems : []) {
          expect(place?.line).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });

  it('have an error only where they are wrong on purpose', () => {
    const errors = files
      .filter(
        ({ name }) =>
          !name.startsWith('odcs/invalid/') &&
          !name.endsWith('~datacontract-inline.yml') &&
          // References to other contracts, in a form that no version of the schema allows.
          !/registry~(?:contracts~nested~)?consumer/.test(name),
      )
      .flatMap(({ name, text }) =>
        readDocuments(text).flatMap(reading =>
          'problems' in reading
            ? reading.problems
                .filter(({ severity }) => severity === 'error')
                .map(({ message }) => `${name}: ${message}`)
            : [],
        ),
      );
    expect(errors).toEqual([]);
  });

  it('read the same with CRLF', () => {
    for (const { text } of files.filter(({ text: t }) => !t.includes('\r'))) {
      const said = (file: string) =>
        readDocuments(file).map(({ text: _, ...rest }) => JSON.stringify(rest));
      expect(said(text.replace(/\n/g, '\r\n'))).toEqual(said(text));
    }
  });
});
