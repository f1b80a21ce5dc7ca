import {
  DomainSummary,
  FacetValue,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  countSubdomains,
  summariseDomain,
} from '../database/operations/summariseDomain';
import { AccessService } from './AccessService';
import { notFound } from './problems';

/** What domains hold, as a person may see it. */
export class DomainService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  async summary(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<DomainSummary> {
    const { view, products } = await this.access.toProducts(credentials);
    const domain: { title: string } | undefined = await this.knex('domains')
      .first('title')
      .where({ ref });
    if (!domain || !view.sees(ref)) throw notFound('domain', ref);
    const counts = await summariseDomain(
      this.knex,
      ref,
      products,
      view.contracts,
    );
    const subdomains = await countSubdomains(this.knex, ref, products);
    return {
      ref,
      title: domain.title,
      products: counts.products,
      byType: toValues(counts.byType),
      byLifecycle: toValues(counts.byLifecycle),
      outputPorts: counts.outputPorts,
      contractedPorts: counts.contractedPorts,
      findings: counts.findings,
      subdomains: subdomains.filter(subdomain => view.sees(subdomain.ref)),
    };
  }
}

function toValues(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, label: value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
