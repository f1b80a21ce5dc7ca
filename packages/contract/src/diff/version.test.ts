import { Change } from './change';
import { KindId, KINDS } from './kinds/kinds';
import { judgeVersion, nextVersion } from './version';

function change(kind: KindId): Change {
  return {
    action: 'changed',
    kind,
    verdict: KINDS[kind].verdict,
    subject: 'contract',
    message: '',
    reason: '',
    path: [],
  };
}

const MAJOR = [change('tags-changed'), change('property-removed')];
const DANGER = [change('limit-loosened')];
const ADDITION = [change('property-added'), change('tags-changed')];
const WORDS = [change('description-changed')];
const SILENT = [change('version-changed')];

describe('nextVersion', () => {
  it.each([
    ['1.2.3', MAJOR, '2.0.0'],
    ['1.2.3', DANGER, '1.3.0'],
    ['1.2.3', ADDITION, '1.3.0'],
    ['1.2.3', WORDS, '1.2.4'],
    ['1.2.3', SILENT, '1.2.3'],
    ['1.2.3', [], '1.2.3'],
    // Before 1.0.0 a minor is enough for anything.
    ['0.2.3', MAJOR, '0.3.0'],
    ['0.2.3', ADDITION, '0.2.4'],
    ['0.2.3', WORDS, '0.2.4'],
    // Spelled as it was.
    ['v1.2.3', MAJOR, 'v2.0.0'],
    ['1.2', MAJOR, '2.0'],
    ['1.2', WORDS, '1.2.1'],
    ['2', MAJOR, '3'],
    ['2', ADDITION, '2.1'],
    [' 1.0.0 ', WORDS, '1.0.1'],
    ['1.9', ADDITION, '1.10'],
    // A pre-release promises nothing yet.
    ['2.0.0-rc.1', MAJOR, '2.0.0-rc.2'],
    ['2.0.0-rc', WORDS, '2.0.0-rc.0'],
    ['1.0.0+build.5', WORDS, '1.0.1'],
    // Days as versions.
    ['2024.05.01', MAJOR, '2025.0.0'],
  ])('after %j is %#: %s', (before, changes, next) => {
    expect(nextVersion(before, changes)).toBe(next);
  });

  it.each([
    '',
    'latest',
    '1.2.3.4',
    'v',
    '1.x',
    'abc1',
    '99999999999999999999',
  ])('after %j is not known', before => {
    expect(nextVersion(before, MAJOR)).toBeUndefined();
  });
});

describe('judgeVersion', () => {
  it.each([
    ['1.0.0', '1.0.0', [], 'none'],
    ['x', 'x', [], 'none'],
    ['1.0.0', '2.0.0', MAJOR, 'fits'],
    ['1.0.0', '3.0.0', WORDS, 'fits'],
    ['1.0.0', '1.1.0', MAJOR, 'too-low'],
    ['1.0.0', '1.0.1', ADDITION, 'too-low'],
    ['1.0.0', '1.1', ADDITION, 'fits'],
    ['1.0.0', '1.0.0', WORDS, 'unchanged'],
    ['1.0', 'v1.0.0', WORDS, 'unchanged'],
    ['x', 'x', WORDS, 'unchanged'],
    ['1.2.0', '1.1.0', WORDS, 'lower'],
    ['1.2.0', 'latest', WORDS, 'unknown'],
    ['latest', '1.0.0', WORDS, 'unknown'],
    ['1.0.0', '', WORDS, 'unknown'],
    // Only the number is another.
    ['1.0.0', '1.0.1', SILENT, 'fits'],
    ['1.0', '1.0.0', SILENT, 'fits'],
    ['1.0.1', '1.0.0', SILENT, 'lower'],
    // A pre-release of what is needed says the truth.
    ['1.0.0', '2.0.0-rc.1', MAJOR, 'fits'],
    ['1.0.0', '1.1.0-rc.1', MAJOR, 'too-low'],
    ['2.0.0-rc.1', '2.0.0-rc.2', MAJOR, 'fits'],
    ['2.0.0-rc.1', '2.0.0', MAJOR, 'fits'],
    ['2.0.0', '2.0.0-rc.1', WORDS, 'lower'],
    ['0.1.0', '0.2.0', MAJOR, 'fits'],
    ['0.1.0', '0.1.1', MAJOR, 'too-low'],
    ['0.1.0', '1.0.0', MAJOR, 'fits'],
  ])('from %j to %j: %#', (before, declared, changes, judgement) => {
    const verdict = judgeVersion({ before, declared }, changes);
    expect(verdict).toMatchObject({ before, declared, judgement });
  });
});
