import { Contract, Problem } from '@backstage-data-mesh/contract';
import { contractFacts, ContractFacts } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { dialectOf } from '../../database/dialect';

/** So many columns of contracts are kept in memory. */
const MOST_COLUMNS = 500_000;

/** What follows from the texts of contracts alone, worked out once per text. */
export class ContractFactsCache {
  private readonly known = new LRUCache<string, ContractFacts>({
    maxSize: MOST_COLUMNS,
    sizeCalculation: facts => facts.columns + 10,
  });

  /** In one statement, or in none when all are known. */
  async of(
    knex: Knex,
    hashes: Iterable<string>,
  ): Promise<(hash: string) => ContractFacts | undefined> {
    const found = new Map<string, ContractFacts>();
    const missing: string[] = [];
    for (const hash of new Set(hashes)) {
      const facts = this.known.get(hash);
      if (facts) found.set(hash, facts);
      else missing.push(hash);
    }
    if (missing.length > 0) {
      const rows: { hash: string; model: string; problems: string }[] =
        await knex('contract_texts')
          .select('hash', 'model', 'problems')
          .whereRaw(dialectOf(knex).inTexts('hash', missing));
      for (const row of rows) {
        // Written by the reader of contracts.
        const contract: Contract = JSON.parse(row.model);
        const problems: Problem[] = JSON.parse(row.problems);
        const facts = contractFacts(contract, problems);
        found.set(row.hash, facts);
        this.known.set(row.hash, facts);
        // Large contracts take a while: others get their turn.
        if (facts.columns > 200) {
          await new Promise(resolve => setImmediate(resolve));
        }
      }
    }
    return hash => found.get(hash);
  }
}
