import { ServiceLevelSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  serviceLevelApiRef,
  ToneBadge,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiAlarmWarningLine, RiArrowUpCircleLine } from '@remixicon/react';
import { useState } from 'react';
import layout from '../../shared/layout.module.css';
import { StandingBadge, useLevelSignal, useLevelTranslation } from '../shared';
import { NeedsSomeone } from './NeedsSomeone';

/** How the promises of a domain or of owners stand, open incidents, and what needs someone. */
export function ScopeLevels({
  scope,
  none,
}: {
  readonly scope: {
    readonly domain?: string[];
    readonly owner?: string[];
  };
  /** Said where nothing is promised. */
  readonly none: string;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const [looks, setLooks] = useState(0);
  useLevelSignal(() => setLooks(n => n + 1));
  const summary = useQuery(`${looks} ${JSON.stringify(scope)}`, signal =>
    api.getServiceLevelSummary(scope, { signal }),
  );
  return (
    <QueryState
      query={summary}
      isEmpty={counts => promisesOf(counts) === 0}
      empty={<Text color="secondary">{none}</Text>}
    >
      {counts => (
        <div className={layout.stack}>
          <Signs counts={counts} />
          {counts.broken + counts.atRisk > 0 ? (
            <NeedsSomeone scope={scope} looks={looks} />
          ) : (
            <Text color="secondary">
              {t(
                counts.kept > 0 ? 'levelsCard.kept' : 'levelsCard.notMeasured',
              )}
            </Text>
          )}
        </div>
      )}
    </QueryState>
  );
}

function promisesOf(counts: ServiceLevelSummary): number {
  const { broken, atRisk, kept, notMeasured, notMeasurable } = counts;
  return broken + atRisk + kept + notMeasured + notMeasurable;
}

function Signs({ counts }: { readonly counts: ServiceLevelSummary }) {
  const t = useLevelTranslation();
  const { openIncidents, upstreamIncidents } = counts;
  const standings = [
    ['broken', counts.broken],
    ['at-risk', counts.atRisk],
    ['kept', counts.kept],
    ['not-measured', counts.notMeasured],
    ['not-measurable', counts.notMeasurable],
  ] as const;
  return (
    <div className={layout.signs}>
      {standings
        .filter(([, number]) => number > 0)
        .map(([standing, number]) => (
          <StandingBadge key={standing} standing={standing} number={number} />
        ))}
      {openIncidents > 0 && (
        <ToneBadge
          tone="danger"
          icon={<RiAlarmWarningLine size={12} aria-hidden />}
        >
          {t('levelsCard.openIncidents', { count: openIncidents })}
        </ToneBadge>
      )}
      {upstreamIncidents > 0 && (
        <ToneBadge
          tone="warning"
          icon={<RiArrowUpCircleLine size={12} aria-hidden />}
        >
          {t('levelsCard.upstreamIncidents', { count: upstreamIncidents })}
        </ToneBadge>
      )}
    </div>
  );
}
