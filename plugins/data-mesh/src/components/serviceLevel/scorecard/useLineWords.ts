import { ScorecardLine } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  LevelsTranslate,
  useLevelsTranslation,
} from '../page/useLevelsTranslation';
import { sliceUnit, useLevelTranslation, wholeSlices } from '../shared';
import { isSame } from './sameShare';
import { usePeriodWords } from './usePeriodWords';

/** The sentence a person would say about a promise over a period. */
export function useLineWords(): (
  line: ScorecardLine,
  period: { readonly running: boolean; readonly before?: string },
) => string {
  const t = useLevelsTranslation();
  const say = useLevelTranslation();
  const periodWords = usePeriodWords();
  return (line, { running, before }) => {
    const unit = sliceUnit(line.cadence);
    const { good, bad, notMeasured, excused } = line;
    const units = (count: number) => say(`levels.unit.${unit}`, { count });
    if (line.verdict === 'not-measured') {
      return notMeasured > 0
        ? t('levelsPage.said.none', { units: units(notMeasured) })
        : t('levelsPage.said.noSlice');
    }
    return [
      t('levelsPage.said.line', {
        verdict: verdictOf(line, running, t),
        good,
        units: units(good + bad),
        how: howOf(line, t),
        budget: budgetOf(line, unit, t),
      }),
      notMeasured > 0 &&
        t('levelsPage.said.gaps', { units: units(notMeasured) }),
      excused > 0 && t('levelsPage.said.excused', { units: units(excused) }),
      comparedTo(line, before && periodWords(before), t),
    ]
      .filter(Boolean)
      .join(' ');
  };
}

function verdictOf(
  { verdict }: ScorecardLine,
  running: boolean,
  t: LevelsTranslate,
): string {
  if (verdict === 'broken') return t('levelsPage.said.broken');
  return t(running ? 'levelsPage.said.keptSoFar' : 'levelsPage.said.kept');
}

function howOf({ rule, indicator }: ScorecardLine, t: LevelsTranslate): string {
  switch (rule?.type) {
    case 'by':
      return t('levelsPage.said.how.by', { time: clock(rule.minute ?? 0) });
    case 'happens':
      return t('levelsPage.said.how.happens');
    case 'between':
      return t('levelsPage.said.how.range');
    default:
  }
  switch (indicator) {
    case 'freshness':
    case 'latency':
    case 'availability':
    case 'completeness':
    case 'errorRate':
    case 'retention':
      return t(`levelsPage.said.how.${indicator}`);
    default:
      return t('levelsPage.said.how.other');
  }
}

function budgetOf(
  { bad, allowed, rule }: ScorecardLine,
  unit: ReturnType<typeof sliceUnit>,
  t: LevelsTranslate,
): string {
  const kind = rule?.type === 'by' || rule?.type === 'happens' ? 'late' : 'bad';
  const units = (count: number) =>
    t(`levelsPage.said.${kind}.${unit}`, { count });
  const whole = wholeSlices(allowed);
  if (bad > whole) {
    return whole === 0
      ? t('levelsPage.said.budget.noneAllowed', { units: units(bad) })
      : t('levelsPage.said.budget.over', { units: units(bad), allowed: whole });
  }
  if (whole === 0) return t('levelsPage.said.budget.noneUsed');
  return bad === 0
    ? t('levelsPage.said.budget.untouched', { units: units(whole) })
    : t('levelsPage.said.budget.used', { bad, units: units(whole) });
}

function comparedTo(
  { attainment, attainmentBefore }: ScorecardLine,
  before: string | undefined,
  t: LevelsTranslate,
): string | false {
  if (
    before === undefined ||
    attainment === undefined ||
    attainmentBefore === undefined
  ) {
    return false;
  }
  if (isSame(attainment, attainmentBefore)) {
    return t('levelsPage.said.same', { period: before });
  }
  return t(
    attainment > attainmentBefore
      ? 'levelsPage.said.better'
      : 'levelsPage.said.worse',
    { period: before },
  );
}

function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
