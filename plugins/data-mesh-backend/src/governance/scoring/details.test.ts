import { packDetails, ScoreDetails, unpackDetails } from './details';

describe('details of a score', () => {
  const rules = [
    { paths: ['ownership.owner'], expects: '`ownership.owner` is there' },
    { paths: ['contracts[].rules', 'contracts'], expects: 'rules' },
    { paths: ['quality.score'], expects: 'a score' },
    { paths: ['product.tags'], expects: 'tags' },
  ];
  const details: ScoreDetails = {
    outcomes: [
      {
        message: 'Holds: `ownership.owner` is there.',
        facts: [{ path: 'ownership.owner', value: 'group:default/a' }],
      },
      {
        message: 'Does not hold. Not for b.',
        facts: [
          {
            path: 'contracts[].rules',
            members: [{ name: 'b', value: 0 }, { name: 'c' }],
            more: 3,
          },
          { path: 'contracts', value: ['b', 'c'], more: 3 },
        ],
        waiver: '01A',
      },
      {
        message: 'Nobody has measured `quality.score` yet.',
        facts: [{ path: 'quality.score', absent: 'not-measured' }],
      },
      {
        message: 'Does not hold.',
        facts: [{ path: 'product.tags', absent: 'missing' }],
      },
    ],
    next: [{ level: 'silver', rules: ['tags'], score: 80 }],
    limits: ['privacy/retention'],
  };

  it('are the same after they were kept', () => {
    expect(unpackDetails(packDetails(details, rules), rules)).toEqual(details);
  });

  it('are still read as they were kept before they were packed', () => {
    expect(unpackDetails(JSON.stringify(details), rules)).toEqual(details);
  });

  it('say nothing again that the rule says', () => {
    const text = packDetails(details, rules);

    expect(text).not.toContain('Holds:');
    expect(text).not.toContain('contracts[].rules');
  });

  it('tell what they can of rules of which less is remembered', () => {
    const { outcomes } = unpackDetails(packDetails(details, rules), [
      { paths: ['ownership.owner'] },
    ]);

    expect(outcomes[0]).toEqual({
      message: undefined,
      facts: [{ path: 'ownership.owner', value: 'group:default/a' }],
      waiver: undefined,
    });
    expect(outcomes[1]).toMatchObject({ facts: [], waiver: '01A' });
  });
});
