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
import { countLetters, statusAt } from '../scoring/statuses';
import { StoredDetails } from '../scoring/storeScores';
import { toPastRuleText, toRuleText } from './ruleSetRows';
import { ScoreRow } from './scoreRows';

export interface WaiverRow {
  readonly id: string;
  readonly rule_set_ref: string;
  readonly rule: string;
  readonly state: string;
  readonly expires_at: number | string;
}

/** What the rules of a score ask, and the levels of its scorecard. */
export interface ScoreTexts {
  readonly texts: readonly RuleText[];
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
  row: ScoreRow,
  { texts, levels }: ScoreTexts,
  waivers: readonly WaiverRow[],
): DomainScore {
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
