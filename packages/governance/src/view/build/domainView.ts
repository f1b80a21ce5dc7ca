import { DomainView } from '../domain';
import { ProductView } from '../product';
import { shareOf, shareOfThose } from './share';

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
  /** The products of the domain and of those below it. */
  readonly products: readonly ProductView[];
  /** The mean score of its products, and what it is over is the caller's choice. */
  readonly score?: number;
  /** Rules of policies that its products keep, and rules of policies that apply to them. */
  readonly compliance?: { readonly kept: number; readonly rules: number };
  readonly waivers?: number;
  /** Products that were made from a template. */
  readonly automated?: number;
  readonly survey?: SurveyAnswers;
}

/**
 * The view of a domain: what its products are, taken together. A share in which nobody has looked at some of them is that of
 * those that were looked at.
 * @public
 */
export function buildDomainView(input: DomainViewInput): DomainView {
  const { products, compliance } = input;
  const ports = products.flatMap(view => view.ports ?? []);
  const contracts = products.flatMap(view => view.contracts ?? []);
  const fields = contracts.flatMap(contract => contract.fields);
  const levels = products.flatMap(view => view.serviceLevels ?? []);
  const changes = contracts.flatMap(({ lastChange }) => lastChange ?? []);
  const incidents = products.flatMap(view => view.incidents ?? []);
  return {
    domain: input.domain,
    products: {
      count: products.length,
      owned: ofKnown(products, view =>
        view.ownership?.owner ? view.ownership.ownerFound : false,
      ),
      described: ofKnown(products, ({ documentation }) =>
        isSaid(documentation?.purpose ?? documentation?.description),
      ),
      supported: ofKnown(
        products,
        ({ ownership }) => ownership && ownership.support.length > 0,
      ),
      contracted: ofKnown(ports, port => port.hasContract),
      classified: shareOfThose(fields, field => isSaid(field.classification)),
      compatible: ofKnown(changes, change =>
        change.version === 'unknown'
          ? undefined
          : !['too-low', 'lower', 'unchanged'].includes(change.version),
      ),
      consumed: ofKnown(
        products,
        ({ consumers }) => consumers && consumers.count > 0,
      ),
      checked: ofKnown(
        products,
        ({ quality }) => quality && quality.measuredAt !== undefined,
      ),
      promised: ofKnown(
        products,
        ({ serviceLevels }) => serviceLevels && serviceLevels.length > 0,
      ),
      kept: ofKnown(levels, ({ broken }) =>
        broken === undefined ? undefined : !broken,
      ),
      openIncidents:
        incidents.length > 0
          ? incidents.reduce((sum, { open }) => sum + open, 0)
          : undefined,
      score: input.score,
      compliance: compliance && shareOf(compliance.kept, compliance.rules),
      waivers: input.waivers,
      automated:
        input.automated === undefined
          ? undefined
          : shareOf(input.automated, products.length),
    },
    survey: input.survey,
  };
}

function ofKnown<T>(
  members: readonly T[],
  holds: (member: T) => boolean | undefined,
): number | undefined {
  return shareOfThose(
    members.filter(member => holds(member) !== undefined),
    holds,
  );
}

function isSaid(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
