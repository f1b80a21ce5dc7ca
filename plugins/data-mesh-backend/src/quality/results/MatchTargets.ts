import { Contract } from '@backstage-data-mesh/contract';
import {
  checksOf,
  DatasetCoordinates,
  Matchable,
  MatchTarget,
  ReportMapping,
  reportedNameOf,
  ReportMatcher,
} from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { dialectOf } from '../../database/dialect';
import { sha256 } from '../../text/sha256';
import { readContractMappings } from '../registry/readContractMappings';

/** Characters of contracts' models that are kept in memory, with their checks. */
const CACHED_CHARACTERS = 50_000_000;
const CACHED_MATCHERS = 100;

/** The contracts to which results may belong: only those that a report can mean, however many there are. */
export class MatchTargets {
  private readonly targets = new LRUCache<string, MatchTarget>({
    maxSize: CACHED_CHARACTERS,
  });
  private readonly matchers = new LRUCache<string, ReportMatcher>({
    max: CACHED_MATCHERS,
  });

  constructor(
    private readonly knex: Knex,
    private readonly mappings: readonly ReportMapping[],
  ) {}

  async matcherFor(observations: readonly Matchable[]): Promise<ReportMatcher> {
    const contracts = new Set(this.mappings.map(mapping => mapping.contract));
    const tables = new Set<string>();
    for (const { contractId, dataset } of observations) {
      if (contractId !== undefined) contracts.add(contractId);
      const name = reportedNameOf(dataset);
      if (name !== undefined) tables.add(name);
    }
    // The configuration goes before what contracts say themselves.
    const said = await readContractMappings(
      this.knex,
      observations.flatMap(({ dataset }) => namesOf(dataset)),
    );
    for (const { contract } of said) contracts.add(contract);
    const found = await this.find([...contracts], [...tables]);
    const key = sha256(
      JSON.stringify(said),
      ...found.flatMap(({ ref, hash }) => [ref, hash]),
    );
    const known = this.matchers.get(key);
    if (known) return known;
    const matcher = new ReportMatcher(await this.load(found), [
      ...this.mappings,
      ...said,
    ]);
    this.matchers.set(key, matcher);
    return matcher;
  }

  /** Contracts whose checks are in the tables, with the text from which they were made. */
  private async find(
    contracts: readonly string[],
    tables: readonly string[],
  ): Promise<readonly Found[]> {
    const { inTexts } = dialectOf(this.knex);
    // Each part by its own index: of an "or" the database would read all contracts.
    const meant = this.knex('contracts')
      .select('ref')
      .where(inTexts('contract_id', contracts))
      .union([
        this.knex('contracts').select('ref').where(inTexts('ref', contracts)),
        this.knex('contract_tables as t')
          .select('c.ref')
          .join('contracts as c', 'c.ref', 't.contract_ref')
          .where(inTexts('t.table_name', tables)),
      ]);
    return this.knex('contract_quality as q')
      .select({ ref: 'q.contract_ref', hash: 'q.text_hash' })
      .joinRaw('join ? on q.contract_ref = m.ref', [meant.as('m')] as never)
      .orderBy('q.contract_ref');
  }

  private async load(found: readonly Found[]): Promise<MatchTarget[]> {
    const targets = new Map<string, MatchTarget>();
    const missing: Found[] = [];
    for (const each of found) {
      const target = this.targets.get(cacheKey(each));
      if (target) targets.set(each.ref, target);
      else missing.push(each);
    }
    // A few at a time: a model may be megabytes.
    for (const each of missing) {
      const row: { model: string } | undefined = await this.knex(
        'contract_texts',
      )
        .first('model')
        .where({ hash: each.hash });
      if (row) {
        const contract: Contract = JSON.parse(row.model);
        const { checks, notExecutable } = checksOf(contract);
        const target = {
          key: each.ref,
          contract,
          checks: [...checks, ...notExecutable.map(({ check }) => check)],
        };
        this.targets.set(cacheKey(each), target, {
          size: Math.max(1, row.model.length),
        });
        targets.set(each.ref, target);
      }
    }
    return found.flatMap(({ ref }) => targets.get(ref) ?? []);
  }
}

/** Names by which mappings may speak of data. */
function namesOf({
  database,
  schema,
  table,
  namespace,
  name,
}: DatasetCoordinates): readonly string[] {
  const path = [database, schema, table].filter(part => part !== undefined);
  return [
    ...(name === undefined ? [] : [name, `${namespace}/${name}`]),
    ...(table === undefined
      ? []
      : path.map((_, index) => path.slice(index).join('.'))),
  ];
}

interface Found {
  readonly ref: string;
  readonly hash: string;
}

function cacheKey({ ref, hash }: Found): string {
  return `${hash} ${ref}`;
}
