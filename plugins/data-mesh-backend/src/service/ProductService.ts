import {
  ProductDetails,
  ProductFacets,
  ProductFilter,
  ProductPage,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { countFacets } from '../database/operations/countFacets';
import {
  countProducts,
  listProducts,
} from '../database/operations/listProducts';
import { readProduct } from '../database/operations/readProduct';
import { isVisible } from '../database/scope';
import { AccessService } from './AccessService';
import { decodeCursor, encodeCursor } from './cursor';
import { toFacets } from './facets';
import { PeopleFinder } from './PeopleFinder';
import { notFound } from './problems';
import { toProductDetails } from './productDetails';
import { criteriaOf, orderOf, positionOf } from './productQuery';
import { toProductRows } from './productRows';

const DEFAULT_LIMIT = 25;

/** Data products as a person may see them. */
export class ProductService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly people: PeopleFinder,
  ) {}

  /** @throws InputError for a cursor of another query */
  async list(
    query: ProductQuery,
    credentials: BackstageCredentials,
  ): Promise<ProductPage> {
    const access = await this.access.toProducts(credentials);
    const view = {
      products: access.products,
      contracts: access.view.contracts,
    };
    const criteria = criteriaOf(query);
    const order = orderOf(query);
    const mark = [criteria, order];
    const after = query.cursor
      ? positionOf(decodeCursor(mark, query.cursor), order)
      : undefined;
    const page = await listProducts(
      this.knex,
      criteria,
      view,
      order,
      query.limit ?? DEFAULT_LIMIT,
      after,
    );
    return {
      items: await toProductRows(this.knex, page.rows, access),
      totalItems: await countProducts(this.knex, criteria, view),
      nextCursor: page.next && encodeCursor(mark, page.next),
    };
  }

  async facets(
    filter: ProductFilter,
    credentials: BackstageCredentials,
  ): Promise<ProductFacets> {
    const access = await this.access.toProducts(credentials);
    const criteria = criteriaOf(filter);
    const counts = await countFacets(this.knex, criteria, {
      products: access.products,
      contracts: access.view.contracts,
    });
    return toFacets(this.knex, counts, criteria, access.view);
  }

  /** @throws NotFoundError also when the catalog hides it; NotAllowedError when the suite's own permission does */
  async get(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<ProductDetails> {
    const product = await readProduct(this.knex, ref);
    const view = await this.access.toCatalog(credentials);
    if (!product || !isVisible(view.products, product.row.id)) {
      throw notFound('data product', ref);
    }
    await this.access.requireProduct(credentials, ref);
    const access = await this.access.toProducts(credentials);
    const people = await this.people.find(product.details.people, credentials);
    return toProductDetails(this.knex, product, people, access);
  }
}
