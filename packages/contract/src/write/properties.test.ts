import * as fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import * as yaml from 'yaml';
import { Path } from '../model/place';
import { DEFAULT_LIMITS } from '../read/limits';
import { parseDocument } from '../read/parse';
import { plain } from '../read/scalars';
import { Edit, EditValue } from './edit';
import { editDocument } from './editDocument';
import { editTree, valueAt } from './tree';

jest.setTimeout(120_000);

/** Texts that YAML makes something of where they are written carelessly. */
const awkward = fc.constantFrom(
  ...['', ' ', 'a: b', 'a #b', '#', '- a', '-', '? a', '*a', '&a', '!a', '%a'],
  ...['@a', '`a', '"', "'", "it's", '{a}', '[a', 'a, b', 'a:', ':', '|', '>-'],
  ...['a ', ' a', '\ta', 'a\t', 'a\tb', '\n', 'a\n', 'a\n\n\n', '\na', ' a\nb'],
  ...['a\n  b\n c\n', 'a\r\nb', '\r', 'null', '~', 'Yes', 'on', '1.10', '0x1F'],
  ...['1e3', '.5', '+1', '1_0', '0b1', '12:30:45', '2024-01-01', '<<', '='],
  ...['---', '...', '--- a', '\ufeff', '\u0085', '\u2028', '\u0007', '\u007f'],
  ...[
    '😀',
    '\ud83d',
    'שלום',
    '\u202e!',
    '${VAR}',
    '$.a[*]',
    '\u00a0',
    '__proto__',
  ],
);

const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 40 }),
  fc.array(awkward, { maxLength: 4 }).map(parts => parts.join('\n')),
  fc.array(awkward, { maxLength: 4 }).map(parts => parts.join(' ')),
);

const value: fc.Arbitrary<EditValue> = fc.letrec<{ value: EditValue }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** A document of that value in one of many styles, with comments in it. */
const document = fc
  .record({
    content: fc.dictionary(text, value, {
      minKeys: 1,
      maxKeys: 4,
      noNullPrototype: true,
    }),
    indent: fc.constantFrom(2, 3, 4),
    indentSeq: fc.boolean(),
    singleQuote: fc.boolean(),
    blockQuote: fc.constantFrom<boolean | 'folded'>(true, false, 'folded'),
    flow: fc.boolean(),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    comments: fc.boolean(),
  })
  .map(({ content, flow, lineBreak, comments, ...style }) => {
    const made = new yaml.Document(content);
    const { indent, indentSeq, ...quotes } = style;
    if (comments) {
      yaml.visit(made, {
        Scalar: (key, node) => {
          if (key !== 'key') {
            node.comment = ' a note';
          }
        },
      });
    }
    const written = made.toString({
      indent,
      indentSeq,
      ...quotes,
      collectionStyle: flow ? 'flow' : 'any',
    });
    return written.replace(/\n/g, lineBreak);
  });

const read = (file: string): unknown => {
  const parsed = parseDocument(file, DEFAULT_LIMITS);
  return parsed.ok ? parsed.value : undefined;
};

/** The way to every value of a tree. */
function paths(tree: unknown, way: Path = []): Path[] {
  const inner =
    Array.isArray(tree) || Object.getPrototypeOf(tree ?? 0) === Object.prototype
      ? Object.entries(tree as object)
      : [];
  return [
    way,
    ...inner.flatMap(([key, each]) =>
      paths(each, [...way, Array.isArray(tree) ? Number(key) : key]),
    ),
  ];
}

/** Documents that the reader takes, with an edit of a value that is there. */
const cases = fc
  .tuple(document, fc.nat(), fc.nat(3), value, text)
  .filter(([file]) => read(file) !== undefined)
  .map(([file, seed, kind, newValue, key]): { file: string; edit: Edit } => {
    const all = paths(read(file));
    const way = all[seed % all.length];
    const below = way.length > 0 ? way : all[all.length - 1];
    const edits: Edit[] = [
      { type: 'set', path: below, value: newValue },
      { type: 'remove', path: below },
      { type: 'rename', path: below, key },
      { type: 'insert', path: way, key, value: newValue },
    ];
    return { file, edit: edits[kind] };
  });

describe('an edit', () => {
  it('is made exactly, or refused: it never changes anything else', () => {
    let made = 0;
    fc.assert(
      fc.property(cases, ({ file, edit }) => {
        const { text: after } = editDocument(file, [edit]);
        made += after === undefined ? 0 : 1;
        const expected =
          after === undefined ? read(file) : editTree(read(file), edit);
        expect(plain(read(after ?? file))).toEqual(plain(expected));
      }),
      { numRuns: 1_000 },
    );
    expect(made).toBeGreaterThan(400);
  });

  it('keeps every comment when it sets a scalar', () => {
    const comments = (file: string) => file.match(/# a note/g)?.length ?? 0;
    fc.assert(
      fc.property(
        document.filter(file => read(file) !== undefined),
        fc.nat(),
        fc.oneof(text, fc.integer(), fc.boolean()),
        (file, seed, scalar) => {
          const scalars = paths(read(file)).filter(
            way => typeof valueAt(read(file), way) !== 'object',
          );
          fc.pre(scalars.length > 0);
          const path = scalars[seed % scalars.length];
          const { text: after } = editDocument(file, [
            { type: 'set', path, value: scalar },
          ]);
          expect(comments(after ?? file)).toBe(comments(file));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a text', () => {
  const files = [
    'k: a # c\n',
    "k: 'a'\n",
    'k: "a"\n',
    'k: |\n  a\nb: 1\n',
    'k: >-\n  a\n\nb: 1\n',
    '- k: [a]\n',
    '{"k": "a"}\n',
    'k:\n',
  ];

  it.each(files)(
    'can be set to anything in %j, and is that text to readers of YAML 1.1 and 1.2',
    file => {
      const way = file.startsWith('-') ? [0, 'k', 0] : ['k'];
      const valueIn = (tree: unknown) => valueAt(tree, way);
      const parseJson: (json: string) => unknown = file.startsWith('{')
        ? JSON.parse
        : read;
      fc.assert(
        fc.property(text, newText => {
          const result = editDocument(file, [
            { type: 'set', path: way, value: newText },
          ]);
          expect(result.problem).toBeUndefined();
          const after = result.text ?? '';
          expect(valueIn(read(after))).toBe(newText);
          expect(valueIn(jsYaml.load(after))).toBe(newText);
          for (const version of ['1.1', '1.2'] as const) {
            expect(valueIn(yaml.parse(after, { version, merge: true }))).toBe(
              newText,
            );
          }
          expect(valueIn(parseJson(after))).toBe(newText);
        }),
        { numRuns: 150 },
      );
    },
  );
});
