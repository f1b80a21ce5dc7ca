import type { RuleSetPath } from '@backstage-data-mesh/plugin-data-mesh-common';
import { parseEntityRef } from '@backstage/catalog-model';

const form = /^(datascorecard|datapolicy):[^:/\s]+\/[^:/\s]+$/i;

/** Whether a text, e.g. of an address, is the ref of a scorecard or policy. */
export function isRuleSetRef(text: string | undefined): text is string {
  return text !== undefined && text.length <= 200 && form.test(text);
}

/** Where a scorecard or policy is, from its ref. */
export function ruleSetPath(ref: string): RuleSetPath {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    kind: kind.toLowerCase() === 'datapolicy' ? 'datapolicy' : 'datascorecard',
    namespace,
    name,
  };
}
