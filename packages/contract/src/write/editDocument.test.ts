import { Path } from '../model/place';
import { Edit, EditOptions, EditValue } from './edit';
import { editDocument } from './editDocument';

function edited(file: string, edits: Edit | Edit[], options?: EditOptions) {
  const { text, problem } = editDocument(file, [edits].flat(), options);
  if (problem) {
    throw new Error(`${problem.code}: ${problem.message}`);
  }
  return text;
}

const set = (path: Path, value: EditValue): Edit => ({
  type: 'set',
  path,
  value,
});

const CONTRACT = `# who owns it: orders team
kind: DataContract
apiVersion: v3.1.0   # the newest we know
id: orders
version: 1.9.0
status: 'active'
name: "Orders"
description:
  purpose: |
    Every order,
    one row each.

  usage: >-
    Planning and
    reporting.
tags: [sales, "gold"] # flow
schema:
- name: orders
  properties:
  - name: id
    required: true
    # how long
    logicalTypeOptions: {maxLength: 12}
  - name: note

# the end
`;

describe('setting a scalar', () => {
  it('changes its own characters and nothing else', () => {
    expect(edited(CONTRACT, set(['version'], '2.0.0'))).toBe(
      CONTRACT.replace('1.9.0', '2.0.0'),
    );
    expect(edited(CONTRACT, set(['apiVersion'], 'v3.2.0'))).toBe(
      CONTRACT.replace('v3.1.0 ', 'v3.2.0 '),
    );
    expect(
      edited(CONTRACT, set(['schema', 0, 'properties', 0, 'required'], false)),
    ).toBe(CONTRACT.replace('required: true', 'required: false'));
  });

  it('keeps quotes and flow style', () => {
    expect(edited(CONTRACT, set(['status'], 'retired'))).toBe(
      CONTRACT.replace("'active'", "'retired'"),
    );
    expect(edited(CONTRACT, set(['name'], "All 'orders'"))).toBe(
      CONTRACT.replace('"Orders"', `"All 'orders'"`),
    );
    expect(edited(CONTRACT, set(['tags', 0], 'a, b'))).toBe(
      CONTRACT.replace('[sales', '["a, b"'),
    );
    expect(
      edited(
        CONTRACT,
        set(
          ['schema', 0, 'properties', 0, 'logicalTypeOptions', 'maxLength'],
          13,
        ),
      ),
    ).toBe(CONTRACT.replace('12}', '13}'));
  });

  it('keeps block scalars with their indentation, and blank lines after them', () => {
    expect(
      edited(CONTRACT, set(['description', 'purpose'], 'All orders.\nEach.\n')),
    ).toBe(
      CONTRACT.replace('Every order,', 'All orders.').replace(
        'one row each.',
        'Each.',
      ),
    );
    expect(
      edited(CONTRACT, set(['description', 'usage'], 'Planning only')),
    ).toBe(CONTRACT.replace('Planning and\n    reporting.', 'Planning only'));
    expect(
      edited(CONTRACT, set(['description', 'purpose'], 'No line break')),
    ).toBe(
      CONTRACT.replace(
        '|\n    Every order,\n    one row each.',
        '|-\n    No line break',
      ),
    );
  });

  it.each(['1.10', 'yes', 'null', '0123', '2024-01-01', '12:30', '1_000', ''])(
    'quotes %j, which some reader takes for something else',
    text => {
      expect(edited('version: a # c\n', set(['version'], text))).toBe(
        `version: "${text}" # c\n`,
      );
    },
  );

  it('writes other types without quotes', () => {
    expect(edited("a: '1'\n", set(['a'], 1))).toBe('a: 1\n');
    expect(edited('a: |\n  x\nb: 1\n', set(['a'], null))).toBe(
      'a: null\nb: 1\n',
    );
    expect(edited('a: !!str 5\n', set(['a'], 6))).toBe('a: 6\n');
  });

  it('fills what is empty', () => {
    expect(edited('a:\nb: 1', set(['a'], 'x'))).toBe('a: x\nb: 1');
    expect(edited('a: # c\n', set(['a'], 'x'))).toBe('a: x # c\n');
    expect(edited('- \n-', set([1], 'x'))).toBe('- \n- x');
    expect(edited('{a, b: }', set(['a'], 1))).toBe('{a: 1, b: }');
  });

  it('adds a key that its mapping does not have', () => {
    expect(edited('a: 1 # c\n# end', set(['b'], 'x'))).toBe(
      'a: 1 # c\nb: x\n# end',
    );
  });

  it('keeps byte order mark, line ends, markers and a missing line end', () => {
    const file = '\ufeff# c\r\n---\r\na:  1\r\n...\r\n---\r\nb: x\r\nc: "y"';
    expect(edited(file, set(['c'], 'z'), { index: 1 })).toBe(
      file.replace('"y"', '"z"'),
    );
    expect(edited(file, set(['a'], 2))).toBe(file.replace('1\r', '2\r'));
    expect(edited('a: 1\rb:\r  c: 2\r', set(['b', 'c'], 3))).toBe(
      'a: 1\rb:\r  c: 3\r',
    );
    expect(edited('--- {a: 1}\n--- {b: 2}\n', set(['a'], 3))).toBe(
      '--- {a: 3}\n--- {b: 2}\n',
    );
  });
});

