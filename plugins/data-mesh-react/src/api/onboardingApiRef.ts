import type { OnboardingApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * What servers have and drafts of contracts for it, as form fields see it. The data mesh plugin provides a client for it.
 * @public
 */
export const onboardingApiRef = createApiRef<OnboardingApi>().with({
  id: 'plugin.data-mesh.onboarding',
  pluginId: 'data-mesh',
});
