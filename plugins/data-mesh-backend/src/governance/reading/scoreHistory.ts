import {
  ScoreCause,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime } from '../../service/labels';
import { invalidCursor } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';
import { RuleSets } from '../registry/RuleSets';
import { VersionRule } from '../registry/storeRuleSets';
import { statusAt } from '../scoring/statuses';
import { momentOf } from './moment';
import { ScoreRow } from './scoreRows';
import { refsOf } from './scoreScope';
import { labelOfSet } from './toScore';

const DEFAULT_LIMIT = 25;
const MOST_RULES = 50;

interface ChangeRow {
  readonly ref: string;
  readonly kind: ScoreRow['kind'];
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

/** What became of the scores of a product or domain and why, the newest first. */
export async function readScoreChanges(
  knex: Knex,
  ruleSets: RuleSets,
  view: CatalogView,
  subjectRef: string,
  query: ScoreChangeQuery,
): Promise<ScoreChangePage> {
  const refs = query.ruleSet?.length ? refsOf(query.ruleSet) : undefined;
  const mark = ['score-history', subjectRef, refs, query.from, query.to];
  const after = query.cursor
    ? positionOf(decodeCursor(mark, query.cursor))
    : undefined;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const found = knex('score_history as h')
    .leftJoin('score_history as b', function before() {
      this.on('b.product_ref', 'h.product_ref')
        .andOn('b.rule_set_ref', 'h.rule_set_ref')
        .andOn('b.to_at', 'h.from_at');
    })
    .leftJoin('rule_sets as t', 't.ref', 'h.rule_set_ref')
    .where('h.product_ref', subjectRef)
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
  const rulesOf = await ruleSets.rulesOf(
    knex,
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
