import { stepsLeft } from './steps';

describe('First steps', () => {
  it('are those of the roles that a person has, without what is done', () => {
    expect(
      stepsLeft(['engineer', 'owner'], ['find', 'board'], true).map(
        ({ id }) => id,
      ),
    ).toEqual(['make', 'onboard', 'promises', 'violations']);
  });

  it('lead to no template where there is no scaffolder', () => {
    expect(stepsLeft(['engineer'], [], false).map(({ id }) => id)).toEqual([
      'find',
    ]);
  });
});
