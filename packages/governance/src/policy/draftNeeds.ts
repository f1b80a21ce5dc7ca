import { NO_DESCRIPTION, Product } from '@backstage-data-mesh/contract';
import { Enforcement } from '../rule/rule';
import { ContractFacts } from '../view/build/contractFacts';
import { PolicyJudgement } from './judgePolicies';

/** Something that a policy asks of a product, and the facts by which it is answered. @public */
export interface DraftNeed {
  readonly policy: string;
  readonly rule: string;
  readonly enforcement: Enforcement;
  /** Facts that the rule reads: `ownership.support`. */
  readonly paths: readonly string[];
}

/** What a form leaves to the person who fills it in. Who owns it, and where it belongs, stays. @public */
export function withoutAnswers(product: Product): Product {
  return {
    ...product,
    description: NO_DESCRIPTION,
    support: [],
    tags: [],
    links: [],
    customProperties: product.customProperties.filter(
      ({ property }) => property === 'owner',
    ),
  };
}

/** The same of a contract: its columns stay. @public */
export function contractWithoutAnswers(facts: ContractFacts): ContractFacts {
  return {
    ...facts,
    description: undefined,
    usage: undefined,
    limitations: undefined,
    retention: undefined,
    promises: [],
    roles: 0,
    approvers: 0,
    support: 0,
    custom: {},
  };
}

/**
 * What policies ask for that nobody answered.
 *
 * @param judgement - of a product without answers
 * @public
 */
export function draftNeeds({
  policies,
}: Pick<PolicyJudgement, 'policies'>): DraftNeed[] {
  return policies.flatMap(({ policy, rules, judgement }) =>
    rules.flatMap(({ rule, enforcement }, index) =>
      judgement.outcomes[index].status === 'fail'
        ? [
            {
              policy: policy.name,
              rule: rule.id,
              enforcement,
              paths: rule.paths,
            },
          ]
        : [],
    ),
  );
}
