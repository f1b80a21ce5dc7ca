import { CampaignDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import own from '../shared/scores.module.css';

const WIDTH = 600;
const HEIGHT = 100;

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
  const x = (at: string) => ((Date.parse(at) - start) / (end - start)) * WIDTH;
  const y = (remaining: number) => HEIGHT - (remaining / most) * HEIGHT;
  const line = burnDown
    .map(
      ({ at, remaining }, index) =>
        `${index === 0 ? 'M' : 'L'}${x(at).toFixed(1)},${y(remaining).toFixed(
          1,
        )}`,
    )
    .join(' ');
  return (
    <Part title={t('governance.campaigns.burnDown')} level={4}>
      <figure className={own.chart}>
        <svg
          viewBox={`-2 -4 ${WIDTH + 4} ${HEIGHT + 8}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('governance.campaigns.burnDownLabel', {
            from: first.remaining,
            to: last.remaining,
            start: dateTime(first.at),
            end: dateTime(last.at),
          })}
          className={own.plot}
        >
          <line
            className={own.rules}
            x1={0}
            y1={y(first.remaining)}
            x2={x(deadline)}
            y2={HEIGHT}
          />
          <path className={own.line} d={line} />
        </svg>
        <figcaption className={own.caption}>
          <span>{dateTime(first.at)}</span>
          <span>{dateTime(new Date(end).toISOString())}</span>
        </figcaption>
      </figure>
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
