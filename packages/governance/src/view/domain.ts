import {
  Fact,
  FactsOf,
  measured,
  number,
  numbers,
  optional,
  record,
  text,
  texts,
  time,
} from './fact';

const identity = record(
  {
    name: text('name of the domain'),
    title: optional(text('name that people read')),
    owner: optional(text('entity reference of the owner')),
    domains: texts('the domain and those above it, the nearest first'),
    tags: texts('tags of the domain'),
  },
  'what the domain is',
);

const PERCENT = 'percent';

const products = record(
  {
    count: number('products', 'products of the domain and those below it'),
    owned: measured(number(PERCENT, 'products with an owner who exists')),
    described: measured(number(PERCENT, 'products that say what they are for')),
    supported: measured(number(PERCENT, 'products with a support channel')),
    contracted: measured(number(PERCENT, 'output ports with a contract')),
    classified: measured(
      number(PERCENT, 'columns of contracts with a classification'),
    ),
    compatible: measured(
      number(PERCENT, 'contracts whose last change told the truth'),
    ),
    consumed: measured(number(PERCENT, 'products that somebody uses')),
    checked: measured(number(PERCENT, 'products with results of checks')),
    promised: measured(
      number(PERCENT, 'products with a service level objective'),
    ),
    kept: measured(number(PERCENT, 'objectives that are kept')),
    openIncidents: measured(number('incidents', 'open incidents')),
    score: measured(number(PERCENT, 'mean score of its products')),
    compliance: measured(
      number(PERCENT, 'rules of policies that its products keep'),
    ),
    waivers: measured(number('waivers', 'waivers that are in force')),
  },
  'its products, taken together',
);

const SECTIONS = {
  domain: identity,
  products: measured(products),
};

/** What a domain says of itself. */
const survey = (questions: readonly string[]) =>
  measured(
    record(
      {
        answeredAt: time('when it was answered'),
        answeredBy: text('entity reference of who answered'),
        answers: numbers(
          questions,
          'grade',
          name => `grade of the answer to \`${name}\``,
        ),
      },
      'what the domain says of itself',
    ),
  );

/**
 * The facts about one domain: its products taken together, and what it says of itself. Shares are percent.
 * @public
 */
export type DomainView = FactsOf<
  typeof SECTIONS & { survey: ReturnType<typeof survey> }
>;

/**
 * The declared facts of a {@link DomainView}. The grades of a survey are those of the scorecard whose questions are given: a
 * rule that reads the answer to another question is refused.
 * @public
 */
export function domainFacts(
  questions: readonly string[] = [],
): Fact<DomainView> {
  return record({ ...SECTIONS, survey: survey(questions) }, 'a domain');
}
