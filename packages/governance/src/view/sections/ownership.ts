import {
  bool,
  listOf,
  measured,
  number,
  optional,
  record,
  text,
  texts,
} from '../fact';

export const ownership = record(
  {
    owner: optional(text('entity reference of the owner')),
    ownerFound: measured(bool('whether the owner is in the catalog')),
    members: measured(number('people', 'people in the owning group')),
    domain: optional(text('name of the domain')),
    domainFound: measured(bool('whether the domain is in the catalog')),
    domains: texts('the domain and those above it, the nearest first'),
    support: listOf(
      'channel',
      {
        channel: text('name of the channel'),
        tool: optional(text('slack, email, ticket …')),
        url: optional(text('where it is')),
      },
      'where consumers ask for help',
    ),
  },
  'who is responsible',
);
