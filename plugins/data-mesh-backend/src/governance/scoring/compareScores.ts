import { whyChanged } from '@backstage-data-mesh/governance';
import { LoadedRuleSet } from '../registry/RuleSets';
import { VersionRule } from '../registry/storeRuleSets';
import { Evaluation } from './evaluate';
import { nextSteps } from './nextSteps';
import { scoreKey, StoredScore } from './readScores';
import { standOf } from './stand';
import { Gone, limitOf, Scored, Why } from './storeScores';
import { Subject } from './scoreTables';

/** A subject as it was just evaluated, with all that decides whether something about it is to be written. */
export interface Evaluated {
  readonly subject: Subject;
  readonly evaluations: readonly Evaluation[];
  /** Of the facts. */
  readonly viewHash: string;
  /** Owner and domain. */
  readonly ownerKey: string;
  /** When time alone makes the facts others, UTC milliseconds. */
  readonly nextAt?: number;
}

export interface Earlier {
  /** By `scoreKey`. */
  readonly before: ReadonlyMap<string, StoredScore>;
  /** Of the rule sets that were evaluated; those of another kind of subject are none of this. */
  readonly ruleSets: readonly LoadedRuleSet[];
  readonly rulesOf: (version: {
    readonly ref: string;
    readonly rulesHash: string;
  }) => readonly VersionRule[];
}

/** What is to be written of a subject: nothing of what is as it was. */
export function compareScores(
  { subject, evaluations, viewHash, ownerKey, nextAt }: Evaluated,
  { before, ruleSets, rulesOf }: Earlier,
): { scored: Scored[]; gone: Gone[] } {
  const rowOf = ({ id }: LoadedRuleSet) =>
    before.get(scoreKey(id, subject.key));
  const scored = evaluations.flatMap((evaluation): Scored[] => {
    const { ruleSet, score, waivers } = evaluation;
    const row = rowOf(ruleSet);
    const next = earliest(score.nextAt, nextAt);
    const isSame =
      row !== undefined &&
      row.view_hash === viewHash &&
      row.rules_hash === ruleSet.set.hash &&
      row.waivers === waivers &&
      momentOf(row) === next;
    const why = isMoved(evaluation, row)
      ? whyOf(evaluation, row, ownerKey, rulesOf)
      : undefined;
    if (isSame && !why) return [];
    return [
      {
        subject,
        evaluation,
        before: row,
        viewHash,
        ownerKey,
        why,
        next: nextSteps(ruleSet.set, score),
        nextAt: next,
      },
    ];
  });
  const applying = new Set(evaluations.map(({ ruleSet }) => ruleSet.id));
  const gone = ruleSets.flatMap((ruleSet): Gone[] =>
    applying.has(ruleSet.id) || !rowOf(ruleSet)
      ? []
      : [{ subject, ruleSetId: ruleSet.id, ruleSetRef: ruleSet.ref }],
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

function whyOf(
  { ruleSet, score, letters }: Evaluation,
  row: StoredScore | undefined,
  ownerKey: string,
  rulesOf: Earlier['rulesOf'],
): Why {
  if (!row) return { causes: ['first'], rulePoints: 0 };
  const { ref, set } = ruleSet;
  const change = whyChanged(
    standOf({
      rules: rulesOf({ ref, rulesHash: row.rules_hash }),
      letters: row.statuses,
      score: row.score,
      level: row.level,
      ownerKey: row.owner_key,
      cappedBy: row.capped_by,
    }),
    standOf({
      rules: rulesOf({ ref, rulesHash: set.hash }),
      letters,
      score: score.score ?? null,
      level: score.level ?? null,
      ownerKey,
      cappedBy: limitOf(score) ?? null,
    }),
  );
  const parts = change?.parts ?? [];
  const [first, ...rest] = parts.map(({ cause }) => cause);
  return {
    // Bands, levels or limits that others set.
    causes: first
      ? [first, ...rest]
      : [row.rules_hash === set.hash ? 'data' : 'rule'],
    rulePoints: parts.find(({ cause }) => cause === 'rule')?.points ?? 0,
  };
}

function momentOf({ next_at }: StoredScore): number | undefined {
  return next_at === null ? undefined : Number(next_at);
}

function earliest(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
