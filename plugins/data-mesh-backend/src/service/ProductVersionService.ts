import {
  PageQuery,
  ProductVersionPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { linesOfProduct } from '../database/operations/readLines';
import { listVersions } from '../database/operations/readVersions';
import { AccessService } from './AccessService';
import { decodeCursor, encodeCursor } from './cursor';
import { openProduct } from './openProduct';
import { positionAfter, positionOf, toVersions } from './versionRows';

const DEFAULT_LIMIT = 25;

/** How the contracts of a product changed: the lines of all its output ports together. */
export class ProductVersionService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /** @throws InputError for a cursor of another product */
  async versions(
    ref: string,
    query: NonNullable<PageQuery>,
    credentials: BackstageCredentials,
  ): Promise<ProductVersionPage> {
    await openProduct(this.knex, this.access, ref, credentials);
    const { view, contracts } = await this.access.toContracts(credentials);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor
      ? positionOf(decodeCursor(ref, query.cursor))
      : undefined;
    const ports = await linesOfProduct(this.knex, ref, contracts);
    const found = await listVersions(
      this.knex,
      [...ports.keys()],
      limit + 1,
      after,
    );
    const page = found.slice(0, limit);
    const rows = await toVersions(this.knex, page, {
      products: view.products,
      contracts,
    });
    return {
      items: rows.map(row => ({
        ...row,
        ports: [...(ports.get(row.contract) ?? [])],
      })),
      nextCursor:
        found.length > limit
          ? encodeCursor(ref, positionAfter(page[page.length - 1]))
          : undefined,
    };
  }
}
