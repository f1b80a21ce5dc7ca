import type {
  CheckRow,
  DataMeshApi,
  DataMeshRequestOptions,
  DomainSummary,
  FacetValue,
  Health,
  HealthFinding,
  Lineage,
  ProductDetails,
  ProductFacets,
  ProductFilter,
  ProductRow,
  QualityRun,
  QualityServer,
  UnmatchedGroup,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What the fake service holds. */
export type FakeData = Readonly<{
  rows?: readonly ProductRow[];
  /** Ref of each domain's parent. */
  domainParents?: Readonly<Record<string, string>>;
  products?: readonly ProductDetails[];
  lineage?: Lineage;
  domains?: readonly DomainSummary[];
  health?: Health;
  findings?: readonly HealthFinding[];
  checks?: readonly CheckRow[];
  runs?: readonly QualityRun[];
  slowRuns?: readonly QualityRun[];
  servers?: readonly QualityServer[];
  unmatched?: readonly UnmatchedGroup[];
}>;

type Facet = keyof ProductFacets;
const facets: readonly Facet[] = [
  'domain',
  'type',
  'lifecycle',
  'owner',
  'tag',
  'standard',
  'classification',
  'access',
  'quality',
  'level',
];

function namedError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Contracts have tests of their own, in which each says what the service answers. */
async function noContracts(): Promise<never> {
  throw namedError('NotFoundError', 'No contracts here');
}

/** So has the Quality tab. */
async function noQuality(): Promise<never> {
  throw namedError('NotFoundError', 'No quality here');
}

/** One page of a list whose cursors are positions. */
function pageOf<T>(
  all: readonly T[],
  { cursor, limit = 25 }: { cursor?: string; limit?: number },
) {
  const from = cursor ? Number(cursor) : 0;
  const next = from + limit;
  return {
    items: all.slice(from, next),
    nextCursor: next < all.length ? String(next) : undefined,
  };
}

/** Behaves like the service, over a few rows in memory: it filters, counts, sorts and pages for real. */
export class FakeDataMeshApi implements DataMeshApi {
  readonly asked: Array<{ method: string; query: unknown }> = [];
  readonly aborted: string[] = [];
  syncs = 0;
  /** Set to make every call fail with it. */
  failWith: Error | undefined;

  constructor(private readonly data: FakeData) {}

  static notAllowed(): Error {
    return namedError('NotAllowedError', 'Not allowed');
  }

  proposeContract: DataMeshApi['proposeContract'] = async (request, options) =>
    this.answer('proposeContract', request, options).then(() => {
      throw FakeDataMeshApi.notAllowed();
    });

  listProducts: DataMeshApi['listProducts'] = async (query = {}, options) => {
    await this.answer('listProducts', query, options);
    const rows = this.matching(query);
    const [field, sign] = query.sort?.startsWith('-')
      ? [query.sort.slice(1), -1]
      : [query.sort ?? 'name', 1];
    const keyOf = (row: ProductRow) => {
      if (field === 'owner') return row.owner?.title ?? '';
      if (field === 'domain') return row.domain?.title ?? '';
      if (field === 'changed') return row.changedAt ?? '';
      return row.title;
    };
    rows.sort((a, b) => sign * keyOf(a).localeCompare(keyOf(b)));
    const from = query.cursor ? Number(query.cursor.slice('from-'.length)) : 0;
    const limit = query.limit ?? 25;
    const next = from + limit;
    return {
      items: rows.slice(from, next),
      totalItems: rows.length,
      nextCursor: next < rows.length ? `from-${next}` : undefined,
    };
  };

  getProductFacets: DataMeshApi['getProductFacets'] = async (
    filter = {},
    options,
  ) => {
    await this.answer('getProductFacets', filter, options);
    const count = (facet: Facet): FacetValue[] => {
      const counts = new Map<string, number>();
      for (const row of this.matching({ ...filter, [facet]: undefined })) {
        for (const value of this.valuesOf(row, facet)) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return [...counts].map(([value, n]) => ({
        value,
        label: this.labelOf(value),
        count: n,
        parent:
          facet === 'domain' ? this.data.domainParents?.[value] : undefined,
      }));
    };
    return {
      domain: count('domain'),
      type: count('type'),
      lifecycle: count('lifecycle'),
      owner: count('owner'),
      tag: count('tag'),
      standard: count('standard'),
      classification: count('classification'),
      access: count('access'),
      quality: count('quality'),
      level: count('level'),
    };
  };

  getProduct: DataMeshApi['getProduct'] = async (path, options) => {
    await this.answer('getProduct', path, options);
    return this.found(
      this.data.products,
      `dataproduct:${path.namespace}/${path.name}`,
    );
  };

  getProductLineage: DataMeshApi['getProductLineage'] = async (
    request,
    options,
  ) => {
    await this.answer('getProductLineage', request, options);
    const all = this.data.lineage ?? { nodes: [], edges: [], complete: true };
    const nodes = all.nodes.filter(
      node => node.distance <= (request.depth ?? 2),
    );
    const refs = new Set(nodes.map(node => node.ref));
    return {
      nodes,
      edges: all.edges.filter(edge => refs.has(edge.from) && refs.has(edge.to)),
      complete: nodes.length === all.nodes.length,
    };
  };

  getContract = noContracts;
  listContractVersions = noContracts;
  getContractVersion = noContracts;
  getContractDiff = noContracts;
  listProductVersions = noContracts;
  getContractChanges = noContracts;

  getDomain: DataMeshApi['getDomain'] = async (path, options) => {
    await this.answer('getDomain', path, options);
    return this.found(
      this.data.domains,
      `domain:${path.namespace}/${path.name}`,
    );
  };

  getHealth: DataMeshApi['getHealth'] = async options => {
    await this.answer('getHealth', undefined, options);
    if (!this.data.health) {
      throw namedError('NotFoundError', 'No health here');
    }
    return this.data.health;
  };

  listHealthFindings: DataMeshApi['listHealthFindings'] = async (
    query = {},
    options,
  ) => {
    await this.answer('listHealthFindings', query, options);
    const all = (this.data.findings ?? []).filter(
      finding => !query.kind || finding.kind === query.kind,
    );
    return pageOf(all, query);
  };

  runSync: DataMeshApi['runSync'] = async options => {
    await this.answer('runSync', undefined, options);
    this.syncs += 1;
  };

  listChecks: DataMeshApi['listChecks'] = async (query, options) => {
    await this.answer('listChecks', query, options);
    const all = (this.data.checks ?? []).filter(
      check => !query.status || query.status.includes(check.status),
    );
    return { ...pageOf(all, query), totalItems: all.length };
  };

  listQualityRuns: DataMeshApi['listQualityRuns'] = async (
    query = {},
    options,
  ) => {
    await this.answer('listQualityRuns', query, options);
    const all = (this.data.runs ?? []).filter(
      run =>
        (!query.state || query.state.includes(run.state)) &&
        (!query.server || query.server === run.engine),
    );
    return pageOf(all, query);
  };

  cancelQualityRun: DataMeshApi['cancelQualityRun'] = async (
    runId,
    options,
  ) => {
    await this.answer('cancelQualityRun', runId, options);
    const run = this.data.runs?.find(({ id }) => id === runId);
    if (!run) {
      throw namedError('NotFoundError', `${runId} is not known`);
    }
    return run;
  };

  listQualityServers: DataMeshApi['listQualityServers'] = async options => {
    await this.answer('listQualityServers', undefined, options);
    return this.data.servers ?? [];
  };

  listSlowRuns: DataMeshApi['listSlowRuns'] = async options => {
    await this.answer('listSlowRuns', undefined, options);
    return this.data.slowRuns ?? [];
  };

  listUnmatchedResults: DataMeshApi['listUnmatchedResults'] = async (
    query = {},
    options,
  ) => {
    await this.answer('listUnmatchedResults', query, options);
    return pageOf(this.data.unmatched ?? [], query);
  };

  getQualitySummary = noQuality;
  getCheck = noQuality;
  getCheckHistory = noQuality;
  setCheckNote = noQuality;
  getQualityPlan = noQuality;
  getQualityRun = noQuality;
  startQualityRun = noQuality;

  private async answer(
    method: string,
    query: unknown,
    options?: DataMeshRequestOptions,
  ) {
    this.asked.push({ method, query });
    options?.signal?.addEventListener('abort', () => this.aborted.push(method));
    await Promise.resolve();
    if (this.failWith) {
      throw this.failWith;
    }
  }

  private found<T extends { ref: string }>(
    all: readonly T[] | undefined,
    ref: string,
  ): T {
    const one = all?.find(item => item.ref === ref);
    if (!one) {
      throw namedError('NotFoundError', `${ref} is not known`);
    }
    return one;
  }

  private matching(filter: ProductFilter): ProductRow[] {
    const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return (this.data.rows ?? []).filter(row => {
      const text = `${row.title} ${row.description ?? ''} ${row.tags.join(
        ' ',
      )}`;
      return (
        words.every(word => text.toLowerCase().includes(word)) &&
        facets.every(facet => {
          const wanted = filter[facet];
          return (
            !wanted?.length ||
            this.valuesOf(row, facet).some(value =>
              wanted.some(one => one === value),
            )
          );
        })
      );
    });
  }

  private valuesOf(row: ProductRow, facet: Facet): readonly string[] {
    switch (facet) {
      case 'domain': {
        const refs: string[] = [];
        let ref = row.domain?.ref;
        while (ref) {
          refs.push(ref);
          ref = this.data.domainParents?.[ref];
        }
        return refs;
      }
      case 'type':
        return [row.type];
      case 'lifecycle':
        return [row.lifecycle];
      case 'owner':
        return row.owner ? [row.owner.ref] : [];
      case 'tag':
        return row.tags;
      case 'standard':
        return row.standards.length > 0 ? row.standards : ['none'];
      case 'classification':
        return row.classifications;
      case 'level':
        return [];
      case 'quality':
        return [row.quality?.status ?? 'not-measured'];
      default:
        return [row.access];
    }
  }

  private labelOf(value: string): string {
    const labels = (this.data.rows ?? []).flatMap(row =>
      [row.owner, row.domain].flatMap(label => (label ? [label] : [])),
    );
    return labels.find(label => label.ref === value)?.title ?? value;
  }
}
