import {
  LevelCadence,
  LevelWindow,
  Objective,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { levelWords } from './messages';
import { paceOf } from './sliceUnit';
import { LevelMessageKey, useLevelTranslation } from './useLevelTranslation';

/** A promise as far as words need it; rows that know less of it say it as it is written. */
export type Promised = Pick<Objective, 'property' | 'text'> &
  Partial<
    Pick<
      Objective,
      'indicator' | 'rule' | 'unit' | 'elements' | 'cadence' | 'milestone'
    >
  >;

/** Puts promises, their settings and what was measured into words. */
export interface ObjectiveWords {
  /** `Data is at most 26 hours old`; as written where it is not understood. */
  readonly promise: (objective: Promised) => string;
  /** `Freshness`; a name of the organisation's own as it is written. */
  readonly name: (
    objective: Pick<Objective, 'property' | 'indicator'>,
  ) => string;
  /** `30 days`, `calendar month` */
  readonly window: (window: LevelWindow) => string;
  /** `every day` */
  readonly cadence: (cadence: LevelCadence) => string;
  /** A value that was measured: `25 hours`, `99.2%`, `1,200 rows`. */
  readonly value: (value: number, unit: Objective['unit']) => string;
}

export function useObjectiveWords(): ObjectiveWords {
  const t = useLevelTranslation();
  const { number, percent, span, dateTime, period } = useFormats();

  const value: ObjectiveWords['value'] = (amount, unit) => {
    switch (unit) {
      case 'seconds':
        return span(amount);
      case 'percent':
        return percent(amount / 100);
      case 'rows':
        return t('levels.value.rows', { count: amount });
      default:
        return number(amount);
    }
  };

  const cadence: ObjectiveWords['cadence'] = said => {
    const pace = paceOf(said);
    if (pace) return t(`levels.cadence.${pace.unit}`, { count: pace.count });
    return said.type === 'cron'
      ? t('levels.cadence.cron', {
          cron: said.cron ?? '',
          zone: said.zone ?? 'UTC',
        })
      : t('levels.cadence.span', { span: span(said.seconds ?? 0) });
  };

  const name: ObjectiveWords['name'] = ({ property, indicator }) => {
    const key = indicator && `levels.indicator.${indicator}`;
    return key && isKnown(key) ? t(key) : property;
  };

  const day = (date: string) => {
    // A day, or the midnight with which it begins.
    const [, written] =
      /^(\d{4}-\d{2}-\d{2})(T00:00(:00(\.0+)?)?Z)?$/.exec(date) ?? [];
    if (!written) return dateTime(date);
    const start = Date.parse(`${written}T00:00:00Z`);
    if (Number.isNaN(start)) return date;
    const iso = (time: number) => new Date(time).toISOString();
    return period(iso(start), iso(start + 86_400_000), 'UTC');
  };

  const sentence = (objective: Promised): string => {
    const { indicator, rule, unit, milestone, text } = objective;
    const own = `levels.promise.${indicator}`;
    if (milestone) {
      return isKnown(own)
        ? t(own, { date: day(milestone.date) })
        : t('levels.promise.written', { property: name(objective), text });
    }
    const amount = rule?.limit === undefined ? '' : value(rule.limit, unit);
    switch (rule?.type) {
      case 'by':
        return t('levels.promise.timeOfAvailability', {
          time: clock(rule.minute ?? 0),
          zone: rule.zone ?? 'UTC',
        });
      case 'happens':
        if (!objective.cadence) break;
        return t('levels.promise.frequency', {
          cadence: cadence(objective.cadence),
        });
      case 'between':
        return t('levels.promise.between', {
          name: name(objective),
          min: number(rule.min ?? 0),
          max: value(rule.max ?? 0, unit),
        });
      case 'at-most':
      case 'mean-at-most':
        return isKnown(own)
          ? t(own, { amount })
          : t('levels.promise.atMost', { name: name(objective), amount });
      case 'at-least':
      case 'mean-at-least':
        return isKnown(own)
          ? t(own, { amount })
          : t('levels.promise.atLeast', { name: name(objective), amount });
      default:
    }
    return t('levels.promise.written', { property: name(objective), text });
  };

  return {
    value,
    cadence,
    name,
    promise: objective => {
      const { elements = [] } = objective;
      const promise = sentence(objective);
      return elements.length > 0
        ? t('levels.promise.of', { promise, elements: elements.join(', ') })
        : promise;
    },
    window: ({ type, days = 0, unit = 'month' }) =>
      type === 'rolling'
        ? t('levels.window.days', { count: days })
        : t(`levels.window.${unit}`),
  };
}

function isKnown(
  key: string,
): key is Extract<keyof typeof levelWords, LevelMessageKey> {
  return Object.hasOwn(levelWords, key);
}

/** A time of the day as contracts write it, in any language: `06:30`. */
function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
