import { dataMeshHealthReadPermission } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Header, Page, RoutedTabs } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { useMessages } from '../../useMessages';
import { ExploreContent } from '../explore';
import { HealthContent } from '../health';
import { QualityOperationsContent } from '../qualityOperations';
import { ServiceLevelsContent } from '../serviceLevel';

/** The suite's pages with a frame of their own, for apps on the legacy frontend system. */
export function DataMeshPage() {
  const t = useMessages();
  const { allowed } = usePermission({
    permission: dataMeshHealthReadPermission,
  });
  const explore = {
    path: '/explore',
    title: t('page.explore'),
    children: <ExploreContent />,
  };
  const levels = {
    path: '/service-levels',
    title: t('page.serviceLevels'),
    children: <ServiceLevelsContent />,
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
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <RoutedTabs
        routes={
          allowed ? [explore, levels, health, quality] : [explore, levels]
        }
      />
    </Page>
  );
}
