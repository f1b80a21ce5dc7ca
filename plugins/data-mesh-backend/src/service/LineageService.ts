import { Walk } from '@backstage-data-mesh/lineage';
import {
  Lineage,
  LineageQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { nameOf } from '../database/labels';
import { EdgeQuery, readEdges } from '../database/operations/readEdges';
import { readProductRows } from '../database/operations/readProductRows';
import { AccessService, ProductAccess } from './AccessService';
import { labelsFor } from './labels';
import { openProduct } from './openProduct';

const DEFAULT_DEPTH = 2;
const DEFAULT_LIMIT = 100;
/** Of one look-up; a product with more consumers than this is shown in part. */
const EDGES_PER_STEP = 5_000;

/**
 * What is around a product. A product that may not be seen is no node and nothing is found through it: what lies behind
 * it shows only where there is another way to it.
 */
export class LineageService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  async around(
    ref: string,
    query: LineageQuery,
    credentials: BackstageCredentials,
  ): Promise<Lineage> {
    await openProduct(this.knex, this.access, ref, credentials);
    const access = await this.access.toProducts(credentials);
    const walk = new Walk(ref, {
      depth: query.depth ?? DEFAULT_DEPTH,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
    for (let step = walk.next(); step; step = walk.next()) {
      const found = [
        ...(await this.edges({ into: step.into }, access)),
        ...(await this.edges({ outOf: step.outOf }, access)),
      ];
      walk.add(found, found.length >= EDGES_PER_STEP);
    }
    const { nodes, complete } = walk.result();
    const refs = nodes.map(node => node.ref);
    const edges = await this.edges({ into: refs, outOf: refs }, access);
    const rows = new Map(
      (await readProductRows(this.knex, refs)).map(row => [row.ref, row]),
    );
    const labelOf = await labelsFor(
      this.knex,
      access.view,
      [...rows.values()].flatMap(row => [row.ownerRef, row.domainRef]),
    );
    return {
      nodes: nodes.map(node => {
        const row = rows.get(node.ref);
        return {
          ...node,
          title: row?.title ?? nameOf(node.ref),
          type: row?.type,
          lifecycle: row?.lifecycle,
          owner: row?.ownerRef ? labelOf(row.ownerRef) : undefined,
          domain: row?.domainRef ? labelOf(row.domainRef) : undefined,
        };
      }),
      edges,
      complete: complete && edges.length < EDGES_PER_STEP,
    };
  }

  private async edges(query: EdgeQuery, access: ProductAccess) {
    if (query.into?.length === 0 || query.outOf?.length === 0) return [];
    return readEdges(
      this.knex,
      query,
      access.products,
      access.view.contracts,
      EDGES_PER_STEP,
    );
  }
}
