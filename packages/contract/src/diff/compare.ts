import { Contract } from '../model/contract';
import { Comparison } from './comparison';
import { Pair, rulesByField } from './rule';
import { CONTRACT_RULES } from './rules/contract';
import { Found } from './site';

/** All differences between two contracts, in the order of the model. */
export function compareContracts(contracts: Pair<Contract>): Found[] {
  const comparison = new Comparison();
  const { before, after } = contracts;
  comparison.part(
    // The rules know the fields of a contract; the comparison only hands them on.
    contracts as unknown as Pair<Readonly<Record<string, unknown>>>,
    rulesByField(CONTRACT_RULES),
    {
      keys: [],
      subject: { name: 'contract', phrase: 'the contract' },
      scope: { contract: contracts },
      origins: {
        before: { part: before, tail: [] },
        after: { part: after, tail: [] },
      },
    },
  );
  return comparison.found;
}
