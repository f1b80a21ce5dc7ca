import { ContractChange } from '@backstage-data-mesh/plugin-data-mesh-common';
import { fittingChanges, groupChanges } from './groupChanges';

const change = (
  verdict: ContractChange['verdict'],
  subject: string,
  rest: Partial<ContractChange> = {},
): ContractChange => ({
  kind: 'property-removed',
  verdict,
  subject,
  message: `${subject} changed`,
  reason: 'Because',
  path: [],
  ...rest,
});

describe('groupChanges', () => {
  it('puts the worst first, and what is about one thing together', () => {
    const groups = groupChanges([
      change('compatible', 'orders'),
      change('breaking', 'orders.id'),
      change('breaking', 'customers'),
      change('breaking', 'orders.id', { message: 'again' }),
    ]);
    expect(
      groups.map(({ verdict, subjects }) => [
        verdict,
        subjects.map(({ subject, changes }) => [subject, changes.length]),
      ]),
    ).toEqual([
      [
        'breaking',
        [
          ['orders.id', 2],
          ['customers', 1],
        ],
      ],
      ['compatible', [['orders', 1]]],
    ]);
  });
});

describe('fittingChanges', () => {
  const all = [
    change('breaking', 'orders.id', { before: 'integer', after: 'string' }),
    change('dangerous', 'latency', { kind: 'level-weakened' }),
  ];
  const subjects = (...args: Parameters<typeof fittingChanges>) =>
    fittingChanges(...args).map(({ subject }) => subject);

  it('keeps those of the wanted verdict', () => {
    expect(subjects(all, 'dangerous', '')).toEqual(['latency']);
    expect(subjects(all, undefined, ' ')).toHaveLength(2);
  });

  it('finds words in subject, kind and values, whatever their case and order', () => {
    expect(subjects(all, undefined, 'STRING orders')).toEqual(['orders.id']);
    expect(subjects(all, undefined, 'level weakened')).toEqual(['latency']);
    expect(subjects(all, 'breaking', 'latency')).toEqual([]);
  });
});
