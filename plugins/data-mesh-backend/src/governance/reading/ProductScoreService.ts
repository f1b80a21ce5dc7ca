import {
  ProductFacts,
  ProductScores,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isVisible } from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { isoTime } from '../../service/labels';
import { findProduct, isProductSeen } from '../../service/openProduct';
import { notFound } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { RuleSets } from '../registry/RuleSets';
import { buildView } from '../scoring/buildView';
import { ContractFactsCache } from '../scoring/ContractFactsCache';
import { readProducts } from '../scoring/readDueProducts';
import { readInputs } from '../scoring/readInputs';
import { PRODUCT_SCORES } from '../scoring/scoreTables';
import { momentOf } from './moment';
import { readScoreChanges } from './scoreHistory';
import { CurrentRow, readCurrent, readPast, ScoreRow } from './scoreRows';
import { ownerOf, textsOf, toScore } from './toScore';

const NOTHING: ReadonlySet<string> = new Set();

/** Scores of one product with their reasons, now, at a moment and over time. */
export class ProductScoreService {
  private readonly facts = new ContractFactsCache();

  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param at - a moment of the past; now when left out */
  async scores(
    productRef: string,
    at: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<ProductScores> {
    const moment = at === undefined ? undefined : momentOf(at);
    const isNow = moment === undefined;
    // Read at once; nothing of it is told before it is known that the person may see the product.
    const [view, found] = await Promise.all([
      this.access.toCatalog(credentials),
      isNow
        ? readCurrent(this.knex, PRODUCT_SCORES, productRef)
        : readPast(this.knex, productRef, moment),
    ]);
    if (!(await this.isSeen(productRef, found, view))) {
      throw notFound('data product', productRef);
    }
    const rows = found.filter(({ ref }) => view.sees(ref));
    const [textOf, mayRequest, mayApprove] = await Promise.all([
      textsOf(this.knex, this.ruleSets, rows),
      isNow
        ? this.access.mayRequestWaivers(credentials, [productRef])
        : NOTHING,
      isNow
        ? this.access.mayApproveWaivers(
            credentials,
            rows.map(({ ref }) => ref),
          )
        : NOTHING,
      this.access.requireProduct(credentials, productRef),
    ]);
    return {
      at: moment === undefined ? undefined : isoTime(moment),
      pending: isNow ? await this.isPending(productRef, found) : undefined,
      items: rows.map(row => ({
        ...toScore(row, textOf(row)),
        owner: ownerOf(row, view),
        mayRequestWaiver: mayRequest.has(productRef),
        mayApproveWaiver: mayApprove.has(row.ref),
      })),
    };
  }

  async history(
    productRef: string,
    query: ScoreChangeQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoreChangePage> {
    const { view } = await findProduct(
      this.knex,
      this.access,
      productRef,
      credentials,
    );
    return readScoreChanges(this.knex, this.ruleSets, view, productRef, query);
  }

  async view(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<ProductFacts> {
    const { id } = await findProduct(
      this.knex,
      this.access,
      productRef,
      credentials,
    );
    const now = this.now();
    const products = await readProducts(this.knex, [[id, 0]]);
    const inputs = await readInputs(this.knex, products, this.facts, now);
    const { view } = buildView(products[0], inputs, now);
    return { madeAt: isoTime(now), view: { ...view } };
  }

  /** By the id that came with its scores, where it has any. */
  private async isSeen(
    productRef: string,
    [first]: readonly (ScoreRow | CurrentRow)[],
    view: CatalogView,
  ): Promise<boolean> {
    return first && 'subject' in first
      ? isVisible(view.products, Number(first.subject))
      : isProductSeen(this.knex, view, productRef);
  }

  /** Whether something is not evaluated yet: as its scores say, where it has any. */
  private async isPending(
    productRef: string,
    [first]: readonly (ScoreRow | CurrentRow)[],
  ): Promise<boolean> {
    if (first && 'due' in first) return first.due === 1;
    const row = await this.knex('score_due')
      .first('product_id')
      .where(
        'product_id',
        this.knex('products').select('id').where({ ref: productRef }),
      );
    return row !== undefined;
  }
}
