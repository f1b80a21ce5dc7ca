import { testSettings } from '../__testUtils__/testSettings';
import { MappedFiles } from './MappedFiles';

const file = (target: string, id = 'orders') => ({
  location: { type: 'file', target },
  text: `apiVersion: v3.1.0\nkind: DataContract\nid: ${id}\nversion: 1.0.0\n`,
});

describe('MappedFiles', () => {
  it('maps a file once while its text stays', () => {
    const files = new MappedFiles(testSettings());
    const first = files.map(file('a'));
    expect(files.map(file('a'))).toBe(first);
    expect(files.map(file('a', 'returns')).entities[0].metadata.name).toBe(
      'returns',
    );
    expect(files.map(file('a'))).not.toBe(first);
  });

  it('does not take one file for another with the same text: problems name the file', () => {
    const files = new MappedFiles(testSettings());
    expect(files.map(file('a'))).not.toBe(files.map(file('b')));
  });

  it('forgets what was not asked for the longest when there is too much', () => {
    const files = new MappedFiles(testSettings(), 2.5 * file('a').text.length);
    const a = files.map(file('a'));
    const b = files.map(file('b'));
    files.map(file('a'));
    files.map(file('c'));
    expect(files.map(file('a'))).toBe(a);
    expect(files.map(file('b'))).not.toBe(b);
  });
});