it('gives the same bytes for no edit, and for one that says what is there', () => {
  expect(edited(CONTRACT, [])).toBe(CONTRACT);
  expect(edited(CONTRACT, set(['version'], '1.9.0'))).toBe(CONTRACT);
});

describe('removing', () => {
  it('takes away the lines of a key or item, and leaves comments on lines of their own', () => {
    expect(
      edited(CONTRACT, {
        type: 'remove',
        path: ['schema', 0, 'properties', 0, 'logicalTypeOptions'],
      }),
    ).toBe(CONTRACT.replace('    logicalTypeOptions: {maxLength: 12}\n', ''));
    expect(
      edited(CONTRACT, {
        type: 'remove',
        path: ['schema', 0, 'properties', 1],
      }),
    ).toBe(CONTRACT.replace('  - name: note\n', ''));
    expect(
      edited(CONTRACT, { type: 'remove', path: ['description', 'purpose'] }),
    ).toBe(
      CONTRACT.replace(
        '  purpose: |\n    Every order,\n    one row each.\n',
        '',
      ),
    );
  });

  it.each([
    ['- a: 1 # c\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['- a: 1\n  # about b\n  b: 2\n', [0, 'a'], '-\n  # about b\n  b: 2\n'],
    ['- - 1\n  - 2\n', [0, 0], '- - 2\n'],
    ['a: 1\nb: 2', ['b'], 'a: 1'],
    ['a: 1\r\nb: 2', ['b'], 'a: 1'],
  ])('from %j at %j gives %j', (file, path, expected) => {
    expect(edited(file, { type: 'remove', path })).toBe(expected);
  });

  it.each([
    ['a:\n  b: 1\nc: 2\n', ['a', 'b'], 'a: {}\nc: 2\n'],
    ['a: # c\n  # note\n  - 1\n', ['a', 0], 'a: [] # c\n  # note\n'],
    ['- b: 1\n- 2\n', [0, 'b'], '- {}\n- 2\n'],
    ['# c\nb: 1 # d\n', ['b'], '# c\n{}\n'],
  ])(
    'leaves an empty collection: %j at %j gives %j',
    (file, path, expected) => {
      expect(edited(file, { type: 'remove', path })).toBe(expected);
    },
  );

  it.each([
    ['[a, b, c]', [0], '[b, c]'],
    ['[a, b, c]', [1], '[a, c]'],
    ['[a, b, c]', [2], '[a, b]'],
    ['[a, b,]', [1], '[a,]'],
    ['[ a ]', [0], '[]'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', ['b'], '{\n  "a": 1\n}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', ['a'], '{\n  "b": 2\n}\n'],
    ['[\n  a, # c\n  b # d\n]\n', [1], '[\n  a # c\n   # d\n]\n'],
  ])('from flow: %j at %j gives %j', (file, path, expected) => {
    expect(edited(file, { type: 'remove', path })).toBe(expected);
  });
});

describe('inserting', () => {
  const value = { name: 'amount', tags: ['money'], quality: [{ rule: 'x' }] };

  it('writes lists and mappings as those around are indented', () => {
    expect(
      edited(CONTRACT, {
        type: 'insert',
        path: ['schema', 0, 'properties'],
        index: 1,
        value,
      }),
    ).toBe(
      CONTRACT.replace(
        '  - name: note\n',
        '  - name: amount\n    tags:\n    - money\n    quality:\n    - rule: x\n  - name: note\n',
      ),
    );
    const wide =
      'team:\n    name: sales\n    members:\n        -   username: a\nend: 1\n';
    expect(
      edited(wide, {
        type: 'insert',
        path: ['team', 'members'],
        index: 1,
        value,
      }),
    ).toBe(
      wide.replace(
        'end:',
        `        -   name: amount
            tags:
                -   money
            quality:
                -   rule: x
end:`,
      ),
    );
  });

  it('puts an item before others, behind comments at the end of a line', () => {
    expect(
      edited('- a # c\n- b # d\n# e\n', {
        type: 'insert',
        path: [],
        index: 2,
        value: 'x: y',
      }),
    ).toBe('- a # c\n- b # d\n- "x: y"\n# e\n');
    expect(
      edited('k:\n- - a\n', {
        type: 'insert',
        path: ['k', 0],
        index: 0,
        value: 1,
      }),
    ).toBe('k:\n- - 1\n  - a\n');
  });

  it('puts a key where it is told, or at the end', () => {
    const file = 'a: 1\nb: 2\n';
    const at = (index?: number) =>
      edited(file, { type: 'insert', path: [], key: 'c', index, value: [] });
    expect(at()).toBe('a: 1\nb: 2\nc: []\n');
    expect(at(0)).toBe('c: []\na: 1\nb: 2\n');
    expect(at(1)).toBe('a: 1\nc: []\nb: 2\n');
  });

  it('opens an empty list, but not in JSON', () => {
    const insert = {
      type: 'insert',
      path: ['tags'],
      index: 0,
      value: 'a',
    } as const;
    expect(edited('tags: [] # none\nb: 1\n', insert)).toBe(
      'tags: # none\n  - a\nb: 1\n',
    );
    expect(edited('{"tags":[]}', insert)).toBe('{"tags":["a"]}');
  });

  it('keeps JSON JSON, in its layout', () => {
    const json = '{\n\t"a": "x",\n\t"b": [\n\t\t1\n\t]\n}';
    expect(
      edited(json, [
        set(['a'], 'yes'),
        { type: 'insert', path: [], key: 'c', value: { d: ['e'], f: null } },
        { type: 'insert', path: ['b'], index: 1, value: true },
      ]),
    ).toBe(
      '{\n\t"a": "yes",\n\t"b": [\n\t\t1,\n\t\ttrue\n\t],\n\t"c": {\n\t\t"d": [\n\t\t\t"e"\n\t\t],\n\t\t"f": null\n\t}\n}',
    );
    expect(
      edited('{"a":1}', { type: 'insert', path: [], key: 'b', value: [1, 2] }),
    ).toBe('{"a":1,"b":[1,2]}');
  });

  it('writes texts of several lines as such', () => {
    expect(
      edited('a: 1\n', {
        type: 'insert',
        path: [],
        key: 'b',
        value: 'One.\n\n  Two: #\n',
      }),
    ).toBe('a: 1\nb: |\n  One.\n\n    Two: #\n');
  });
});

describe('renaming', () => {
  it('changes the key alone', () => {
    expect(
      edited('a: 1 # c\n"b":\n  - x\n', [
        { type: 'rename', path: ['b'], key: 'd' },
        { type: 'rename', path: ['a'], key: 'on' },
      ]),
    ).toBe('"on": 1 # c\n"d":\n  - x\n');
  });
});

describe('a value written once and used twice', () => {
  const file = 'a: &x\n  k: 1\nb: *x\nc:\n  <<: *x\n  l: 2\n';
  const refused = (edit: Edit) => editDocument(file, [edit]).problem;

  it.each([
    [['b', 'k'], 1],
    [['a', 'k'], 1],
    [['c', 'k'], 2],
  ])('is not changed by accident: at %j', (path, line) => {
    expect(refused(set(path, 2))).toMatchObject({
      code: 'shared-value',
      place: { line },
    });
  });

  it('is not removed', () => {
    expect(refused({ type: 'remove', path: ['a'] })).toMatchObject({
      code: 'shared-value',
      message: expect.stringContaining('"&x"'),
    });
  });

  it('is changed for all when told so', () => {
    for (const path of [
      ['b', 'k'],
      ['a', 'k'],
      ['c', 'k'],
    ]) {
      expect(edited(file, set(path, 2), { shared: 'edit' })).toBe(
        file.replace('k: 1', 'k: 2'),
      );
    }
  });

  it('leaves what is beside it, and aliases themselves, open to edits', () => {
    expect(edited(file, set(['c', 'l'], 3))).toBe(file.replace('l: 2', 'l: 3'));
    expect(edited(file, set(['b'], 3))).toBe(file.replace('b: *x', 'b: 3'));
    expect(
      edited(file, { type: 'insert', path: ['c'], key: 'k', value: 5 }),
    ).toBe(`${file}  k: 5\n`);
  });
});

describe('what cannot be done', () => {
  it.each<[string, Edit, string]>([
    ['a: 1\n', { type: 'remove', path: ['b'] }, 'no-such-value'],
    ['a: 1\n', set(['a', 'b'], 1), 'no-such-value'],
    ['- 1\n', set([1], 1), 'no-such-value'],
    [
      '- 1\n',
      { type: 'insert', path: [], index: 3, value: 1 },
      'no-such-value',
    ],
    ['a: 1\n', { type: 'insert', path: [], key: 'a', value: 1 }, 'key-exists'],
    ['a: 1\nb: 1\n', { type: 'rename', path: ['a'], key: 'b' }, 'key-exists'],
    [
      'a: 1\n',
      { type: 'insert', path: ['a'], index: 0, value: 1 },
      'not-editable',
    ],
    ['a: 1\n', set([], 1), 'not-editable'],
    ['a: 1\na: 2\n', { type: 'remove', path: ['a'] }, 'not-editable'],
    ['a: [1\n', set(['a'], 1), 'yaml-syntax'],
    ['', set(['a'], 1), 'no-such-document'],
  ])('%j: %j is %s', (file, edit, code) => {
    const { text, problem } = editDocument(file, [edit]);
    expect(text).toBeUndefined();
    expect(problem).toMatchObject({ code, severity: 'error' });
    expect(problem?.fix).toBeTruthy();
  });

  it('says where, and makes no edit at all', () => {
    expect(
      editDocument(
        '---\na: 1\n---\nb:\n  c: 1\n',
        [set(['b', 'c'], 2), { type: 'remove', path: ['b', 'd'] }],
        { index: 1 },
      ),
    ).toEqual({
      problem: expect.objectContaining({
        path: ['b', 'd'],
        place: { line: 5, column: 3 },
      }),
    });
  });

  it('refuses a value that contains itself', () => {
    const value: EditValue[] = [];
    value.push(value);
    expect(editDocument('a: 1\n', [set(['a'], value)]).problem?.code).toBe(
      'not-editable',
    );
  });
});

it('makes many edits in the order given', () => {
  expect(
    edited('- a: 1\n- b: 2\n', [
      { type: 'remove', path: [0] },
      set([0, 'b'], 3),
      { type: 'insert', path: [0], key: 'c', value: 1 },
      { type: 'rename', path: [0, 'c'], key: 'd' },
      set([0, 'd'], 2),
      { type: 'insert', path: [0], key: 'e', value: 1 },
      { type: 'insert', path: [0], key: 'f', value: 1 },
      { type: 'remove', path: [0, 'b'] },
    ]),
  ).toBe('- d: 2\n  e: 1\n  f: 1\n');
});

describe('setting a list or mapping', () => {
  it('leaves what is equal before and after as it is written', () => {
    const file = `a:
  # first
  - k: 'one' # c
    l: [1,2]
  # second
  - k: two # d
b: 1
`;
    const to = (value: EditValue) => edited(file, set(['a'], value));
    expect(
      to([
        { k: 'one', l: [1, 2] },
        { k: 'two', m: 3 },
      ]),
    ).toBe(file.replace('# d\n', '# d\n    m: 3\n'));
    expect(to([{ k: 'uno', l: [1, 3] }, { k: 'two' }])).toBe(
      file.replace("'one'", "'uno'").replace('2]', '3]'),
    );
    expect(to([{ k: 'one', l: [1, 2] }, 'x', { k: 'two' }])).toBe(
      file.replace('[1,2]\n', '[1,2]\n  - x\n'),
    );
    expect(to([{ k: 'two' }])).toBe(
      file.replace("  - k: 'one' # c\n    l: [1,2]\n", ''),
    );
    expect(to([{ k: 'one', l: [1, 2] }, { k: 'two' }])).toBe(file);
  });

  it('writes it anew when nothing of it stays', () => {
    expect(
      edited('a: # c\n  b: 1\n  # d\nz: 1\n', set(['a'], { c: [2] })),
    ).toBe('a: # c\n  c:\n    - 2\n  # d\nz: 1\n');
    expect(
      edited('a:\n- 1\nb: {c: 1}\n', [set(['a'], {}), set(['b'], [1])]),
    ).toBe('a: {}\nb: [1]\n');
    expect(edited('a: {\n  b: 1\n}\n', set(['a'], { c: [2] }))).toBe(
      'a: {\n  c: [\n    2\n  ]\n}\n',
    );
  });
});
