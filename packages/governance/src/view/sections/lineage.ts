import { bool, measured, number, record, time } from '../fact';

export const lineage = record(
  {
    upstream: number('products', 'products it reads from'),
    downstream: number('products', 'products that read from it'),
    unresolved: number('inputs', 'inputs that lead nowhere'),
    circular: measured(bool('whether it reads what is made of it')),
    columns: measured(
      number('percent', 'columns of which is known what they are made of'),
    ),
  },
  'where it comes from and where it goes',
);

export const consumers = record(
  {
    count: number('consumers', 'products, components and groups that use it'),
    domains: number('domains', 'other domains among them'),
    granted: measured(number('consumers', 'those with a grant')),
    undeclared: measured(
      number('consumers', 'those that read it without a grant'),
    ),
    expiredGrants: measured(
      number('grants', 'grants that are over and still there'),
    ),
    lastReadAt: measured(time('when it was last read')),
  },
  'who relies on it',
);
