import {
  ProductFacts,
  ProductScore,
  ProductScores,
  RuleOutcome,
  RuleSetKind,
  RuleText,
  ScoreCause,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, labelsFor } from '../../service/labels';
import { openProduct } from '../../service/openProduct';
import { invalidCursor, invalidQuery } from '../../service/problems';
import { RuleSets } from '../registry/RuleSets';
import { VersionRule } from '../registry/storeRuleSets';
import { buildView } from '../scoring/buildView';
import { ContractFactsCache } from '../scoring/ContractFactsCache';
import { readProducts } from '../scoring/readDueProducts';
import { readInputs } from '../scoring/readInputs';
import { countLetters, statusAt } from '../scoring/statuses';
import { StoredDetails } from '../scoring/storeScores';
import { toPastRuleText, toRuleText } from './ruleSetRows';
import { refsOf } from './scoreScope';

const DEFAULT_LIMIT = 25;
const MOST_RULES = 50;

/** How one product stood under one scorecard or policy, with what was seen. */
interface Row {
  readonly ref: string;
  readonly kind: RuleSetKind | null;
  readonly title: string | null;
  readonly owner_ref: string | null;
  readonly rules_hash: string;
  readonly score: number | null;
  readonly coverage: number;
  readonly band: string | null;
  readonly level: string | null;
  readonly statuses: string;
  readonly why: string | null;
  readonly since: number | string;
  readonly cause: ScoreCause;
  readonly evaluated_at: number | string | null;
  readonly details: string | null;
}

