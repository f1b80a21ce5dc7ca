import {
  governanceApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import type { Scope } from '../../../hooks/useScope';
import { Actions, BoardFigures } from '../domains/ScoreBoardView';
import { useGovernanceSignal } from '../shared';
import styles from '../shared/Governance.module.css';

/** What fits on a card. */
const MOST = 3;

/** The score of what is meant with what is broken and waived, and what to do next. */
export function ShortBoard({
  scope,
  none,
}: {
  readonly scope: Scope;
  /** Said where nothing is scored. */
  readonly none: string;
}) {
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
        </div>
      )}
    </QueryState>
  );
}
