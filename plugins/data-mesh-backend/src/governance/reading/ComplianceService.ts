import {
  Compliance,
  ComplianceCell,
  ComplianceQuery,
  Enforcement,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { labelsFor } from '../../service/labels';
import { csvOf } from '../../text/csv';
import { readRuleSets, toLabel } from './ruleSetRows';
import { readTree } from './readTree';
import { readScoredDomains, sumsOfDomains } from './scoredDomains';
import { openScores, refsOf, ScoreScope } from './scoreScope';
import { whereSubject } from './subjects';
import { addUp, readSums, SumRow } from './sums';
import { readTrendOfBoth } from './trend';

const MOST_POLICIES = 100;
const MOST_DOMAINS = 200;

interface OpenRow {
  readonly rule_set_id: number;
  readonly domain: string;
  readonly open: number | string;
  readonly blocking: number | string;
  readonly waived: number | string;
}

/** How products, and domains themselves, keep policies, by domain. */
export class ComplianceService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly now: () => number = Date.now,
  ) {}

  async compliance(
    query: ComplianceQuery,
    credentials: BackstageCredentials,
  ): Promise<Compliance> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const wanted = query.ruleSet?.length ? refsOf(query.ruleSet) : undefined;
    const policies = (await readRuleSets(this.knex, scope.view))
      .filter(
        ({ kind, ref }) =>
          kind === 'datapolicy' && (!wanted || wanted.includes(ref)),
      )
      .slice(0, MOST_POLICIES);
    const ids = policies.map(({ id }) => id);
    const idsAbout = (about: 'product' | 'domain') =>
      policies.filter(policy => policy.about === about).map(({ id }) => id);
    const refsAbout = (about: 'product' | 'domain') =>
      policies.filter(policy => policy.about === about).map(({ ref }) => ref);
    const ofDomains = await readScoredDomains(
      this.knex,
      scope,
      idsAbout('domain'),
    );
    const scored = ofDomains.map(({ ref }) => ref);
    const sums = [
      ...(await readSums(this.knex, scope, 'domain', idsAbout('product'))),
      ...sumsOfDomains(ofDomains),
    ];
    const open = await this.openViolations(scope, ids);
    const tree = await readTree(this.knex);
    const own = new Set(sums.map(({ key }) => key));
    const domains = [...own]
      .flatMap(key => (key === '' ? [''] : [...(tree.above.get(key) ?? [key])]))
      .filter(
        (ref, index, all) =>
          all.indexOf(ref) === index && (ref === '' || scope.view.sees(ref)),
      )
      .slice(0, MOST_DOMAINS);
    const labelOf = await labelsFor(this.knex, scope.view, [
      ...domains,
      ...policies.flatMap(({ domain_ref }) => domain_ref ?? []),
    ]);
    const isWithin = (key: string, domain: string) =>
      key === domain || Boolean(tree.above.get(key)?.includes(domain));
    const cells = policies.flatMap(policy =>
      domains.flatMap(domain => {
        const some = sums.filter(
          row => row.ruleSetId === policy.id && isWithin(row.key, domain),
        );
        if (some.length === 0) return [];
        const found = open.filter(
          row => row.rule_set_id === policy.id && isWithin(row.domain, domain),
        );
        return [cellOf(policy.ref, domain, some, found)];
      }),
    );
    const all = addUp(sums);
    const enforcements = await this.enforcements(ids);
    return {
      policies: policies.map(policy => ({
        ...toLabel(policy),
        about: policy.about,
        enforcement: enforcements.get(policy.id) ?? 'advise',
        domain: policy.domain_ref ? labelOf(policy.domain_ref) : undefined,
      })),
      domains: domains
        .map(ref => ({
          ...(ref === '' ? { ref, title: '', exists: false } : labelOf(ref)),
          parent: tree.above.get(ref)?.[1],
        }))
        .sort(
          (a, b) =>
            (tree.above.get(a.ref)?.length ?? 1) -
              (tree.above.get(b.ref)?.length ?? 1) ||
            (a.title < b.title ? -1 : 1),
        ),
      cells,
      trend: await readTrendOfBoth(
        this.knex,
        this.now(),
        scope,
        refsAbout('product'),
        { ruleSetRefs: refsAbout('domain'), domainRefs: scored },
      ),
      total: {
        pairs: all.pairs,
        compliant: all.compliant,
        share: shareOf(all.compliant, all.pairs),
        violations: total(open, 'open'),
        blocking: total(open, 'blocking'),
        waived: total(open, 'waived'),
      },
    };
  }

  private async openViolations(
    scope: ScoreScope,
    ids: readonly number[],
  ): Promise<OpenRow[]> {
    const query = this.knex('violations as v')
      .leftJoin('products as p', 'p.id', 'v.product_id')
      .leftJoin('domains as d', 'd.ref', 'v.domain_ref')
      .whereRaw(dialectOf(this.knex).inIds('v.rule_set_id', ids))
      .select('v.rule_set_id')
      .select(
        this.knex.raw(
          `coalesce(p.domain_ref, d.ref, '') as domain,
           sum(case when v.state = 'open' then 1 else 0 end) as open,
           sum(case when v.state = 'open' and v.enforcement = 'block' then 1 else 0 end) as blocking,
           sum(case when v.state = 'waived' then 1 else 0 end) as waived`,
        ),
      )
      .groupByRaw(`v.rule_set_id, coalesce(p.domain_ref, d.ref, '')`);
    return (await whereSubject(this.knex, scope))(query);
  }

  /** The strictest of the rules of each policy. */
  private async enforcements(
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, Enforcement>> {
    const rows: { id: number; rules: string }[] = await this.knex(
      'rule_sets as t',
    )
      .join('rule_set_versions as n', function same() {
        this.on('n.rule_set_ref', 't.ref').andOn(
          'n.rules_hash',
          't.rules_hash',
        );
      })
      .whereRaw(dialectOf(this.knex).inIds('t.id', ids))
      .select('t.id', 'n.rules');
    const strictest = (rules: readonly { enforcement: Enforcement }[]) =>
      (['block', 'warn', 'advise'] as const).find(one =>
        rules.some(({ enforcement }) => enforcement === one),
      ) ?? 'advise';
    return new Map(
      rows.map(({ id, rules }) => [id, strictest(JSON.parse(rules))]),
    );
  }
}

