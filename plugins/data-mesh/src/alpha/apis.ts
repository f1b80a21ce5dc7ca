import {
  DataMeshClient,
  GovernanceClient,
  OnboardingClient,
  ServiceLevelClient,
  TemplateClient,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  governanceApiRef,
  onboardingApiRef,
  serviceLevelApiRef,
  templateApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';

/** The client of the data mesh service. */
export const dataMeshApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: dataMeshApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DataMeshClient({ discoveryApi, fetchApi }),
    }),
});

/** The client for service levels and incidents. */
export const serviceLevelApi = ApiBlueprint.make({
  name: 'service-levels',
  params: defineParams =>
    defineParams({
      api: serviceLevelApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ServiceLevelClient({ discoveryApi, fetchApi }),
    }),
});

/** The client for scorecards, policies, waivers and campaigns. */
export const governanceApi = ApiBlueprint.make({
  name: 'governance',
  params: defineParams =>
    defineParams({
      api: governanceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new GovernanceClient({ discoveryApi, fetchApi }),
    }),
});

/** The client for what servers have and drafts of contracts for it. */
export const onboardingApi = ApiBlueprint.make({
  name: 'onboarding',
  params: defineParams =>
    defineParams({
      api: onboardingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new OnboardingClient({ discoveryApi, fetchApi }),
    }),
});

/** The client for how templates are used. */
export const templateApi = ApiBlueprint.make({
  name: 'templates',
  params: defineParams =>
    defineParams({
      api: templateApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new TemplateClient({ discoveryApi, fetchApi }),
    }),
});
