import {
  ProductDetails,
  ProductFacets,
  ProductFilter,
  ProductPage,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  countProducts,
  listProducts,
} from '../database/operations/listProducts';
import { findWords } from '../database/operations/findWords';
import { ProductCriteria } from '../database/productFilter';
import { ProductIndex } from '../database/ProductIndex';
import { readLevel } from '../database/scoreLevels';
import {
  readContractIdsInScope,
  readIdsInScope,
} from '../database/operations/readIdsInScope';
import { withSubdomains } from '../database/operations/withSubdomains';
import { wordsOf } from '../text/fold';
import { AccessService } from './AccessService';
import { CountedProducts, countFacets } from './countFacets';
import { decodeCursor, encodeCursor } from './cursor';
import { toFacets } from './facets';
import { openProduct } from './openProduct';
import { PeopleFinder } from './PeopleFinder';
import { toProductDetails } from './productDetails';
import { facetsOf, orderOf, positionOf } from './productQuery';
import { toProductRows } from './productRows';
import { CatalogView } from './VisibilityService';

const DEFAULT_LIMIT = 25;

/** Data products as a person may see them. */
export class ProductService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly people: PeopleFinder,
    private readonly index: ProductIndex,
  ) {}

  /** @throws InputError for a cursor of another query */
  async list(
    query: ProductQuery,
    credentials: BackstageCredentials,
  ): Promise<ProductPage> {
    const access = await this.access.toProducts(credentials);
    const assessed = await this.access.toContractsOrNone(credentials);
    const view = {
      products: access.products,
      contracts: access.view.contracts,
      assessed,
    };
    const criteria = await this.criteria(query, access.view);
    const order = orderOf(query);
    const mark = [wordsOf(query.q), criteria.facets, order];
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
      items: await toProductRows(this.knex, page.rows, access, assessed),
      totalItems: await countProducts(this.knex, criteria, view),
      nextCursor: page.next && encodeCursor(mark, page.next),
    };
  }

  async facets(
    filter: ProductFilter,
    credentials: BackstageCredentials,
  ): Promise<ProductFacets> {
    const { view, products } = await this.access.toProducts(credentials);
    const { found, facets } = await this.criteria(filter, view);
    const among = found ? [new Set(found)] : [];
    if (products.condition) {
      among.push(new Set(await readIdsInScope(this.knex, products)));
    }
    const counts = countFacets(await this.index.current(), {
      visible: products.visible,
      among,
      contracts: view.contracts,
      assessed: await this.assessed(credentials),
      chosen: {
        domain: await withSubdomains(this.knex, facets.domain),
        type: new Set(facets.type),
        lifecycle: new Set(facets.lifecycle),
        owner: new Set(facets.owner),
        tag: new Set(facets.tag),
        standard: new Set(facets.standard),
        classification: new Set(facets.classification),
        access: new Set(facets.access),
        quality: new Set(facets.quality),
        level: new Set(facets.level),
      },
    });
    return toFacets(this.knex, counts, facets, view);
  }

  /** @throws NotFoundError also when the catalog hides it; NotAllowedError when the suite's own permission does */
  async get(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<ProductDetails> {
    const product = await openProduct(this.knex, this.access, ref, credentials);
    const access = await this.access.toProducts(credentials);
    const people = await this.people.find(product.details.people, credentials);
    return toProductDetails(
      this.knex,
      product,
      people,
      access,
      await this.access.toContractsOrNone(credentials),
    );
  }

  /** Contracts of which the person may know how they are kept. */
  private async assessed(
    credentials: BackstageCredentials,
  ): Promise<CountedProducts['assessed']> {
    const scope = await this.access.toContractsOrNone(credentials);
    if (!scope) return new Set();
    return scope.condition
      ? new Set(await readContractIdsInScope(this.knex, scope))
      : 'visible';
  }

  private async criteria(
    filter: ProductFilter,
    view: CatalogView,
  ): Promise<ProductCriteria> {
    const words = wordsOf(filter.q);
    const facets = facetsOf(filter);
    return {
      // Of a scorecard that may not be seen it is not told who stands where.
      facets: {
        ...facets,
        level: facets.level.map(value =>
          view.sees(readLevel(value).ruleSet) ? value : '',
        ),
      },
      found:
        words.length > 0
          ? await findWords(this.knex, words, view.contracts)
          : undefined,
    };
  }
}