interface WaiverRow {
  readonly id: string;
  readonly rule_set_ref: string;
  readonly rule: string;
  readonly state: string;
  readonly expires_at: number | string;
}

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
    const { row: product } = await openProduct(
      this.knex,
      this.access,
      productRef,
      credentials,
    );
    const view = await this.access.toCatalog(credentials);
    const moment = at === undefined ? undefined : momentOf(at);
    const rows = (
      moment === undefined
        ? await this.current(product.id)
        : await this.past(productRef, moment)
    ).filter(({ ref }) => view.sees(ref));
    const waivers: WaiverRow[] =
      moment === undefined
        ? await this.knex('waivers')
            .select('id', 'rule_set_ref', 'rule', 'state', 'expires_at')
            .where('product_ref', productRef)
            .whereIn('state', ['requested', 'active'])
        : [];
    const textsOf = await this.texts(rows);
    const labelOf = await labelsFor(
      this.knex,
      view,
      rows.map(({ owner_ref }) => owner_ref ?? undefined),
    );
    const isNow = moment === undefined;
    const mayRequest =
      isNow &&
      (await this.access.mayRequestWaivers(credentials, [productRef])).has(
        productRef,
      );
    const mayApprove = isNow
      ? await this.access.mayApproveWaivers(
          credentials,
          rows.map(({ ref }) => ref),
        )
      : new Set<string>();
    return {
      at: moment === undefined ? undefined : isoTime(moment),
      pending: isNow ? await this.isPending(product.id) : undefined,
      items: rows.map(row => {
        const own = waivers.filter(
          ({ rule_set_ref }) => rule_set_ref === row.ref,
        );
        return {
          ...toProductScore(row, textsOf(row), own),
          owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
          mayRequestWaiver: mayRequest,
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
    await openProduct(this.knex, this.access, productRef, credentials);
    const view = await this.access.toCatalog(credentials);
    const refs = query.ruleSet?.length ? refsOf(query.ruleSet) : undefined;
    const mark = ['score-history', productRef, refs, query.from, query.to];
    const after = query.cursor
      ? positionOf(decodeCursor(mark, query.cursor))
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found = this.knex('score_history as h')
      .leftJoin('score_history as b', function before() {
        this.on('b.product_ref', 'h.product_ref')
          .andOn('b.rule_set_ref', 'h.rule_set_ref')
          .andOn('b.to_at', 'h.from_at');
      })
      .leftJoin('rule_sets as t', 't.ref', 'h.rule_set_ref')
      .where('h.product_ref', productRef)
      .select(
        'h.rule_set_ref as ref',
        't.kind',
        't.title',
        'h.from_at',
        'h.rules_hash',
        'h.score',
        'h.coverage',
        'h.band',
        'h.level',
        'h.statuses',
        'h.cause',
        'h.causes',
        'b.rules_hash as rules_before',
        'b.score as score_before',
        'b.level as level_before',
        'b.statuses as statuses_before',
      )
      .orderBy([
        { column: 'h.from_at', order: 'desc' },
        { column: 'h.rule_set_ref', order: 'desc' },
      ])
      .limit(limit + 1);
    if (refs) found.whereIn('h.rule_set_ref', refs);
    if (query.from) found.where('h.from_at', '>=', momentOf(query.from));
    if (query.to) found.where('h.from_at', '<', momentOf(query.to));
    if (after) found.whereRaw('(h.from_at, h.rule_set_ref) < (?, ?)', after);
    const all: ChangeRow[] = await found;
    const page = all.slice(0, limit);
    const shown = page.filter(({ ref }) => view.sees(ref));
    const rulesOf = await this.ruleSets.rulesOf(
      this.knex,
      shown.flatMap(row => [
        { ref: row.ref, rulesHash: row.rules_hash },
        ...(row.rules_before
          ? [{ ref: row.ref, rulesHash: row.rules_before }]
          : []),
      ]),
    );
    const last = page[page.length - 1];
    return {
      items: shown.map(row => ({
        ruleSet: labelOfSet(row),
        at: isoTime(Number(row.from_at)),
        cause: row.cause,
        causes: JSON.parse(row.causes),
        score: row.score ?? undefined,
        scoreBefore: row.score_before ?? undefined,
        band: row.band ?? undefined,
        level: row.level ?? undefined,
        levelBefore: row.level_before ?? undefined,
        coverage: row.coverage,
        rules: changedRules(
          row.statuses_before === null
            ? undefined
            : {
                rules: rulesOf({
                  ref: row.ref,
                  rulesHash: row.rules_before ?? '',
                }),
                letters: row.statuses_before,
              },
          {
            rules: rulesOf({ ref: row.ref, rulesHash: row.rules_hash }),
            letters: row.statuses,
          },
        ),
      })),
      nextCursor:
        all.length > limit
          ? encodeCursor(mark, [Number(last.from_at), last.ref])
          : undefined,
    };
  }

  async view(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<ProductFacts> {
    const { row } = await openProduct(
      this.knex,
      this.access,
      productRef,
      credentials,
    );
    const now = this.now();
    const products = await readProducts(this.knex, [[row.id, 0]]);
    const inputs = await readInputs(this.knex, products, this.facts, now);
    const { view } = buildView(products[0], inputs, now);
    return { madeAt: isoTime(now), view: { ...view } };
  }

  private async current(productId: number): Promise<Row[]> {
    return this.knex('scores as s')
      .join('rule_sets as t', 't.id', 's.rule_set_id')
      .join('products as p', 'p.id', 's.product_id')
      .leftJoin('score_details as d', function seen() {
        this.on('d.product_ref', 'p.ref')
          .andOn('d.rule_set_ref', 't.ref')
          .andOn('d.from_at', 's.since');
      })
      .where('s.product_id', productId)
      .select(
        't.ref',
        't.kind',
        't.title',
        't.owner_ref',
        's.rules_hash',
        's.score',
        's.coverage',
        's.band',
        's.level',
        's.statuses',
        's.why',
        's.since',
        's.cause',
        's.evaluated_at',
        'd.details',
      )
      .orderBy([{ column: 't.kind', order: 'desc' }, 't.sort_title', 't.id']);
  }

  private async past(productRef: string, at: number): Promise<Row[]> {
    return this.knex('score_history as h')
      .leftJoin('rule_sets as t', 't.ref', 'h.rule_set_ref')
      .leftJoin('score_details as d', function seen() {
        this.on('d.product_ref', 'h.product_ref')
          .andOn('d.rule_set_ref', 'h.rule_set_ref')
          .andOn('d.from_at', 'h.from_at');
      })
      .where('h.product_ref', productRef)
      .where('h.from_at', '<=', at)
      .where(open => open.whereNull('h.to_at').orWhere('h.to_at', '>', at))
      .select(
        'h.rule_set_ref as ref',
        't.kind',
        't.title',
        't.owner_ref',
        'h.rules_hash',
        'h.score',
        'h.coverage',
        'h.band',
        'h.level',
        'h.statuses',
        this.knex.raw('null as why'),
        'h.from_at as since',
        'h.cause',
        this.knex.raw('null as evaluated_at'),
        'd.details',
      )
      .orderBy([{ column: 'h.rule_set_ref', order: 'desc' }]);
  }

  /** What rules ask, as they are now where they are the same as then. */
  private async texts(rows: readonly Row[]): Promise<
    (row: Row) => {
      texts: readonly RuleText[];
      levels: ProductScore['levelList'];
    }
  > {
    const sets = new Map(
      (await this.ruleSets.current(this.knex)).map(({ ref, set }) => [
        ref,
        set,
      ]),
    );
    const isCurrent = (row: Row) => sets.get(row.ref)?.hash === row.rules_hash;
    const rulesOf = await this.ruleSets.rulesOf(
      this.knex,
      rows
        .filter(row => !isCurrent(row))
        .map(row => ({ ref: row.ref, rulesHash: row.rules_hash })),
    );
    return row => {
      const set = sets.get(row.ref);
      return {
        texts:
          set && isCurrent(row)
            ? set.rules.map(toRuleText)
            : rulesOf({ ref: row.ref, rulesHash: row.rules_hash }).map(
                toPastRuleText,
              ),
        levels:
          set?.kind === 'scorecard'
            ? set.levels.map(({ name, title }) => ({ id: name, title }))
            : [],
      };
    };
  }

  private async isPending(productId: number): Promise<boolean> {
    const row = await this.knex('score_due')
      .first('product_id')
      .where({ product_id: productId });
    return row !== undefined;
  }
}

interface ChangeRow {
  readonly ref: string;
  readonly kind: RuleSetKind | null;
  readonly title: string | null;
  readonly from_at: number | string;
  readonly rules_hash: string;
  readonly score: number | null;
  readonly coverage: number;
  readonly band: string | null;
  readonly level: string | null;
  readonly statuses: string;
  readonly cause: ScoreCause;
  readonly causes: string;
  readonly rules_before: string | null;
  readonly score_before: number | null;
  readonly level_before: string | null;
  readonly statuses_before: string | null;
}

/** One that is gone is called by its name. */
function labelOfSet({ ref, kind, title }: Pick<Row, 'ref' | 'kind' | 'title'>) {
  return {
    ref,
    kind:
      kind ??
      (ref.startsWith('datapolicy:')
        ? ('datapolicy' as const)
        : ('datascorecard' as const)),
    title: title ?? ref.slice(ref.lastIndexOf('/') + 1),
  };
}

function toProductScore(
  row: Row,
  {
    texts,
    levels,
  }: {
    readonly texts: readonly RuleText[];
    readonly levels: ProductScore['levelList'];
  },
  waivers: readonly WaiverRow[],
): Omit<ProductScore, 'mayRequestWaiver' | 'mayApproveWaiver'> {
  // Written by whoever evaluated it.
  const details: StoredDetails | undefined =
    row.details === null ? undefined : JSON.parse(row.details);
  const [limit] = details?.limits ?? [];
  return {
    ruleSet: labelOfSet(row),
    why: row.why ?? '',
    score: row.score ?? undefined,
    band: row.band ?? undefined,
    level: row.level ?? undefined,
    cappedBy: limit,
    coverage: row.coverage,
    counts: countLetters(row.statuses),
    rules: texts.map((text, position) =>
      toOutcome(text, row.statuses, position, details, waivers),
    ),
    next: [...(details?.next ?? [])],
    levelList: levels,
    since: isoTime(Number(row.since)),
    cause: row.cause,
    evaluatedAt: isoTime(Number(row.evaluated_at ?? row.since)),
  };
}

function toOutcome(
  text: RuleText,
  letters: string,
  position: number,
  details: StoredDetails | undefined,
  waivers: readonly WaiverRow[],
): RuleOutcome {
  const seen = details?.outcomes[position];
  const own = waivers.filter(({ rule }) => rule === text.id);
  const active = own.find(({ id }) => id === seen?.waiver);
  return {
    ...text,
    status: statusAt(letters, position) ?? 'error',
    message: seen?.message,
    facts: (seen?.facts ?? []).map(
      ({ path, value, members, absent, more }) => ({
        path,
        value,
        members: members?.map(member => ({ ...member })),
        absent,
        more,
      }),
    ),
    waiver: active && {
      id: active.id,
      expiresAt: isoTime(Number(active.expires_at)),
    },
    openWaiver: own.find(({ state }) => state === 'requested')?.id,
  };
}

interface Letters {
  readonly rules: readonly VersionRule[];
  readonly letters: string;
}

function changedRules(before: Letters | undefined, after: Letters) {
  const was = new Map(
    (before?.rules ?? []).map((rule, position) => [
      rule.id,
      statusAt(before?.letters ?? '', position),
    ]),
  );
  const now = new Set(after.rules.map(({ id }) => id));
  return [
    ...after.rules.flatMap(({ id, title }, position) => {
      const from = was.get(id);
      const to = statusAt(after.letters, position);
      return before && from !== to ? [{ id, title, from, to }] : [];
    }),
    ...(before?.rules ?? []).flatMap(({ id, title }) =>
      now.has(id) ? [] : [{ id, title, from: was.get(id), to: undefined }],
    ),
  ].slice(0, MOST_RULES);
}

/** @throws InputError for what is no moment */
export function momentOf(text: string): number {
  const moment = Date.parse(text);
  if (!Number.isFinite(moment)) {
    throw invalidQuery(
      `\`${text}\` is no moment. Write it as 2026-11-29T12:00:00Z.`,
    );
  }
  return moment;
}

function positionOf(value: unknown): [number, string] {
  if (
    !Array.isArray(value) ||
    !Number.isSafeInteger(value[0]) ||
    typeof value[1] !== 'string'
  ) {
    throw invalidCursor();
  }
  return [value[0], value[1]];
}
