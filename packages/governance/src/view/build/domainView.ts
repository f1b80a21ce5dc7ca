import { DomainView } from '../domain';
import { DomainShare, DomainTally } from './domainTally';
import { shareOf } from './share';

/** The answers of one domain to the questions of a scorecard. @public */
export interface SurveyAnswers {
  /** UTC milliseconds. */
  readonly answeredAt: number;
  /** Entity reference. */
  readonly answeredBy: string;
  /** Grades by the id of the question. */
  readonly answers: Readonly<Record<string, number>>;
}

/** From what the view of a domain is made. @public */
export interface DomainViewInput {
  readonly domain: DomainView['domain'];
  /** What the products of the domain and of those below it come to. */
  readonly products: DomainTally;
  /** The mean score of its products, and what it is over is the caller's choice. */
  readonly score?: number;
  /** Rules of policies that its products keep, and rules of policies that apply to them. */
  readonly compliance?: { readonly kept: number; readonly rules: number };
  readonly waivers?: number;
  readonly survey?: SurveyAnswers;
}

/**
 * The view of a domain: what its products are, taken together. A share in which nobody has looked at some of them is that of
 * those that were looked at.
 * @public
 */
export function buildDomainView(input: DomainViewInput): DomainView {
  const { products, compliance } = input;
  const share = (of: DomainShare) => shareOf(products[of], products[`${of}Of`]);
  return {
    domain: input.domain,
    products: {
      count: products.products,
      owned: share('owned'),
      described: share('described'),
      supported: share('supported'),
      contracted: share('contracted'),
      classified: share('classified'),
      compatible: share('compatible'),
      consumed: share('consumed'),
      checked: share('checked'),
      promised: share('promised'),
      kept: share('kept'),
      openIncidents:
        products.openIncidentsOf > 0 ? products.openIncidents : undefined,
      score: input.score,
      compliance: compliance && shareOf(compliance.kept, compliance.rules),
      waivers: input.waivers,
    },
    survey: input.survey,
  };
}
