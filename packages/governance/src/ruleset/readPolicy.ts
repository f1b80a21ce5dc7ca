import { RuleFunctions } from '../expression/functions';
import { RuleProblem } from '../rule/problem';
import { domainFacts } from '../view/domain';
import { hashOf } from '../view/hash';
import { productFacts } from '../view/product';
import {
  readHead,
  readRules,
  ReadRuleSetOptions,
  RuleSetName,
} from './readHead';
import { PRINCIPLES } from './principles';
import { readScorecard } from './readScorecard';
import { Policy, RuleSet, RuleSetReading } from './ruleSet';
import { SpecReader } from './SpecReader';

/**
 * Reads the `spec` of a `DataPolicy`. Never throws; everything that is wrong is told with its path in the spec.
 * @public
 */
export function readPolicy(
  spec: unknown,
  of: RuleSetName,
  options: ReadRuleSetOptions = {},
): RuleSetReading<Policy> {
  const problems: RuleProblem[] = [];
  const reader = SpecReader.of(spec, [], problems, 'A policy');
  const head = readHead(reader, of);
  const rules = readRules(reader, {
    kind: 'policy',
    view:
      head.about === 'domain'
        ? domainFacts(PRINCIPLES.map(({ id }) => id))
        : productFacts,
    functions: options.functions ?? new RuleFunctions(),
    levels: [],
    problems,
  });
  reader.refuseUnknown(['definition']);
  const set: Policy = {
    kind: 'policy',
    ...head,
    rules,
    hash: hashOf([
      head.about,
      head.domain,
      head.scope,
      rules.map(({ id, hash }) => [id, hash]),
    ]),
  };
  return { set, problems };
}

/**
 * Reads an entity of either kind; nothing for an entity of another kind.
 * @public
 */
export function readRuleSet(
  entity: {
    readonly kind: string;
    readonly metadata: RuleSetName;
    readonly spec?: unknown;
  },
  options: ReadRuleSetOptions = {},
): RuleSetReading<RuleSet> | undefined {
  switch (entity.kind.toLowerCase()) {
    case 'datascorecard':
      return readScorecard(entity.spec, entity.metadata, options);
    case 'datapolicy':
      return readPolicy(entity.spec, entity.metadata, options);
    default:
      return undefined;
  }
}
