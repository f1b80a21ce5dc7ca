import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DomainTally,
  domainTally,
  ProductView,
} from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { sha256 } from '../../text/sha256';
import { forgetDue } from '../due/forgetDue';
import { markDomainsDue } from '../due/markDue';
import { RuleSets } from '../registry/RuleSets';
import { buildView } from './buildView';
import { compareScores } from './compareScores';
import { ContractFactsCache } from './ContractFactsCache';
import { evaluateProduct } from './evaluate';
import { domainOfKey, ownerKeyOf } from './ownerKey';
import { DueProduct, ProductInputs } from './productInput';
import { readDueProducts, takeTimes } from './readDueProducts';
import { readInputs } from './readInputs';
import { readScores, readWaivers } from './readScores';
import { PRODUCT_SCORES } from './scoreTables';
import { Gone, Scored, storeScores } from './storeScores';
import { storeTallies } from './tallies';

/** Products that are evaluated in one transaction. */
const AT_ONCE = 250;
/** Transactions at a time where the database allows it: it stores some while the rules of others are evaluated. */
const LANES = 2;
/** After so many milliseconds others get their turn. */
const TURN = 10;
/** Goes up when views would be made otherwise of the same facts. */
const VIEW_REVISION = 1;

/** So many products; `moved`: those that stand otherwise than before. */
interface Evaluated {
  readonly evaluated: number;
  readonly moved: number;
}

/**
 * Evaluates products of which something changed that rules may read, or for which time has passed. Each group of them is one
 * transaction: whoever is killed goes on where it was, and of two that run at the same time each takes others.
 */
export class ScoreKeeper {
  private readonly facts = new ContractFactsCache();

  constructor(
    private readonly knex: Knex,
    private readonly ruleSets: RuleSets,
    private readonly logger: LoggerService,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many products stand otherwise than before */
  async run(signal?: AbortSignal): Promise<number> {
    while ((await takeTimes(this.knex, this.now(), AT_ONCE)) === AT_ONCE) {
      signal?.throwIfAborted();
    }
    const lanes = await Promise.allSettled(
      Array.from({ length: isPostgres(this.knex) ? LANES : 1 }, () =>
        this.runLane(signal),
      ),
    );
    let evaluated = 0;
    let moved = 0;
    for (const lane of lanes) {
      if (lane.status === 'rejected') throw lane.reason;
      evaluated += lane.value.evaluated;
      moved += lane.value.moved;
    }
    if (evaluated > 0) {
      this.logger.debug(
        `Evaluated ${evaluated} products, ${moved} scores are others than before`,
      );
    }
    return moved;
  }

  /** Takes what no other has taken, until nothing is left. */
  private async runLane(signal?: AbortSignal): Promise<Evaluated> {
    const total = { evaluated: 0, moved: 0 };
    for (;;) {
      signal?.throwIfAborted();
      const some = await this.knex.transaction(tx => this.evaluateSome(tx));
      if (some.evaluated === 0) return total;
      total.evaluated += some.evaluated;
      total.moved += some.moved;
    }
  }

  private async evaluateSome(tx: Knex.Transaction): Promise<Evaluated> {
    const now = this.now();
    const products = await readDueProducts(tx, AT_ONCE);
    if (products.length === 0) return { evaluated: 0, moved: 0 };
    const ruleSets = (await this.ruleSets.current(tx)).filter(
      ({ set }) => set.about === 'product',
    );
    const inputs = await readInputs(tx, products, this.facts, now);
    const before = await readScores(
      tx,
      PRODUCT_SCORES,
      products.map(({ id }) => id),
    );
    const waivers = await readWaivers(
      tx,
      products.map(({ ref }) => ref),
    );
    const refs = new Map(ruleSets.map(({ id, ref }) => [id, ref]));
    const rulesOf = await this.ruleSets.rulesOf(tx, [
      ...ruleSets.map(({ ref, set }) => ({ ref, rulesHash: set.hash })),
      ...[...before.values()].map(row => ({
        ref: refs.get(row.rule_set_id) ?? '',
        rulesHash: row.rules_hash,
      })),
    ]);
    const scored: Scored[] = [];
    const gone: Gone[] = [];
    const tallies: [number, DomainTally][] = [];
    let turn = Date.now();
    for (const product of products) {
      const { view, nextAt } = buildView(product, inputs, now);
      tallies.push([product.id, domainTally(view)]);
      const found = compareScores(
        {
          subject: { key: product.id, ref: product.ref },
          // All of them, since a policy may keep a score from a level; what comes out as before is not written.
          evaluations: evaluateProduct(
            view,
            ruleSets,
            ref => waivers(product.ref, ref),
            now,
          ),
          viewHash: hashOf(view, product, inputs),
          ownerKey: ownerKeyOf(product.ownerRef, product.domainRef),
          nextAt,
        },
        { before, ruleSets, rulesOf },
      );
      scored.push(...found.scored);
      gone.push(...found.gone);
      if (Date.now() - turn > TURN) {
        await new Promise(resolve => setImmediate(resolve));
        turn = Date.now();
      }
    }
    await storeScores(tx, PRODUCT_SCORES, scored, gone, now);
    await storeTallies(tx, tallies);
    await forgetDue(tx, products);
    await markDomainsDue(tx, [
      ...products.flatMap(({ domainRef }) => domainRef ?? []),
      // Those that a product left.
      ...[...before.values()].flatMap(({ owner_key }) =>
        domainOfKey(owner_key),
      ),
    ]);
    return {
      evaluated: products.length,
      moved: scored.filter(({ why }) => why).length + gone.length,
    };
  }
}

/** What follows from texts of contracts alone stands for itself with the hash of the text: views may be long. */
function hashOf(
  view: ProductView,
  product: DueProduct,
  inputs: ProductInputs,
): string {
  const texts = inputs
    .portsOf(product.id)
    .map(({ contract }) => contract?.textHash ?? '');
  const contracts = (view.contracts ?? []).map(({ port, lastChange, id }) => ({
    id,
    port,
    lastChange,
  }));
  return sha256(
    String(VIEW_REVISION),
    texts.join(' '),
    JSON.stringify({ ...view, contracts }),
  ).slice(0, 32);
}
