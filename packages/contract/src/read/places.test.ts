import { Path } from '../model/place';
import { Places } from './places';

/** `line:column` of the values at some paths. */
function placesIn(text: string, ...paths: readonly Path[]): string[] {
  const places = new Places({ text, firstLine: 1 });
  return paths.map(path => {
    const { line, column } = places.of(path);
    return `${line}:${column}`;
  });
}

describe('places', () => {
  it('are those of values in blocks, whatever they look like', () => {
    const text =
      'a: |\n  x\nb: >-\n  z\nc: "q\n  r"\nd: plain\n  more\ne:\n- 1\n- f: 2\n  g: 3\n';
    const paths = [['a'], ['b'], ['c'], ['d'], ['e'], ['e', 1], ['e', 1, 'g']];
    expect(placesIn(text, ...paths)).toEqual([
      '1:4',
      '3:4',
      '5:4',
      '7:4',
      '10:1',
      '11:3',
      '12:6',
    ]);
  });

  it('are those of values in brackets, with keys that stand alone and pairs in lists', () => {
    const text = 'a: [x: 1, y, {z}, "q": 2]\nb: {a, b: 1, c: , "d":4}\n';
    const paths = [
      ['a', 0, 'x'],
      ['a', 1],
      ['a', 2, 'z'],
      ['a', 3, 'q'],
      ['b', 'a'],
      ['b', 'b'],
      ['b', 'd'],
    ];
    expect(placesIn(text, ...paths)).toEqual([
      '1:8',
      '1:11',
      '1:15',
      '1:24',
      '2:5',
      '2:11',
      '2:23',
    ]);
  });

  it('are behind the colon or the dash of what is not there', () => {
    const text = 'a:\nb: # none\nc:\n  -\n  - 2\n  -\n  -   # none\n';
    const paths = [['a'], ['b'], ['c', 0], ['c', 1], ['c', 2], ['c', 3]];
    expect(placesIn(text, ...paths)).toEqual([
      '1:3',
      '2:3',
      '4:4',
      '5:5',
      '6:4',
      '7:4',
    ]);
  });

  it('stand behind tag and anchor, and are those of the anchor where an alias leads there', () => {
    const text =
      'a: &x !t\n  - {b: 1}\nc: *x\nd: [*x, !u v]\n? e\n: f\n&g h: 5\n';
    const paths = [
      ['a', 0, 'b'],
      ['c'],
      ['c', 0, 'b'],
      ['d', 0],
      ['d', 0, 0],
      ['d', 1],
      ['e'],
      ['h'],
    ];
    expect(placesIn(text, ...paths)).toEqual([
      '2:9',
      '3:4',
      '2:9',
      '4:5',
      '2:5',
      '4:12',
      '6:3',
      '7:7',
    ]);
  });

  it('are those of the nearest parent where there is no such value, or a merge key brings it', () => {
    const text = 'a: &x\n  b: 1\nc:\n  <<: *x\n  d: [1]\n';
    const paths = [['q'], ['a', 'q', 'r'], ['c', 'b'], ['c', 'd', 7]];
    expect(placesIn(text, ...paths)).toEqual(['1:1', '2:3', '4:3', '5:6']);
  });

  it('take keys as they are spelled, and the last of several', () => {
    const text = '1.0: a\n0x1F: b\ntrue: c\nd: 1\nd: 2\n';
    const paths = [['1.0'], ['0x1F'], ['true'], ['d']];
    expect(placesIn(text, ...paths)).toEqual(['1:6', '2:7', '3:7', '5:4']);
  });

  it('count lines that end in CR or CRLF, and leave a byte order mark out', () => {
    expect(placesIn('a:\r  - b: 1\r    c: 2\r', ['a', 0, 'c'])).toEqual([
      '3:8',
    ]);
    expect(placesIn('a:\r\n  - b: 1\r\n', ['a', 0, 'b'])).toEqual(['2:8']);
    expect(placesIn('\ufeffa: 1\nb: [2]\n', ['b', 0])).toEqual(['2:5']);
  });

  it('are found in a text of megabytes about as fast as it is read', () => {
    const text = `a:\n${'  - name: some column\n    type: string\n'.repeat(
      100_000,
    )}`;
    const began = process.cpuUsage();
    expect(placesIn(text, ['a', 99_999, 'type'])).toEqual(['200001:11']);
    const { user, system } = process.cpuUsage(began);
    // Seconds on a busy machine; the document API of a YAML library took five times as long.
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
