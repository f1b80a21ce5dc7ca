import { ContractReading, Reading } from './reading';
import { readDocuments } from './readDocuments';

const HEAD = 'apiVersion: v3.1.0\nkind: DataContract\nid: orders\n';

function only(text: string): Reading {
  const readings = readDocuments(text);
  expect(readings).toHaveLength(1);
  return readings[0];
}

function contractOf(text: string): ContractReading {
  const reading = only(text);
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading;
}

/** The problems of a reading, all or those of some codes. */
function problemsOf(reading: Reading, ...codes: readonly string[]) {
  return 'problems' in reading
    ? reading.problems.filter(
        ({ code }) => codes.length === 0 || codes.includes(code),
      )
    : [];
}

function codesOf(reading: Reading) {
  return problemsOf(reading).map(({ code }) => code);
}

describe('readDocuments', () => {
  it('reads several documents of a file in their order', () => {
    const readings = readDocuments(
      `${HEAD}version: 1.0.0\n---\napiVersion: v1.0.0\nkind: DataProduct\nid: sales\n---\nkind: Component\n`,
    );
    expect(
      readings.map(({ type, index, firstLine }) => ({
        type,
        index,
        firstLine,
      })),
    ).toEqual([
      { type: 'contract', index: 0, firstLine: 1 },
      { type: 'product', index: 1, firstLine: 6 },
      { type: 'foreign', index: 2, firstLine: 10 },
    ]);
    expect(readings[1].text).toBe(
      'apiVersion: v1.0.0\nkind: DataProduct\nid: sales\n',
    );
  });

  it('reads JSON', () => {
    const json = JSON.stringify(
      { kind: 'DataContract', apiVersion: 'v3.1.0', id: 'a', version: '1.10' },
      null,
      2,
    );
    expect(contractOf(json).contract.version).toBe('1.10');
  });

  it('does not let a broken document hide the others', () => {
    const readings = readDocuments(
      `${HEAD}version: [1\n---\n${HEAD}version: 2\n---\n: : [\n`,
    );
    expect(readings.map(({ type }) => type)).toEqual([
      'broken',
      'contract',
      'foreign',
    ]);
  });

  describe('text that is not YAML', () => {
    it('is broken when its lines show it as one of ours, with id, line and column', () => {
      const reading = readDocuments(
        `a: 1\n---\n${HEAD}version: 1.0.0\ndescription:\n  purpose: one: two\n`,
      )[1];
      expect(reading).toMatchObject({
        type: 'broken',
        was: 'contract',
        standard: { name: 'odcs', version: 'v3.1.0' },
        id: 'orders',
        firstLine: 3,
        problems: [
          {
            code: 'yaml-syntax',
            severity: 'error',
            place: { line: 8, column: 15 },
            fix: expect.stringContaining('quotes'),
          },
        ],
      });
    });

    it('is foreign when its lines do not', () => {
      expect(only('kind: Component\nspec: [').type).toBe('foreign');
      expect(only('apiVersion: [unclosed').type).toBe('foreign');
      expect(
        only('text: |\n  kind: DataContract\nx: [\n  kind: DataContract').type,
      ).toBe('foreign');
    });

    it('finds id and kind in broken JSON', () => {
      expect(
        only(
          '{\n  "kind": "DataProduct",\n  "apiVersion": "v1.0.0",\n  "id": "a/b",\n  "tags": [\n}',
        ),
      ).toMatchObject({ type: 'broken', was: 'product', id: 'a/b' });
    });

    it('says that tabs are not for indentation', () => {
      const reading = only(`${HEAD}version: 1\ndescription:\n\tpurpose: a\n`);
      expect(reading.type).toBe('broken');
      expect(problemsOf(reading)[0]).toMatchObject({
        fix: 'Indent with spaces: YAML does not allow tabs there.',
        place: { line: 6 },
      });
    });

    it('names a control character and its place', () => {
      const reading = only(`${HEAD}version: 1\nname: a\u0007b\n`);
      expect(problemsOf(reading)).toMatchObject([
        {
          code: 'control-character',
          message: expect.stringContaining('U+0007'),
          place: { line: 5, column: 8 },
        },
      ]);
    });

    it('says so when a file is not UTF-8', () => {
      const utf16 = Buffer.from(`\ufeff${HEAD}`, 'utf16le');
      for (const decoded of [
        utf16.toString('utf8'),
        utf16.toString('latin1'),
      ]) {
        expect(only(decoded)).toMatchObject({
          type: 'broken',
          id: 'orders',
          problems: [{ code: 'wrong-encoding' }],
        });
      }
      expect(only('a\0b').type).toBe('foreign');
    });
  });

  it('reads a document in which a letter was lost, and says where', () => {
    const reading = contractOf(`${HEAD}version: 1\nname: caf\ufffd\n`);
    expect(reading.contract.name).toBe('caf\ufffd');
    expect(problemsOf(reading)).toContainEqual(
      expect.objectContaining({
        code: 'replaced-character',
        place: { line: 5, column: 10 },
      }),
    );
  });

  it('is broken without an id: nothing could refer to it', () => {
    const reading = only(
      '# ours\nkind: DataContract\napiVersion: v3.1.0\nversion: 1.0.0\n',
    );
    expect(reading).toMatchObject({ type: 'broken', was: 'contract' });
    expect(problemsOf(reading)[0]).toMatchObject({
      code: 'missing-field',
      path: ['id'],
      place: { line: 2, column: 1 },
    });
    expect(only(`kind: DataContract\nid: ''\n`).type).toBe('broken');
  });

  describe('scalars', () => {
    it.each([
      ['1.10', '1.10'],
      ['1.0', '1.0'],
      ['2024', '2024'],
      ['007', '007'],
      ['1e3', '1e3'],
      ['0x1F', '0x1F'],
      ['12345678901234567890', '12345678901234567890'],
      ['2024-01-15', '2024-01-15'],
      ['2022-11-15T02:59:43+00:00', '2022-11-15T02:59:43+00:00'],
      ['09:00-08:00', '09:00-08:00'],
      ['12:30:45', '12:30:45'],
      ['True', 'True'],
      ['yes', 'yes'],
      ['.inf', '.inf'],
      ['"1.10"', '1.10'],
      ['!!str 1.10', '1.10'],
    ])('keeps the spelling of %s where text is wanted', (written, read) => {
      expect(contractOf(`${HEAD}version: ${written}\n`).contract.version).toBe(
        read,
      );
    });

    it('gives numbers where any value is wanted', () => {
      const { contract } = contractOf(
        `${HEAD}version: 1\ncustomProperties:\n- {property: a, value: 1.10}\n- {property: b, value: [0x10, true, {c: 5}]}\n- {property: d, value: .nan}\n`,
      );
      expect(contract.customProperties.map(({ value }) => value)).toEqual([
        1.1,
        [16, true, { c: 5 }],
        '.nan',
      ]);
    });

    it('reads keys as written', () => {
      const value = { '1.10': 'a', '1.1': 'b', true: 'c' };
      expect(only('1.10: a\n1.1: b\ntrue: c')).toMatchObject({ value });
    });

    it('takes keys of the prototype for what they are', () => {
      const { contract } = contractOf(
        `${HEAD}version: 1\n__proto__: {name: evil}\nservers:\n- {server: s, type: t, __proto__: {host: h}, constructor: c}\n`,
      );
      expect(contract.name).toBeUndefined();
      expect(contract.servers[0].properties).toEqual({ constructor: 'c' });
      expect(({} as { name?: string }).name).toBeUndefined();
    });
  });

  it('takes the last of equal keys and warns of it', () => {
    const reading = contractOf(
      `${HEAD}version: 1\nname: a\ntags: [x]\nname: b\nteam: {name: t, name: u}\n`,
    );
    expect(reading.contract.name).toBe('b');
    expect(problemsOf(reading, 'duplicate-key')).toEqual([
      expect.objectContaining({
        code: 'duplicate-key',
        severity: 'warning',
        path: ['name'],
        place: { line: 7, column: 1 },
      }),
      expect.objectContaining({
        path: ['team', 'name'],
        place: { line: 8, column: 17 },
      }),
    ]);
    expect(reading.placeOf(['name'])).toEqual({ line: 7, column: 7 });
  });

  it('reads the value behind a tag it does not know, and says that the tag is not followed', () => {
    const reading = contractOf(
      `${HEAD}version: !!str 1.0\nname: !include secrets.yaml\ndescription: !!python/object:os.system\n  purpose: a\nteam: {name: t}\n`,
    );
    expect(reading.contract.name).toBe('secrets.yaml');
    expect(reading.contract.description.purpose).toBe('a');
    expect(problemsOf(reading, 'custom-tag')).toMatchObject([
      { code: 'custom-tag', path: ['name'], place: { line: 5 } },
      { code: 'custom-tag', path: ['description'] },
    ]);
  });

  it('follows aliases and merges', () => {
    const { contract } = contractOf(
      `${HEAD}version: 1\nschema:\n- name: a\n  properties: &p\n  - &id {name: id, required: true}\n- name: b\n  properties: *p\n- name: c\n  properties: [{<<: *id, name: c_id}]\n`,
    );
    expect(
      contract.schema.map(({ properties }) =>
        properties.map(({ name, required }) => [name, required]),
      ),
    ).toEqual([[['id', true]], [['id', true]], [['c_id', true]]]);
  });

  it('keeps HTML and right-to-left text as text', () => {
    const { contract } = contractOf(
      `${HEAD}version: 1\nname: עסקאות \u202eabc\ndescription:\n  purpose: <img src=x onerror=alert(1)>\n`,
    );
    expect(contract.name).toBe('עסקאות \u202eabc');
    expect(contract.description.purpose).toBe('<img src=x onerror=alert(1)>');
  });

  it('takes any id as it is written', () => {
    const id = 'urn:x/y/../../etc?a=b#c';
    expect(
      contractOf(`kind: DataContract\nid: ${id}\nversion: 1\n`).contract.id,
    ).toBe(id);
  });

  it('ignores a byte order mark', () => {
    const reading = contractOf(`\ufeff${HEAD}version: 1\n`);
    expect(reading.text.startsWith('apiVersion')).toBe(true);
    expect(codesOf(reading)).toContain('no-owner');
  });

  describe('placeOf', () => {
    const reading = contractOf(
      `# one\n${HEAD}version: 1\nschema:\n- name: a\n  properties:\n  - name: b\n    tags: [x, "y"]\n- *nothing\n`.replace(
        '- *nothing\n',
        '',
      ),
    );

    it.each([
      [['id'], 4, 5],
      [['schema', 0, 'name'], 7, 9],
      [['schema', 0, 'properties', 0], 9, 5],
      [['schema', 0, 'properties', 0, 'tags', 1], 10, 15],
      // absent: the nearest parent
      [['schema', 0, 'properties', 0, 'description'], 9, 5],
      [['schema', 7], 7, 1],
      [['nowhere', 1, 'x'], 2, 1],
      [[], 2, 1],
    ])('finds %j', (path, line, column) => {
      expect(reading.placeOf(path)).toEqual({ line, column });
    });

    it('counts from the start of the file in later documents, whatever the line ends', () => {
      for (const end of ['\n', '\r\n', '\r']) {
        const file = `a: 1\n---\n${HEAD}version: 1\n`.replace(/\n/g, end);
        const second = readDocuments(file)[1];
        expect(second.type).toBe('contract');
        expect(
          second.type === 'contract' && second.placeOf(['version']),
        ).toEqual({ line: 6, column: 10 });
      }
    });

    it('goes through aliases to what they stand for', () => {
      const aliased = contractOf(
        `${HEAD}version: 1\nx: &team\n  name: t\nteam: *team\n`,
      );
      expect(aliased.placeOf(['team'])).toEqual({ line: 7, column: 7 });
      expect(aliased.placeOf(['team', 'name'])).toEqual({ line: 6, column: 9 });
    });
  });

  it('does not look for tags in exclamations', () => {
    expect(
      codesOf(contractOf(`${HEAD}version: 1\nname: Oh !x and [ !y ]\n`)),
    ).not.toContain('custom-tag');
  });

  it('tells of odd keys and tags in long documents, too', () => {
    const long = `description: {purpose: "${'x'.repeat(400_000)}"}\n`;
    const reading = contractOf(
      `# c\n${HEAD}version: 1\nname: !a b\nname: !a c\nteam: {name: t}\n${long}`,
    );
    expect(problemsOf(reading, 'duplicate-key', 'custom-tag')).toMatchObject([
      { code: 'duplicate-key', path: [], place: { line: 7, column: 1 } },
      { code: 'custom-tag', path: [], place: { line: 2, column: 1 } },
    ]);
  });

  it('gives no more problems than anybody reads', () => {
    const reading = contractOf(
      `${HEAD}version: 1\nschema:\n${'- {}\n'.repeat(3_000)}`,
    );
    expect(reading.problems).toHaveLength(1_001);
    expect(reading.problems[1_000]).toMatchObject({
      code: 'more-problems',
      severity: 'info',
      message: expect.stringMatching(/^There are 200\d more problems\.$/),
    });
  });

  it('gives problems that survive JSON', () => {
    const reading = contractOf(`${HEAD}version: [1]\nteam: {name: t}\n`);
    expect(
      JSON.parse(JSON.stringify(problemsOf(reading, 'wrong-kind'))),
    ).toEqual([
      {
        code: 'wrong-kind',
        severity: 'error',
        message: expect.any(String),
        fix: expect.any(String),
        path: ['version'],
        against: ['v3.1.0', 'v3.2.0'],
        place: { line: 4, column: 10 },
      },
    ]);
  });
});
