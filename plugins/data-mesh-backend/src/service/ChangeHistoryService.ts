import {
  ContractChangeCounts,
  ContractChangeHistory,
  ContractChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  ChangesOf,
  ChangesOfDay,
  countChanges,
} from '../database/operations/countChanges';
import {
  contractsOfLines,
  linesOfProduct,
} from '../database/operations/readLines';
import { withSubdomains } from '../database/operations/withSubdomains';
import { AccessService } from './AccessService';
import { isoTime } from './labels';
import { openContract } from './openContract';
import { openProduct } from './openProduct';
import { invalidQuery, notFound } from './problems';
import { startOf, startsOf, timeRangeOf } from './timeRange';

/** How often contracts changed and how badly, over time, as far as a person may see them. */
export class ChangeHistoryService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /** @throws InputError for more than one of contract, product and domain, and for a range that makes no sense */
  async history(
    query: ContractChangeQuery,
    credentials: BackstageCredentials,
  ): Promise<ContractChangeHistory> {
    const range = timeRangeOf(query, Date.now());
    const interval = query.interval ?? 'month';
    const of = await this.changesOf(query, credentials);
    const days = await countChanges(this.knex, of, range);
    const buckets = new Map<number, ChangesOfDay[]>(
      startsOf(range, interval).map(start => [start, []]),
    );
    for (const day of days) {
      buckets.get(startOf(day.day, interval))?.push(day);
    }
    return {
      from: isoTime(range.from),
      to: isoTime(range.to),
      interval,
      totals: together(days),
      buckets: [...buckets].map(([start, those]) => ({
        start: isoTime(start),
        ...together(those),
      })),
    };
  }

  private async changesOf(
    { contract, product, domain }: ContractChangeQuery,
    credentials: BackstageCredentials,
  ): Promise<ChangesOf> {
    const given = [contract, product, domain].filter(ref => ref !== undefined);
    if (given.length > 1) {
      throw invalidQuery(
        'Give only one of `contract`, `product` and `domain`: what changed is counted of one of them at a time.',
      );
    }
    if (contract !== undefined) {
      const ref = contract.toLocaleLowerCase('en-US');
      const { scope } = await openContract(
        this.knex,
        this.access,
        ref,
        credentials,
      );
      const refs = await contractsOfLines(this.knex, ref, scope);
      return { type: 'contracts', refs };
    }
    const { contracts } = await this.access.toContracts(credentials);
    if (product !== undefined) {
      const ref = product.toLocaleLowerCase('en-US');
      await openProduct(this.knex, this.access, ref, credentials);
      const lines = await linesOfProduct(this.knex, ref, contracts);
      return { type: 'contracts', refs: [...lines.keys()] };
    }
    const { view, products } = await this.access.toProducts(credentials);
    if (domain === undefined) return { type: 'scope', contracts, products };
    const ref = domain.toLocaleLowerCase('en-US');
    const known = await this.knex('domains').first('ref').where({ ref });
    if (!known || !view.sees(ref)) throw notFound('domain', domain);
    const domains = await withSubdomains(this.knex, [ref]);
    return { type: 'scope', contracts, products, domains };
  }
}

function together(days: readonly ChangesOfDay[]): ContractChangeCounts {
  const sum = (count: (day: ChangesOfDay) => number) =>
    days.reduce((total, day) => total + count(day), 0);
  return {
    versions: sum(day => day.versions),
    breaking: sum(day => day.breaking),
    dangerous: sum(day => day.dangerous),
    compatible: sum(day => day.compatible),
    changes: {
      breaking: sum(day => day.breakingChanges),
      dangerous: sum(day => day.dangerousChanges),
      compatible: sum(day => day.compatibleChanges),
    },
  };
}
