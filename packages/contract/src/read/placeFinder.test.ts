import { placeFinder } from './placeFinder';

it('says where a value of any YAML document stands in its file', () => {
  const placeOf = placeFinder({
    text: 'kind: DataPolicy\nspec:\n  rules:\n    - id: a\n      check: "x > 1"\n',
    firstLine: 11,
  });
  expect(placeOf(['spec', 'rules', 0, 'check'])).toEqual({
    line: 15,
    column: 14,
  });
  expect(placeOf(['spec', 'rules', 7, 'check'])).toEqual({
    line: 14,
    column: 5,
  });
});
