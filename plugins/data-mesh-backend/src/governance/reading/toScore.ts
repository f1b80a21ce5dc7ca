import {
  DomainScore,
  EntityLabel,
  RuleOutcome,
  RuleSetLabel,
  RuleText,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime, labelOf } from '../../service/labels';
import { CatalogView } from '../../service/VisibilityService';
import { RuleSets } from '../registry/RuleSets';
import { KnownRule, SeenOutcome, unpackDetails } from '../scoring/details';
import { countLetters, statusAt } from '../scoring/statuses';
import { toPastRuleText, toRuleText } from './ruleSetRows';
import { CurrentRow, ScoreRow } from './scoreRows';

interface WaiverRow {
  readonly id: string;
  readonly rule: string;
  readonly state: string;
  readonly expires_at: number | string;
}

/** Of a row as it stands now; of one of the past none. */
function openWaivers(row: ScoreRow | CurrentRow): WaiverRow[] {
  if (!('open_waivers' in row) || row.open_waivers === null) return [];
  // Written by the statement that read it.
  const rows: [string, string, string, number][] = JSON.parse(row.open_waivers);
  return rows.map(([id, rule, state, expires_at]) => ({
    id,
    rule,
    state,
    expires_at,
  }));
}

/** What the rules of a score ask, and the levels of its scorecard. */
export interface ScoreTexts {
  readonly texts: readonly RuleText[];
  /** Of the same rules, in the same order. */
  readonly known: readonly KnownRule[];
  readonly levels: DomainScore['levelList'];
}

/** Who answers for the scorecard or policy. */
export function ownerOf(
  { owner_ref, owner_title }: ScoreRow,
  view: CatalogView,
): EntityLabel | undefined {
  return owner_ref === null
    ? undefined
    : labelOf(view, owner_ref, owner_title ?? undefined);
}

/** What rules ask, as they are now where they are the same as then. */
export async function textsOf(
  knex: Knex,
  ruleSets: RuleSets,
  rows: readonly ScoreRow[],
): Promise<(row: ScoreRow) => ScoreTexts> {
  const sets = await ruleSets.those(
    knex,
    rows.filter(({ etag }) => etag !== null),
  );
  const isCurrent = (row: ScoreRow) =>
    sets.get(row.ref)?.hash === row.rules_hash;
  const rulesOf = await ruleSets.rulesOf(
    knex,
    rows
      .filter(row => !isCurrent(row))
      .map(row => ({ ref: row.ref, rulesHash: row.rules_hash })),
  );
  return row => {
    const set = sets.get(row.ref);
    const past = rulesOf({ ref: row.ref, rulesHash: row.rules_hash });
    return {
      ...(set && isCurrent(row)
        ? { known: set.rules, texts: set.rules.map(toRuleText) }
        : { known: past, texts: past.map(toPastRuleText) }),
      levels:
        set?.kind === 'scorecard'
          ? set.levels.map(({ name, title }) => ({ id: name, title }))
          : [],
    };
  };
}

/** One that is gone is called by its name. */
export function labelOfSet({
  ref,
  kind,
  title,
}: Pick<ScoreRow, 'ref' | 'kind' | 'title'>): RuleSetLabel {
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

/** A score with its reasons, as pages show it. */
export function toScore(
  row: ScoreRow | CurrentRow,
  { texts, known, levels }: ScoreTexts,
): Omit<DomainScore, 'mayRequestWaiver' | 'mayApproveWaiver'> {
  const details =
    row.details === null ? undefined : unpackDetails(row.details, known);
  const [limit] = details?.limits ?? [];
  const waivers = openWaivers(row);
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
      toOutcome(text, statusAt(row.statuses, position), {
        seen: details?.outcomes[position],
        waivers,
      }),
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
  status: RuleOutcome['status'] = 'error',
  {
    seen,
    waivers,
  }: {
    readonly seen: SeenOutcome | undefined;
    readonly waivers: readonly WaiverRow[];
  },
): RuleOutcome {
  const own = waivers.filter(({ rule }) => rule === text.id);
  const active = own.find(({ id }) => id === seen?.waiver);
  return {
    ...text,
    status,
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
