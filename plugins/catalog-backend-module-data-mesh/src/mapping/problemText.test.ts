import { firstProblemText, problemText } from './problemText';

const problem = {
  code: 'missing-field',
  severity: 'error',
  message: 'The property has no name.',
  fix: 'Give it one.',
  path: ['schema', 0, 'properties', 2],
  place: { line: 12, column: 7 },
} as const;

describe('problemText', () => {
  it('names file, line, column and field, and how to fix it', () => {
    expect(problemText('a.odcs.yaml', problem)).toBe(
      'a.odcs.yaml, line 12, column 7, field schema[0].properties[2]: The property has no name. Fix: Give it one.',
    );
  });

  it('leaves out what is not known', () => {
    expect(
      problemText('a.odcs.yaml', {
        code: 'x',
        severity: 'error',
        message: 'It is empty.',
        path: [],
      }),
    ).toBe('a.odcs.yaml: It is empty.');
  });

  it('puts errors before warnings and says how many more there are', () => {
    const warning = { ...problem, severity: 'warning' } as const;
    expect(
      firstProblemText('a', [
        { ...warning, message: 'Warned.' },
        problem,
        problem,
      ]),
    ).toMatch(/The property has no name\..+\(and 1 more\)$/);
  });
});
