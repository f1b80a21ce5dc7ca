import { Campaign } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  Tone,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import {
  RiCalendarLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiFlagLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { ScoreGauge, useGovernanceTranslation, useScoreWords } from '../shared';
import styles from '../shared/Governance.module.css';
import type { ScorecardsUrl } from './scorecardsUrl';

const LOOKS: Readonly<
  Record<
    Campaign['state'],
    { readonly tone: Tone; readonly icon: ReactElement }
  >
> = {
  planned: { tone: 'neutral', icon: <RiCalendarLine size={12} aria-hidden /> },
  running: { tone: 'info', icon: <RiFlagLine size={12} aria-hidden /> },
  done: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  missed: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
};

/** Campaigns with how far they are. */
export function CampaignList({
  campaigns,
  url: { change },
}: {
  readonly campaigns: readonly Campaign[];
  readonly url: ScorecardsUrl;
}) {
  const t = useGovernanceTranslation();
  return (
    <ul className={styles.tiles}>
      {campaigns.map(campaign => (
        <li key={campaign.id} className={styles.tile}>
          <h4 className={styles.tileTitle}>{campaign.title}</h4>
          <CampaignProgress campaign={campaign} />
          <div>
            <Button
              size="small"
              variant="secondary"
              aria-label={`${t('governance.tab.details')}: ${campaign.title}`}
              onPress={() => change({ campaign: [campaign.id] })}
            >
              {t('governance.tab.details')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The target, the deadline, and how many products are there. */
export function CampaignProgress({
  campaign,
}: {
  readonly campaign: Campaign;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { dateTime } = useFormats();
  const { state, products, done, targetLevel, targetScore } = campaign;
  const target =
    targetLevel ??
    (targetScore === undefined
      ? ''
      : t('governance.campaigns.score', { score: words.score(targetScore) }));
  return (
    <div className={styles.tight}>
      <span className={styles.row}>
        <ToneBadge {...LOOKS[state]}>
          {t(`governance.campaign.state.${state}`)}
        </ToneBadge>
        <span>
          {t('governance.campaigns.target', {
            target,
            when: dateTime(campaign.deadline),
          })}
        </span>
      </span>
      <span>{t('governance.campaigns.done', { done, products })}</span>
      {products > 0 && <ScoreGauge score={(100 * done) / products} />}
      {campaign.description && (
        <p className={styles.quiet} dir="auto">
          {campaign.description}
        </p>
      )}
    </div>
  );
}
