import { readScorecard } from '../ruleset/readScorecard';
import { placeProblems } from './placeProblems';

const TEXT = `apiVersion: data-mesh/v1
kind: DataScorecard
metadata: { name: readiness }
spec:
  owner: guild
  rules:
    - id: plain
      check: quality.scor > 5
    - id: quoted
      check: 'quality.scor > 5'
    - id: block
      check: |
        has(ownership.owner) &&
          quality.scor > 5
    - id: form
      check: { path: quality.scor, atLeast: 5 }
`;

it('problems have their place in the file, and in the expression', () => {
  const check = 'has(ownership.owner) &&\n  quality.scor > 5\n';
  const { problems } = readScorecard(
    {
      owner: 'guild',
      rules: [
        { id: 'plain', check: 'quality.scor > 5' },
        { id: 'quoted', check: 'quality.scor > 5' },
        { id: 'block', check },
        { id: 'form', check: { path: 'quality.scor', atLeast: 5 } },
      ],
    },
    { name: 'readiness' },
  );
  const placed = placeProblems(problems, { text: TEXT, firstLine: 11 });
  const lines = TEXT.split('\n');
  expect(
    placed.map(({ place: { line, column } }) =>
      lines[line - 11].slice(column - 1),
    ),
  ).toEqual([
    '.scor > 5',
    ".scor > 5'",
    '.scor > 5',
    'quality.scor, atLeast: 5 }',
  ]);
});
