import {
  EntityLabelLink,
  governanceApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import type { Scope } from '../../../hooks/useScope';
import { Part } from '../../shared/Part';
import { Actions, BoardFigures } from '../domains/ScoreBoardView';
import {
  useGovernanceSignal,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';

/** What fits on a card. */
const MOST = 3;

/** The score of what is meant with what is broken and waived, what to do next, and what stands worst. */
export function ShortBoard({
  scope,
  none,
}: {
  readonly scope: Scope;
  /** Said where nothing is scored. */
  readonly none: string;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const board = useQuery(`${looks} ${JSON.stringify(scope)}`, signal =>
    api.getScoreBoard(scope, { signal }),
  );
  return (
    <QueryState
      query={board}
      isEmpty={({ ruleSets }) => ruleSets.length === 0}
      empty={<p className={styles.quiet}>{none}</p>}
    >
      {value => (
        <div className={styles.stack}>
          <BoardFigures board={value} scope={scope} />
          <Actions board={value} scope={scope} most={MOST} />
          {value.worst.length > 0 && (
            <Part title={t('governance.board.worst')} level={4}>
              <ul className={styles.list}>
                {value.worst.slice(0, MOST).map(one => (
                  <li
                    key={`${one.product.ref} ${one.ruleSet.ref}`}
                    className={styles.tight}
                  >
                    <EntityLabelLink label={one.product} tab="scorecard" />
                    <span className={styles.quiet}>
                      {one.ruleSet.title} ·{' '}
                      {one.score === undefined
                        ? t('governance.score.none')
                        : words.score(one.score)}
                    </span>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
      )}
    </QueryState>
  );
}
