import {
  RollUpRow,
  ScoreRollUp,
  ScoreRollUpQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { labelsFor } from '../../service/labels';
import { RuleSets } from '../registry/RuleSets';
import { readTree } from './readTree';
import { levelCounts } from './ruleSetRows';
import { countProductsBy, readScorecards } from './scopedRows';
import { openScores } from './scoreScope';
import { addUp, changeOf, meansOf, readSums, SumRow } from './sums';

const MOST = 500;

/** Scores summed up over domains and owners. */
export class RollUpService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
  ) {}

  async rollUp(
    query: ScoreRollUpQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoreRollUp> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const by = query.by ?? 'domain';
    const rows = await readScorecards(this.knex, scope, query.ruleSet);
    const ids = rows.map(({ id }) => id);
    const [sums, counted, { above }] = await Promise.all([
      readSums(this.knex, scope, by, ids),
      // Of one scorecard they are counted by its sums.
      ids.length === 1 ? undefined : countProductsBy(this.knex, scope, by, ids),
      readTree(this.knex),
    ]);
    const products = counted ?? pairsBy(sums);
    const aboveOf = (key: string) =>
      by === 'domain' ? above.get(key) ?? [key] : [key];
    const keys = [...new Set(sums.map(({ key }) => key))].filter(
      key => key !== '',
    );
    const entities = [...new Set(keys.flatMap(aboveOf))].filter(ref =>
      scope.view.sees(ref),
    );
    const labelOf = await labelsFor(this.knex, scope.view, entities);
    const set =
      rows.length === 1
        ? (await this.ruleSets.current(this.knex)).find(
            ({ id }) => id === rows[0].id,
          )?.set
        : undefined;
    const below = groupBy(sums, ({ key }) => aboveOf(key));
    const productsIn = groupBy([...products], ([key]) => aboveOf(key));
    const items = entities.map((ref): RollUpRow => {
      const some = below.get(ref) ?? [];
      const sum = addUp(some);
      return {
        entity: labelOf(ref),
        parent: by === 'domain' ? above.get(ref)?.[1] : undefined,
        products: (productsIn.get(ref) ?? []).reduce(
          (total, [, count]) => total + count,
          0,
        ),
        ...meansOf(sum),
        change: changeOf(sum),
        compliant: sum.compliant,
        levels: levelCounts(set, some),
        counts: sum.counts,
      };
    });
    const all = addUp(sums);
    return {
      items: items.sort((a, b) => b.products - a.products).slice(0, MOST),
      total: {
        products: [...products.values()].reduce((sum, one) => sum + one, 0),
        ...meansOf(all),
        compliant: all.compliant,
      },
    };
  }
}

function pairsBy(sums: readonly SumRow[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { key, pairs } of sums) {
    found.set(key, (found.get(key) ?? 0) + pairs);
  }
  return found;
}

function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
