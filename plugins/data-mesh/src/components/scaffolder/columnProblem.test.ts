import { columnProblem, columnsIn } from './columnProblem';

describe('A column that is typed', () => {
  it.each([
    [[{ name: 'id', type: 'VARCHAR(20)' }], undefined],
    [[{}], 'name'],
    [[{ name: 'id' }], 'type'],
    [[{ name: 'id', type: 'int); drop table x' }], 'type'],
    [
      [
        { name: 'id', type: 'int' },
        { name: 'ID', type: 'int' },
      ],
      'twice',
    ],
    [[{ name: '注文', type: 'text' }], undefined],
  ])('of %j has the problem %s', (columns, problem) => {
    expect(columnProblem(columnsIn(columns), 0)).toBe(problem);
  });
});
