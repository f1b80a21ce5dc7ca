import {
  CampaignDetails,
  EntityPath,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useState } from 'react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import type { Scope } from '../../../hooks/useScope';
import { ScoreGauge, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { BurnDown } from './BurnDown';
import { CampaignProgress } from './CampaignList';
import { ScoredProducts } from './ScoredProducts';

const topId = 'data-mesh-campaign';
const PAGE_SIZE = 20;

/** One campaign: how it went, which domain is ahead, and which products are missing. */
export function CampaignDialog({
  scorecard,
  campaignId,
  title = campaignId,
  scope,
  onClose,
}: {
  readonly scorecard: EntityPath;
  readonly campaignId: string;
  readonly title?: string;
  readonly scope: Scope;
  readonly onClose: () => void;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [cursor, setCursor] = useState<string>();
  const query = {
    namespace: scorecard.namespace,
    name: scorecard.name,
    campaignId,
    ...scope,
    cursor,
    limit: PAGE_SIZE,
  };
  const campaign = useQuery(JSON.stringify(query), signal =>
    api.getCampaign(query, { signal }),
  );
  const paging = usePaging(
    cursor,
    campaign.pending ? undefined : campaign.value?.remaining.nextCursor,
    setCursor,
  );
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width="min(56rem, 94vw)"
    >
      <DialogHeader>{campaign.value?.title ?? title}</DialogHeader>
      <DialogBody>
        <QueryState query={campaign}>
          {value => (
            <div className={styles.stack}>
              <CampaignProgress campaign={value} />
              <BurnDown campaign={value} />
              <ByDomain campaign={value} />
              <div id={topId}>
                <Part title={t('governance.campaigns.remaining')} level={4}>
                  {value.remaining.items.length === 0 ? (
                    <p className={styles.quiet}>
                      {t('governance.campaigns.allDone')}
                    </p>
                  ) : (
                    <ScoredProducts products={value.remaining.items} />
                  )}
                  <PageButtons paging={paging} topId={topId} />
                </Part>
              </div>
            </div>
          )}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('governance.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function ByDomain({ campaign }: { readonly campaign: CampaignDetails }) {
  const t = useGovernanceTranslation();
  const { percent } = useFormats();
  if (campaign.leaderboard.length === 0) return null;
  return (
    <Part title={t('governance.campaigns.leaderboard')} level={4}>
      <FactTable
        label={t('governance.campaigns.leaderboard')}
        rows={campaign.leaderboard}
        keyOf={({ domain }) => domain.ref}
        columns={[
          {
            id: 'domain',
            label: t('governance.list.domain'),
            cell: ({ domain }) => <EntityLabelLink label={domain} />,
          },
          {
            id: 'done',
            label: t('governance.campaigns.there'),
            isWide: true,
            cell: ({ done, products }) => (
              <div className={styles.tight}>
                <span>
                  {t('governance.campaigns.share', {
                    share: percent(products === 0 ? 1 : done / products),
                    done,
                    products,
                  })}
                </span>
                {products > 0 && <ScoreGauge score={(100 * done) / products} />}
              </div>
            ),
          },
        ]}
      />
    </Part>
  );
}
