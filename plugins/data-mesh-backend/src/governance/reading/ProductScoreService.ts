import {
  ProductFacts,
  ProductScores,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { isoTime } from '../../service/labels';
import { findProduct } from '../../service/openProduct';
import { RuleSets } from '../registry/RuleSets';
import { buildView } from '../scoring/buildView';
import { ContractFactsCache } from '../scoring/ContractFactsCache';
import { readProducts } from '../scoring/readDueProducts';
import { readInputs } from '../scoring/readInputs';
import { PRODUCT_SCORES } from '../scoring/scoreTables';
import { momentOf } from './moment';
import { readScoreChanges } from './scoreHistory';
import { readCurrent, readPast } from './scoreRows';
import { ownerOf, textsOf, toScore, WaiverRow } from './toScore';

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
    const [{ view }, found, open] = await Promise.all([
      findProduct(this.knex, this.access, productRef, credentials),
      isNow
        ? readCurrent(this.knex, PRODUCT_SCORES, productRef)
        : readPast(this.knex, productRef, moment),
      isNow ? this.openThings(productRef) : undefined,
    ]);
    const rows = found.filter(({ ref }) => view.sees(ref));
    const textOf = await textsOf(this.knex, this.ruleSets, rows);
    const [mayRequest, mayApprove] = isNow
      ? await Promise.all([
          this.access.mayRequestWaivers(credentials, [productRef]),
          this.access.mayApproveWaivers(
            credentials,
            rows.map(({ ref }) => ref),
          ),
        ])
      : [NOTHING, NOTHING];
    return {
      at: moment === undefined ? undefined : isoTime(moment),
      pending: open?.isPending,
      items: rows.map(row => {
        const own = (open?.waivers ?? []).filter(
          ({ rule_set_ref }) => rule_set_ref === row.ref,
        );
        return {
          ...toScore(row, textOf(row), own),
          owner: ownerOf(row, view),
          mayRequestWaiver: mayRequest.has(productRef),
          mayApproveWaiver: mayApprove.has(row.ref),
        };
      }),
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

  /** Waivers that are asked for or in force, and whether something is not evaluated yet; in one statement. */
  private async openThings(
    productRef: string,
  ): Promise<{ isPending: boolean; waivers: WaiverRow[] }> {
    const rows: (WaiverRow | { id: null })[] = await this.knex('waivers')
      .select('id', 'rule_set_ref', 'rule', 'state', 'expires_at')
      .where('subject_ref', productRef)
      .whereIn('state', ['requested', 'active'])
      .unionAll(
        this.knex('score_due as d')
          .join('products as p', 'p.id', 'd.product_id')
          .select(this.knex.raw("null, null, null, 'due', null"))
          .where('p.ref', productRef),
      );
    const waivers = rows.filter((row): row is WaiverRow => row.id !== null);
    return { isPending: waivers.length < rows.length, waivers };
  }
}
