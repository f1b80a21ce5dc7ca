import { Random } from './random';

type Mutation = (text: string, random: Random, donor: string) => string;

const CHARACTERS = [
  ...':{}[]&*!|>\'"%@`#-?,~=<.\\\t\n\r 0aé',
  ...['\r\n', '\0', '\u0007', '\ufeff', '\u2028', '\ud83d', '😀', '\u202e'],
];

const TOKENS = [
  ...[
    'null',
    '~',
    '[]',
    '{}',
    '""',
    "''",
    'true',
    'yes',
    '-1',
    '1e999',
    '.nan',
  ],
  ...['1.10', '007', '99999999999999999999', '2024-02-30', 'P1D', '1d', '*a'],
  ...['*z', '&z x', '&z', '<<: *z', '!!binary x', '!x y', '!!set {a}', '? a'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '"\\u0000"',
    '"\\ud800"',
    '|',
    '>-',
  ],
  ...[
    '|9',
    '|+',
    '- - - a',
    '{a: {b: [c]}}',
    '[[], {}]',
    '${VAR}',
    '%YAML 1.1',
  ],
  ...[
    '---',
    '...',
    '--- |',
    'kind: DataContract',
    'kind: DataProduct',
    'id: x',
  ],
  ...[
    'apiVersion: v2.2.2',
    'apiVersion: v3.2.0',
    'dataContractSpecification: 1.2.0',
  ],
  ...[
    'properties:',
    'schema:',
    'items:',
    'relationships:',
    'quality:',
    'team:',
  ],
];

const MUTATIONS: readonly Mutation[] = [
  // Characters.
  (text, random) =>
    at(text, random, 1 + random.small(4), random.of(CHARACTERS)),
  (text, random) => at(text, random, 0, random.of(CHARACTERS)),
  (text, random) => at(text, random, 1 + random.small(40), ''),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // Tokens.
  (text, random) => token(text, random, random.of(TOKENS)),
  (text, random, donor) => token(text, random, anyToken(donor, random)),
  (text, random) => token(text, random, anyToken(text, random)),
  (text, random) => token(text, random, 'x'.repeat(random.small(100_000))),
  // Lines.
  lines((all, random) =>
    all.toSpliced(random.below(all.length), 1 + random.small(8)),
  ),
  lines((all, random) => {
    const from = random.below(all.length);
    return all.toSpliced(
      from,
      0,
      ...all.slice(from, from + 1 + random.small(20)),
    );
  }),
  lines((all, random) => {
    const one = random.below(all.length);
    const other = random.below(all.length);
    return all.with(one, all[other]).with(other, all[one]);
  }),
  lines((all, random) => {
    const from = random.below(all.length);
    const to = from + 1 + random.small(20);
    const indent = random.of([
      ' ',
      '  ',
      '    ',
      '\t',
      '- ',
      '? ',
      '# ',
      '  - ',
    ]);
    return all.map((line, index) =>
      index >= from && index < to ? indent + line : line,
    );
  }),
  lines((all, random) => {
    const from = random.below(all.length);
    const to = from + 1 + random.small(20);
    return all.map((line, index) =>
      index >= from && index < to ? line.replace(/^ {1,2}/, '') : line,
    );
  }),
  lines((all, random, donor) => {
    const theirs = donor.split('\n');
    const from = random.below(theirs.length);
    return all.toSpliced(
      random.below(all.length),
      random.small(10),
      ...theirs.slice(from, from + 1 + random.small(40)),
    );
  }),
  // Much of the same.
  lines((all, random) => {
    const from = random.below(all.length);
    const block = all.slice(from, from + 1 + random.small(12));
    const times = random.small(3_000);
    return all.toSpliced(
      from,
      0,
      ...Array.from({ length: times }, () => block).flat(),
    );
  }),
  // Depth.
  (text, random) => {
    const depth = random.small(12_000);
    const [open, close] = random.of([
      ['[', ']'],
      ['{a: ', '}'],
      ['- ', ''],
      ['? ', ''],
    ]);
    return token(
      text,
      random,
      open.repeat(depth) + (random.next() < 0.5 ? close.repeat(depth) : ''),
    );
  },
  (text, random) => {
    const depth = random.small(150);
    const key = random.of(['properties', 'items', 'schema', 'a']);
    const nested = Array.from(
      { length: depth },
      (_, level) => `${'  '.repeat(level)}- ${key}:`,
    ).join('\n');
    return `${text}\n${key}:\n${nested}\n`;
  },
  // Anchors, aliases and merges.
  lines((all, random) => {
    const named = all
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => /:(?: |$)/.test(line));
    if (named.length < 2) {
      return all;
    }
    const target = named[random.small(named.length)].index;
    const changed = [...all];
    changed[target] = changed[target].replace(/:/, ': &z');
    for (let i = random.below(8); i >= 0; i--) {
      const { index, line } = random.of(named);
      changed[index] =
        random.next() < 0.7
          ? line.replace(/:.*/, ': *z')
          : line.replace(/\S.*/, '<<: *z');
    }
    return changed;
  }),
  (text, random) => {
    const width = 2 + random.small(10);
    const levels = Array.from({ length: 2 + random.small(30) }, (_, level) =>
      level === 0
        ? 'b0: &b0 [x]'
        : `b${level}: &b${level} [${Array(width).fill(`*b${level - 1}`)}]`,
    );
    return `${text}\n${levels.join('\n')}\nschema: *b${levels.length - 1}\n`;
  },
  // Encodings and line ends.
  text => text.replace(/\n/g, '\r\n'),
  text => text.replace(/\n/g, '\r'),
  text => Buffer.from(text, 'utf16le').toString('utf8'),
  text => Buffer.from(text, 'utf8').toString('latin1'),
  text => `\ufeff${text}`,
  // Documents.
  (text, _, donor) => `${text}\n---\n${donor}`,
  text => `--- ${text}`,
];

/** Longer mutants show nothing that shorter ones do not, and take their time: most work grows with the text. */
const LONG = 300_000;

/** A text made wrong in one to six ways. */
export function mutate(text: string, random: Random, donor: string): string {
  let mutant = text;
  for (let left = random.small(6); left >= 0; left--) {
    mutant = random.of(MUTATIONS)(mutant, random, donor).slice(0, LONG);
  }
  return mutant;
}

function at(text: string, random: Random, length: number, put: string): string {
  const start = random.below(text.length + 1);
  return text.slice(0, start) + put + text.slice(start + length);
}

const TOKEN = /[\w.$-]+|"[^"\n]*"|'[^'\n]*'/g;

/** Puts something in the place of a token. */
function token(text: string, random: Random, put: string): string {
  const from = random.below(text.length + 1);
  TOKEN.lastIndex = from;
  const found = TOKEN.exec(text);
  return found
    ? text.slice(0, found.index) + put + text.slice(TOKEN.lastIndex)
    : text + put;
}

function anyToken(text: string, random: Random): string {
  TOKEN.lastIndex = random.below(text.length + 1);
  return TOKEN.exec(text)?.[0] ?? 'x';
}

function lines(
  change: (all: string[], random: Random, donor: string) => string[],
): Mutation {
  return (text, random, donor) =>
    change(text.split('\n'), random, donor).join('\n');
}
