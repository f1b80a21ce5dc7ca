import { Members, text } from './text/members';

/** The contract and rule that somebody named in a tool's free metadata. */
export interface Named {
  readonly contractId?: string;
  readonly contractVersion?: string;
  readonly ruleId?: string;
}

/**
 * `contractId`, `contractVersion` and `ruleId` (or with underscores; `qualityId` for the rule) in dbt's `meta`, in the
 * `meta` of an expectation, in the attributes of a Soda check. The first that has one wins.
 */
export function namedIn(...metas: readonly Members[]): Named {
  const first = (...keys: readonly string[]) => {
    for (const meta of metas) {
      const value = text(meta, ...keys);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    contractId: first('contractId', 'contract_id'),
    contractVersion: first('contractVersion', 'contract_version'),
    ruleId: first('ruleId', 'rule_id', 'qualityId', 'quality_id'),
  };
}
