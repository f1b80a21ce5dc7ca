import {
  dataMeshHealthReadPermission,
  dataMeshTemplateReadPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Header, Page, RoutedTabs } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { useMessages } from '../../useMessages';
import { ExploreContent } from '../explore';
import { FirstSteps } from '../firstSteps';
import { DomainsContent } from '../governance/domains/DomainsContent';
import { GovernanceContent } from '../governance/governance/GovernanceContent';
import { ScorecardsContent } from '../governance/scorecards/ScorecardsContent';
import { HealthContent } from '../health';
import { QualityOperationsContent } from '../qualityOperations';
import { ServiceLevelsContent } from '../serviceLevel';
import { TemplatesContent } from '../templates';

/** The suite's pages with a frame of their own, for apps on the legacy frontend system. */
export function DataMeshPage() {
  const t = useMessages();
  const { allowed: seesHealth } = usePermission({
    permission: dataMeshHealthReadPermission,
  });
  const { allowed: seesTemplates } = usePermission({
    permission: dataMeshTemplateReadPermission,
  });
  const explore = {
    path: '/explore',
    title: t('page.explore'),
    children: (
      <>
        <FirstSteps />
        <ExploreContent />
      </>
    ),
  };
  const levels = {
    path: '/service-levels',
    title: t('page.serviceLevels'),
    children: <ServiceLevelsContent />,
  };
  const domains = {
    path: '/domains',
    title: t('page.domains'),
    children: <DomainsContent />,
  };
  const scorecards = {
    path: '/scorecards',
    title: t('page.scorecards'),
    children: <ScorecardsContent />,
  };
  const governance = {
    path: '/governance',
    title: t('page.governance'),
    children: <GovernanceContent />,
  };
  const health = {
    path: '/health',
    title: t('page.health'),
    children: <HealthContent />,
  };
  const quality = {
    path: '/quality',
    title: t('page.quality'),
    children: <QualityOperationsContent />,
  };
  const templates = {
    path: '/templates',
    title: t('page.templates'),
    children: <TemplatesContent />,
  };
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <RoutedTabs
        routes={[
          explore,
          domains,
          levels,
          scorecards,
          governance,
          ...(seesHealth ? [health, quality] : []),
          ...(seesTemplates ? [templates] : []),
        ]}
      />
    </Page>
  );
}
