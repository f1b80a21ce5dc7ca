import { ObjectiveQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  serviceLevelApiRef,
  useEntityHref,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useLevelsHref } from '../../../hooks/useLevelsHref';
import layout from '../../shared/layout.module.css';
import { budgetInWords, StandingBadge, useObjectiveWords } from '../shared';
import { useLevelTranslation } from '../shared/useLevelTranslation';
import styles from './Cards.module.css';

/** How many a glance can take in. */
const SHOWN = 5;

const NEEDING = ['broken', 'at-risk'] as const;

/** The promises that are broken or may soon be, worst first, each leading to its own page. */
export function NeedsSomeone({
  scope,
  looks,
  isOfOneProduct = false,
}: {
  readonly scope: Pick<ObjectiveQuery, 'product' | 'domain' | 'owner'>;
  /** Another number asks again. */
  readonly looks: number;
  readonly isOfOneProduct?: boolean;
}) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const href = useEntityHref();
  const levelsHref = useLevelsHref();
  const api = useApi(serviceLevelApiRef);
  const promises = useQuery(`${looks} ${JSON.stringify(scope)}`, signal =>
    api.listObjectives(
      { ...scope, standing: [...NEEDING], limit: SHOWN },
      { signal },
    ),
  );
  return (
    <QueryState query={promises}>
      {({ items, total }) => (
        <ul className={layout.list} aria-label={t('levelsCard.list')}>
          {items.map(objective => {
            const { id, product, contract, standing, budget, fault } =
              objective;
            const of = product ?? contract;
            return (
              <li key={id} className={styles.line}>
                <StandingBadge standing={standing} />
                <div className={styles.said}>
                  {of ? (
                    <Link
                      href={`${href(of.ref, 'service-levels')}?objective=${id}`}
                    >
                      <bdi>{words.promise(objective)}</bdi>
                    </Link>
                  ) : (
                    <bdi>{words.promise(objective)}</bdi>
                  )}
                  <div className={layout.quiet}>
                    {[
                      !isOfOneProduct && of?.title,
                      budget && budgetInWords(budget, objective.cadence, t),
                      fault?.why,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
              </li>
            );
          })}
          {total > items.length && (
            <li>
              <Link
                href={
                  scope.product
                    ? href(scope.product, 'service-levels')
                    : levelsHref({
                        view: 'promises',
                        standing: NEEDING,
                        domain: scope.domain,
                        owner: scope.owner,
                      })
                }
              >
                {t('levelsCard.more', { count: total - items.length })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </QueryState>
  );
}
