import {
  Fact,
  FactsOf,
  measured,
  number,
  optional,
  record,
  text,
  texts,
  time,
} from './fact';

const GRADE = 'grade from 1 (not begun) to 5 (everyday), self-assessed';

export const DOMAIN_SECTIONS = {
  domain: record(
    {
      name: text('name of the domain'),
      title: optional(text('name that people read')),
      owner: optional(text('entity reference of the owner')),
      domains: texts('the domain and those above it, the nearest first'),
      tags: texts('tags of the domain'),
    },
    'what the domain is',
  ),
  products: measured(
    record(
      {
        count: number('products', 'products of the domain and those below it'),
        owned: number('percent', 'products with an owner that exists'),
        described: number('percent', 'products that say what they are for'),
        contracted: number('percent', 'output ports with a contract'),
        consumed: number('percent', 'products that somebody uses'),
        checked: number('percent', 'products with results of checks'),
        score: measured(number('percent', 'mean score of its products')),
        compliance: measured(
          number('percent', 'rules of policies that its products keep'),
        ),
        waivers: number('waivers', 'waivers that are in force'),
        automated: measured(
          number('percent', 'products that were made from a template'),
        ),
      },
      'its products, taken together',
    ),
  ),
  survey: measured(
    record(
      {
        answeredAt: time('when it was answered'),
        answeredBy: text('entity reference of who answered'),
        ownership: number('grade', GRADE),
        product: number('grade', GRADE),
        platform: number('grade', GRADE),
        governance: number('grade', GRADE),
      },
      'what the domain says of itself, one grade for each principle',
    ),
  ),
};

/**
 * The facts about one domain: its products taken together, and what it says of itself.
 * @public
 */
export type DomainView = FactsOf<typeof DOMAIN_SECTIONS>;

/** The declared facts of a {@link DomainView}. @public */
export const domainFacts: Fact<DomainView> = record(
  DOMAIN_SECTIONS,
  'a domain',
);
