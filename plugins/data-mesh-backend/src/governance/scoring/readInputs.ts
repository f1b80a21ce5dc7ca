import { ContractChange } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { domainNamesOf } from '../domainNames';
import { ContractFactsCache } from './ContractFactsCache';
import { INCIDENTS_FROM } from './buildView';
import {
  CheckCount,
  DuePort,
  DueProduct,
  Flow,
  IncidentRow,
  LevelRow,
  ProductInputs,
} from './productInput';

/** All that views of these products are made of: the same number of statements however many they are. */
export async function readInputs(
  knex: Knex,
  products: readonly DueProduct[],
  cache: ContractFactsCache,
  now: number,
): Promise<ProductInputs> {
  const ids = products.map(({ id }) => id);
  const refs = products.map(({ ref }) => ref);
  const ports = await readPorts(knex, ids);
  const given = [...ports.values()]
    .flat()
    .filter(({ direction }) => direction === 'out')
    .flatMap(({ contract }) => contract ?? []);
  const contractRefs = [...new Set(given.map(({ ref }) => ref))];
  const factsOf = await cache.of(
    knex,
    given.map(({ textHash }) => textHash),
  );
  const changes = await readChanges(knex, contractRefs);
  const checks = await readChecks(knex, contractRefs);
  const levels = await readLevels(knex, refs);
  const incidents = await readIncidents(knex, refs, now);
  const flows = await readFlows(knex, ids);
  const domains = await domainNamesOf(
    knex,
    products.flatMap(({ domainRef }) => domainRef ?? []),
  );
  return {
    portsOf: id => ports.get(id) ?? [],
    factsOf,
    changeOf: ref => changes.get(ref),
    checksOf: ref => checks.get(ref) ?? [],
    levelsOf: ref => levels.get(ref) ?? [],
    incidentsOf: ref => incidents.get(ref) ?? [],
    flowOf: id => flows.get(id) ?? { upstream: 0, downstream: 0, domains: 0 },
    domainsOf: ref => (ref === undefined ? [] : domains(ref)),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

async function readPorts(
  knex: Knex,
  ids: readonly number[],
): Promise<ReadonlyMap<number, DuePort[]>> {
  const rows: {
    product_id: number;
    direction: 'in' | 'out';
    name: string;
    version: string | null;
    type: string | null;
    description: string | null;
    contract_ref: string | null;
    found: string | null;
    contract_id: string;
    text_hash: string;
    lifecycle: string;
    status: string | null;
    given: number | boolean;
  }[] = await knex('product_ports as o')
    .leftJoin('contracts as c', 'c.ref', 'o.contract_ref')
    .select(
      'o.product_id',
      'o.direction',
      'o.name',
      'o.version',
      'o.type',
      'o.description',
      'o.contract_ref',
      'c.ref as found',
      'c.contract_id',
      'c.text_hash',
      'c.lifecycle',
      'c.status',
      knex.raw(
        `case when o.direction = 'in' and exists (
           select 1 from product_ports g where g.contract_ref = o.contract_ref and g.direction = 'out'
         ) then 1 else 0 end as given`,
      ),
    )
    .whereRaw(dialectOf(knex).inIds('o.product_id', ids))
    .orderBy(['o.product_id', 'o.direction', 'o.position']);
  const found = new Map<number, DuePort[]>();
  for (const row of rows) {
    push(found, row.product_id, {
      productId: row.product_id,
      direction: row.direction,
      name: row.name,
      version: row.version ?? undefined,
      type: row.type ?? undefined,
      description: row.description ?? undefined,
      contractRef: row.contract_ref ?? undefined,
      contract:
        row.found === null
          ? undefined
          : {
              ref: row.found,
              id: row.contract_id,
              textHash: row.text_hash,
              lifecycle: row.lifecycle,
              status: row.status ?? undefined,
            },
      isGiven: Number(row.given) === 1,
    });
  }
  return found;
}

/** The change with which the latest version of each contract came. */
async function readChanges(
  knex: Knex,
  refs: readonly string[],
): Promise<ReadonlyMap<string, ContractChange | 'first'>> {
  const rows: {
    contract_ref: string;
    seen_at: number | string;
    previous_id: string | null;
    verdict: ContractChange['verdict'] | null;
    breaking: number;
    judgement: ContractChange['version'] | null;
  }[] = await knex('contract_changes as c')
    .select(
      'c.contract_ref',
      'c.seen_at',
      'c.previous_id',
      'c.verdict',
      'c.breaking',
      'c.judgement',
    )
    .whereRaw(dialectOf(knex).inTexts('c.contract_ref', refs))
    .whereNotExists(
      knex('contract_changes as later')
        .select(knex.raw('1'))
        .whereRaw(
          'later.contract_ref = c.contract_ref and later.seen_at > c.seen_at',
        ),
    );
  return new Map(
    rows.map(row => [
      row.contract_ref,
      row.previous_id === null
        ? 'first'
        : {
            at: Number(row.seen_at),
            verdict: row.verdict ?? 'none',
            version: row.judgement ?? 'unknown',
            breaking: row.breaking,
          },
    ]),
  );
}

async function readChecks(
  knex: Knex,
  refs: readonly string[],
): Promise<ReadonlyMap<string, CheckCount[]>> {
  const rows: {
    contract_ref: string;
    status: number;
    dimension: string | null;
    count: number | string;
    observed_at: number | string;
  }[] = await knex('checks')
    .select('contract_ref', 'status', 'dimension')
    .count({ count: '*' })
    .max({ observed_at: 'observed_at' })
    .whereRaw(dialectOf(knex).inTexts('contract_ref', refs))
    .where('promised', true)
    .groupBy('contract_ref', 'status', 'dimension');
  const found = new Map<string, CheckCount[]>();
  for (const row of rows) {
    push(found, row.contract_ref, {
      status: row.status,
      dimension: row.dimension ?? undefined,
      count: Number(row.count),
      observedAt: Number(row.observed_at),
    });
  }
  return found;
}

async function readLevels(
  knex: Knex,
  refs: readonly string[],
): Promise<ReadonlyMap<string, LevelRow[]>> {
  const rows: {
    product_ref: string;
    objective_key: string;
    indicator: string | null;
    contract_ref: string;
    standing: string;
    target: number | null;
    attainment: number | null;
    left_share: number | null;
    feasible: boolean | number | null;
  }[] = await knex('objectives')
    .select(
      'product_ref',
      'objective_key',
      'indicator',
      'contract_ref',
      'standing',
      'target',
      'attainment',
      'left_share',
      'feasible',
    )
    .whereRaw(dialectOf(knex).inTexts('product_ref', refs))
    .where({ promised: true, type: 'objective' })
    .orderBy(['product_ref', 'contract_ref', 'objective_key']);
  const found = new Map<string, LevelRow[]>();
  for (const row of rows) {
    push(found, row.product_ref, {
      key: row.objective_key,
      indicator: row.indicator ?? '',
      contractRef: row.contract_ref,
      standing: row.standing,
      target: row.target ?? 0,
      attainment: row.attainment ?? undefined,
      leftShare: row.left_share ?? undefined,
      feasible: row.feasible === null ? undefined : Boolean(row.feasible),
    });
  }
  return found;
}

async function readIncidents(
  knex: Knex,
  refs: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, IncidentRow[]>> {
  const rows: {
    product_ref: string;
    state: string;
    since: number | string;
    opened_at: number | string;
    acknowledged_at: number | string | null;
    resolved_at: number | string | null;
    roots: string;
  }[] = await knex('incidents')
    .select(
      'product_ref',
      'state',
      'since',
      'opened_at',
      'acknowledged_at',
      'resolved_at',
      'roots',
    )
    .whereRaw(dialectOf(knex).inTexts('product_ref', refs))
    .where(query =>
      query
        .where('opened_at', '>', now - INCIDENTS_FROM)
        .orWhere('state', '<>', 'resolved'),
    )
    .orderBy(['product_ref', 'opened_at', 'id']);
  const found = new Map<string, IncidentRow[]>();
  for (const row of rows) {
    push(found, row.product_ref, {
      state: row.state,
      since: Number(row.since),
      openedAt: Number(row.opened_at),
      acknowledgedAt: momentOf(row.acknowledged_at),
      resolvedAt: momentOf(row.resolved_at),
      hasRoot: row.roots !== '[]',
    });
  }
  return found;
}

function momentOf(value: number | string | null): number | undefined {
  return value === null ? undefined : Number(value);
}

async function readFlows(
  knex: Knex,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Flow>> {
  const { inIds } = dialectOf(knex);
  const rows: {
    id: number;
    upstream: number | string;
    downstream: number | string;
    domains: number | string;
  }[] = await knex('product_ports as own')
    .join('product_ports as other', function together() {
      this.on('other.contract_ref', 'own.contract_ref')
        .andOn('other.direction', '<>', 'own.direction')
        .andOn('other.product_id', '<>', 'own.product_id');
    })
    .join('products as p', 'p.id', 'own.product_id')
    .join('products as q', 'q.id', 'other.product_id')
    .select('own.product_id as id')
    .select(
      knex.raw(
        `count(distinct case when own.direction = 'in' then other.product_id end) as upstream`,
      ),
      knex.raw(
        `count(distinct case when own.direction = 'out' then other.product_id end) as downstream`,
      ),
      knex.raw(
        `count(distinct case when own.direction = 'out' and q.domain_ref <> p.domain_ref then q.domain_ref end) as domains`,
      ),
    )
    .whereRaw(inIds('own.product_id', ids))
    .groupBy('own.product_id');
  return new Map(
    rows.map(row => [
      row.id,
      {
        upstream: Number(row.upstream),
        downstream: Number(row.downstream),
        domains: Number(row.domains),
      },
    ]),
  );
}
