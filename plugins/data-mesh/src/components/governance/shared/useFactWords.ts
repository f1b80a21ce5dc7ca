import {
  describePaths,
  domainFacts,
  productFacts,
} from '@backstage-data-mesh/governance';
import type { SeenFact } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useGovernanceTranslation } from './useGovernanceTranslation';

/** What the facts that rules read are, by their path. */
const described = new Map(
  [...describePaths(domainFacts()), ...describePaths(productFacts)].map(
    fact => [fact.path, fact],
  ),
);

/** Says the facts that a rule saw. */
export interface FactWords {
  /** The value, or why there is none. */
  readonly value: (fact: SeenFact) => string;
  /** Of a path through a list: each member with its value, and how many more there are. */
  readonly members: (fact: SeenFact) => readonly string[];
  /** What the fact is, in a phrase; only for those that the portal knows. */
  readonly about: (path: string) => string | undefined;
}

export function useFactWords(): FactWords {
  const t = useGovernanceTranslation();
  const { number, dateTime, span } = useFormats();

  const say = (path: string, value: unknown): string => {
    const known = described.get(path);
    switch (typeof value) {
      case 'boolean':
        return t(value ? 'governance.fact.yes' : 'governance.fact.no');
      case 'number':
        if (known?.type === 'time') {
          return dateTime(new Date(value).toISOString());
        }
        if (known?.type === 'duration') return span(Math.round(value / 1_000));
        return known?.unit === 'percent'
          ? `${number(value)}\u00a0%`
          : number(value);
      case 'string':
        return value === '' ? t('governance.fact.empty') : value;
      default:
        if (!Array.isArray(value)) return t('governance.fact.missing');
        return value.length === 0
          ? t('governance.fact.empty')
          : value.map(item => say('', item)).join(', ');
    }
  };

  return {
    about: path => described.get(path)?.words || undefined,
    value: ({ path, value, absent, members, more }) => {
      if (absent) return t(`governance.fact.${absent}`);
      // Its members say it.
      if (value === undefined && members) return '';
      const rest = members === undefined && more ? more : 0;
      return [
        say(path, value),
        rest > 0 && t('governance.fact.more', { count: rest }),
      ]
        .filter(Boolean)
        .join(' ');
    },
    members: ({ path, members = [], more = 0 }) => [
      ...members.map(({ name, value }) =>
        t('governance.fact.member', { name, value: say(path, value) }),
      ),
      ...(members.length > 0 && more > 0
        ? [t('governance.fact.more', { count: more })]
        : []),
    ],
  };
}
