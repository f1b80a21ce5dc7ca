import { CampaignDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { LinePlot, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';

/** How many products were missing at each moment, beside the straight way to the deadline. */
export function BurnDown({ campaign }: { readonly campaign: CampaignDetails }) {
  const t = useGovernanceTranslation();
  const { dateTime, number } = useFormats();
  const { burnDown, deadline } = campaign;
  if (burnDown.length === 0) return null;
  const first = burnDown[0];
  const last = burnDown[burnDown.length - 1];
  const start = Date.parse(first.at);
  const end = Math.max(start + 1, Date.parse(last.at), Date.parse(deadline));
  const most = Math.max(1, ...burnDown.map(({ remaining }) => remaining));
  const x = (at: string) => (Date.parse(at) - start) / (end - start);
  const y = (remaining: number) => remaining / most;
  return (
    <Part title={t('governance.campaigns.burnDown')} level={4}>
      <LinePlot
        label={t('governance.campaigns.burnDownLabel', {
          from: first.remaining,
          to: last.remaining,
          start: dateTime(first.at),
          end: dateTime(last.at),
        })}
        points={burnDown.map(({ at, remaining }) => ({
          x: x(at),
          y: y(remaining),
        }))}
        dashed={[
          [
            { x: 0, y: y(first.remaining) },
            { x: x(deadline), y: 0 },
          ],
        ]}
        caption={
          <>
            <span>{dateTime(first.at)}</span>
            <span>{dateTime(new Date(end).toISOString())}</span>
          </>
        }
      />
      <p className={styles.quiet}>{t('governance.campaigns.burnDownHint')}</p>
      <details>
        <summary className={styles.summary}>
          {t('governance.trend.table')}
        </summary>
        <FactTable
          label={t('governance.campaigns.burnDown')}
          rows={[...burnDown].reverse()}
          keyOf={({ at }) => at}
          columns={[
            {
              id: 'at',
              label: t('governance.history.when'),
              cell: ({ at }) => dateTime(at),
            },
            {
              id: 'remaining',
              label: t('governance.campaigns.remaining'),
              cell: ({ remaining }) => number(remaining),
            },
          ]}
        />
      </details>
    </Part>
  );
}
