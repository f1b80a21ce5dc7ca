import {
  bool,
  listOf,
  measured,
  number,
  optional,
  record,
  text,
} from '../fact';

export const documentation = record(
  {
    description: optional(text('what the product is')),
    purpose: optional(text('what it is for')),
    usage: optional(text('how it is to be used')),
    limitations: optional(text('what it cannot be used for')),
    links: listOf(
      'url',
      {
        url: text('address'),
        type: optional(text('what stands there')),
      },
      'links to more',
    ),
    guide: measured(
      bool('whether it has technical documentation in the portal'),
    ),
    describedColumns: measured(
      number('percent', 'columns of its contracts that have a description'),
    ),
    terms: measured(
      number('percent', 'columns that are bound to a business term'),
    ),
  },
  'what a consumer can read',
);
