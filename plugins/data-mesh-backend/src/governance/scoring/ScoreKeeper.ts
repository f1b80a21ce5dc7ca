import { LoggerService } from '@backstage/backend-plugin-api';
import { Waiver } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { sha256 } from '../../text/sha256';
import { LoadedRuleSet, RuleSets } from '../registry/RuleSets';
import { VersionRule } from '../registry/storeRuleSets';
import { buildView, MadeView } from './buildView';
import { causesOf } from './causes';
import { ContractFactsCache } from './ContractFactsCache';
import { evaluateProduct, Evaluation, waiverKey } from './evaluateProduct';
import { nextSteps } from './nextSteps';
import { DueProduct, ProductInputs } from './productInput';
import { readDueProducts, takeTimes } from './readDueProducts';
import { readInputs } from './readInputs';
import { readScores, readWaivers, scoreKey, StoredScore } from './readScores';
import { forgetDue, Gone, limitOf, Scored, storeScores } from './storeScores';

/** Products that are evaluated in one transaction. */
const AT_ONCE = 200;
/** After so many milliseconds others get their turn. */
const TURN = 10;
/** Goes up when views would be made otherwise of the same facts. */
const VIEW_REVISION = 1;

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
    let evaluated = 0;
    let moved = 0;
    for (;;) {
      signal?.throwIfAborted();
      const some = await this.knex.transaction(tx => this.evaluateSome(tx));
      evaluated += some.evaluated;
      moved += some.moved;
      if (some.evaluated === 0) break;
    }
    if (evaluated > 0) {
      this.logger.debug(
        `Evaluated ${evaluated} products, ${moved} scores are others than before`,
      );
    }
    return moved;
  }

  private async evaluateSome(
    tx: Knex.Transaction,
  ): Promise<{ evaluated: number; moved: number }> {
    const now = this.now();
    const products = await readDueProducts(tx, AT_ONCE);
    if (products.length === 0) return { evaluated: 0, moved: 0 };
    const ruleSets = await this.ruleSets.current(tx);
    const inputs = await readInputs(tx, products, this.facts, now);
    const before = await readScores(
      tx,
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
    let turn = Date.now();
    for (const product of products) {
      const found = evaluateOne(product, {
        inputs,
        ruleSets,
        before,
        waivers,
        rulesOf,
        now,
      });
      scored.push(...found.scored);
      gone.push(...found.gone);
      if (Date.now() - turn > TURN) {
        await new Promise(resolve => setImmediate(resolve));
        turn = Date.now();
      }
    }
    await storeScores(tx, scored, gone, now);
    await forgetDue(tx, products);
    return {
      evaluated: products.length,
      moved: scored.filter(({ causes }) => causes).length + gone.length,
    };
  }
}

interface Context {
  readonly inputs: ProductInputs;
  readonly ruleSets: readonly LoadedRuleSet[];
  readonly before: ReadonlyMap<string, StoredScore>;
  readonly waivers: (
    productRef: string,
    ruleSetRef: string,
  ) => readonly Waiver[];
  readonly rulesOf: (version: {
    readonly ref: string;
    readonly rulesHash: string;
  }) => readonly VersionRule[];
  readonly now: number;
}

/** What is to be written of a product: nothing of what is as it was. */
function evaluateOne(
  product: DueProduct,
  { inputs, ruleSets, before, waivers, rulesOf, now }: Context,
): { scored: Scored[]; gone: Gone[] } {
  const made = buildView(product, inputs, now);
  const viewHash = hashOf(made, product, inputs);
  const ownerKey = `${product.ownerRef ?? ''} ${product.domainRef ?? ''}`;
  const waiversOf = (ref: string) => waivers(product.ref, ref);
  const isSame = ({ ref, id, set }: LoadedRuleSet) => {
    const row = before.get(scoreKey(id, product.id));
    return (
      row !== undefined &&
      row.view_hash === viewHash &&
      row.rules_hash === set.hash &&
      row.waivers === waiverKey(waiversOf(ref))
    );
  };
  const known = ruleSets.filter(({ id }) =>
    before.has(scoreKey(id, product.id)),
  );
  // All of them, since a policy may keep a score from a level; what comes out as before is not written.
  const evaluations = evaluateProduct(made.view, ruleSets, waiversOf, now);
  const scored = evaluations.flatMap((evaluation): Scored[] => {
    const { ruleSet } = evaluation;
    const row = before.get(scoreKey(ruleSet.id, product.id));
    const nextAt = earliest(evaluation.score.nextAt, made.nextAt);
    const causes = isMoved(evaluation, row)
      ? causesOf(
          row && {
            letters: row.statuses,
            rules: rulesOf({ ref: ruleSet.ref, rulesHash: row.rules_hash }),
            ownerKey: row.owner_key,
            waivers: row.waivers,
            rulesHash: row.rules_hash,
          },
          {
            letters: evaluation.letters,
            rules: rulesOf({ ref: ruleSet.ref, rulesHash: ruleSet.set.hash }),
            ownerKey,
            waivers: evaluation.waivers,
            rulesHash: ruleSet.set.hash,
          },
        )
      : undefined;
    if (!causes && isSame(ruleSet) && momentOf(row) === nextAt) return [];
    return [
      {
        product,
        evaluation,
        before: row,
        viewHash,
        ownerKey,
        causes,
        next: nextSteps(ruleSet.set, evaluation.score),
        nextAt,
      },
    ];
  });
  const applying = new Set(evaluations.map(({ ruleSet }) => ruleSet.id));
  const gone = known.flatMap(({ id, ref }): Gone[] =>
    applying.has(id)
      ? []
      : [
          {
            productId: product.id,
            productRef: product.ref,
            ruleSetId: id,
            ruleSetRef: ref,
          },
        ],
  );
  return { scored, gone };
}

function isMoved(
  { score, letters, ruleSet }: Evaluation,
  row: StoredScore | undefined,
): boolean {
  return (
    !row ||
    row.statuses !== letters ||
    row.score !== (score.score ?? null) ||
    row.level !== (score.level ?? null) ||
    row.band !== (score.band ?? null) ||
    row.capped_by !== (limitOf(score) ?? null) ||
    row.rules_hash !== ruleSet.set.hash
  );
}

function momentOf(row: StoredScore | undefined): number | undefined {
  return row?.next_at === null || row?.next_at === undefined
    ? undefined
    : Number(row.next_at);
}

function earliest(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** What follows from texts of contracts alone stands for itself with the hash of the text: views may be long. */
function hashOf(
  { view }: MadeView,
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
