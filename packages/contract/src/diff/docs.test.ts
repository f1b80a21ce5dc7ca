import * as fs from 'node:fs';
import * as path from 'node:path';
import { rowsOfKinds, rowsOfLeaves } from './__testUtils__/tables';

/** The rows of the tables under a heading, without the row of headings. */
function tableUnder(heading: string): string[][] {
  const text = fs.readFileSync(
    path.resolve(__dirname, '../../../../docs/contract-changes.md'),
    'utf8',
  );
  const section = text.split(/^## /m).find(part => part.startsWith(heading));
  return (section ?? '')
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\| -/.test(line))
    .slice(1)
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    );
}

describe('docs/contract-changes.md', () => {
  it('lists each kind of change as it is, and no other', () => {
    expect(tableUnder('The kinds of changes')).toEqual(rowsOfKinds());
  });

  it('lists each field that is compared, with its kinds and verdicts', () => {
    expect(tableUnder('What is compared')).toEqual(rowsOfLeaves());
  });
});