function cellOf(
  policy: string,
  domain: string,
  sums: readonly SumRow[],
  open: readonly OpenRow[],
): ComplianceCell {
  const sum = addUp(sums);
  return {
    policy,
    domain,
    products: sum.pairs,
    compliant: sum.compliant,
    share: shareOf(sum.compliant, sum.pairs),
    violations: total(open, 'open'),
    blocking: total(open, 'blocking'),
    waived: total(open, 'waived'),
    notMeasured: sum.counts.notMeasured + sum.counts.error,
  };
}

function total(
  rows: readonly OpenRow[],
  column: 'open' | 'blocking' | 'waived',
): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** 0 to 1, never rounded up: 1 is only said of all. */
function shareOf(part: number, whole: number): number | undefined {
  return whole > 0
    ? Math.floor((part / whole) * 1000 + 1e-9) / 1000
    : undefined;
}

/** A line per policy and domain. */
export function complianceCsv({
  policies,
  domains,
  cells,
}: Compliance): string {
  const titles = new Map([
    ...policies.map(({ ref, title }): [string, string] => [ref, title]),
    ...domains.map(({ ref, title }): [string, string] => [ref, title]),
  ]);
  const abouts = new Map(policies.map(({ ref, about }) => [ref, about]));
  const lines = cells.map(cell => [
    titles.get(cell.policy) ?? cell.policy,
    cell.policy,
    abouts.get(cell.policy),
    titles.get(cell.domain) ?? cell.domain,
    cell.domain,
    cell.products,
    cell.compliant,
    cell.share,
    cell.violations,
    cell.blocking,
    cell.waived,
    cell.notMeasured,
  ]);
  const head = [
    'policy',
    'policy_ref',
    'about',
    'domain',
    'domain_ref',
    'products',
    'compliant',
    'share',
    'violations',
    'blocking',
    'waived',
    'not_measured',
  ];
  return csvOf([head, ...lines]);
}
