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
