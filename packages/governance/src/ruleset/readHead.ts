import { RuleFunctions } from '../expression/functions';
import { readRule, RuleContext } from '../rule/readRule';
import { Rule } from '../rule/rule';
import { RuleSetBase } from './ruleSet';
import { readScope } from './readScope';
import { SpecReader } from './SpecReader';
import { domainName } from './scope';

/** More than anybody can read, and few enough to be judged in a moment. */
const MOST_RULES = 1_000;

/** What the metadata of an entity says. @public */
export interface RuleSetName {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
}

/** @public */
export interface ReadRuleSetOptions {
  /** The functions that rules may call; those that are always there when left out. */
  readonly functions?: RuleFunctions;
}

/** What scorecards and policies have in common, the rules left out. */
export function readHead(
  reader: SpecReader,
  of: RuleSetName,
): Omit<RuleSetBase, 'rules' | 'hash'> {
  const owner = reader.required(
    'owner',
    'Name the group that answers for it: `owner: group:default/governance`.',
  );
  const domain = reader.text('domain');
  return {
    name: of.name,
    title: of.title ?? of.name,
    description: of.description,
    owner,
    domain: domain === undefined ? undefined : domainName(domain),
    lifecycle: reader.text('lifecycle'),
    about: reader.oneOf('type', ['product', 'domain'] as const) ?? 'product',
    scope: readScope(reader),
  };
}

export function readRules(
  reader: SpecReader,
  context: RuleContext,
): readonly Rule[] {
  const rules = reader
    .objects('rules', MOST_RULES)
    .map(one => readRule(one, context));
  if (rules.length === 0) {
    reader.complain('no-rules', 'rules', 'There are no rules.');
  }
  const seen = new Set<string>();
  return rules.filter(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return true;
    }
    context.problems.push({
      code: 'duplicate-id',
      severity: 'error',
      message: `Two rules have the id "${id}": the second is left out.`,
      fix: 'Give one of them another id.',
      path: [...path, 'id'],
    });
    return false;
  });
}
