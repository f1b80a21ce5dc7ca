import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request, Router } from 'express';
import { ChangeHistoryService } from '../service/ChangeHistoryService';
import { ContractService } from '../service/ContractService';
import { DomainService } from '../service/DomainService';
import { HealthService } from '../service/HealthService';
import { LineageService } from '../service/LineageService';
import { ProposalService } from '../service/ProposalService';
import { ProductService } from '../service/ProductService';
import { ProductVersionService } from '../service/ProductVersionService';
import { SearchDocumentService } from '../search/SearchDocumentService';
import { VersionDiffService } from '../service/VersionDiffService';
import { AccessService } from '../service/AccessService';
import { TemplateService } from '../templates/TemplateService';
import { audited } from './audited';
import { createDocumentRouter } from './documentRouter';
import {
  addGovernanceRoutes,
  GovernanceRouteOptions,
} from './governanceRoutes';
import { hideInternals } from './hideInternals';
import { addIncidentRoutes, IncidentRouteOptions } from './incidentRoutes';
import {
  addOnboardingRoutes,
  OnboardingRouteOptions,
} from './onboardingRoutes';
import { addQualityRoutes, QualityRouteOptions } from './qualityRoutes';
import {
  addServiceLevelRoutes,
  ServiceLevelRouteOptions,
} from './serviceLevelRoutes';

import { addTemplateRoutes } from './templateRoutes';

export interface RouterOptions {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
  readonly access: AccessService;
  readonly products: ProductService;
  readonly lineage: LineageService;
  readonly productVersions: ProductVersionService;
  readonly contracts: ContractService;
  readonly versionDiffs: VersionDiffService;
  readonly proposals: ProposalService;
  readonly changeHistory: ChangeHistoryService;
  readonly domains: DomainService;
  readonly health: HealthService;
  readonly searchDocuments: SearchDocumentService;
  /** Asks for a sync without waiting for it. */
  readonly requestSync: () => Promise<void>;
  readonly quality?: Pick<QualityRouteOptions, 'reading' | 'control'>;
  readonly serviceLevels?: Pick<ServiceLevelRouteOptions, 'reading'> &
    Omit<IncidentRouteOptions, 'httpAuth' | 'auditor'>;
  readonly governance?: Omit<GovernanceRouteOptions, 'httpAuth' | 'auditor'>;
  readonly onboarding?: OnboardingRouteOptions['onboarding'];
  readonly templates?: TemplateService;
}

/** Parses, finds out who asks, and hands on; requests are checked against the OpenAPI document first. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const { router, routes } = createDocumentRouter();
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    options.httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });

  routes.get('/v1/products', async (request, response) => {
    response.json(
      await options.products.list(request.query, await caller(request)),
    );
  });

  routes.get('/v1/product-facets', async (request, response) => {
    response.json(
      await options.products.facets(request.query, await caller(request)),
    );
  });

  routes.get('/v1/products/:namespace/:name', async (request, response) => {
    const ref = refOf('DataProduct', request.params);
    response.json(await options.products.get(ref, await caller(request)));
  });

  routes.get(
    '/v1/products/:namespace/:name/lineage',
    async (request, response) => {
      const ref = refOf('DataProduct', request.params);
      response.json(
        await options.lineage.around(ref, request.query, await caller(request)),
      );
    },
  );

  routes.get(
    '/v1/products/:namespace/:name/versions',
    async (request, response) => {
      const ref = refOf('DataProduct', request.params);
      response.json(
        await options.productVersions.versions(
          ref,
          request.query,
          await caller(request),
        ),
      );
    },
  );

  routes.get('/v1/contracts/:namespace/:name', async (request, response) => {
    const ref = refOf('DataContract', request.params);
    const contract = await options.contracts.get(ref, await caller(request));
    // The document leaves the model open, since `packages/contract` declares it.
    response.json({ ...contract, model: { ...contract.model } });
  });

  routes.post(
    '/v1/contracts/:namespace/:name/proposals',
    async (request, response) => {
      const { diff, downstream, complete } = await options.proposals.effectOf(
        refOf('DataContract', request.params),
        request.body.definition,
        await caller(request),
      );
      response.json({ diff, affected: [...downstream], complete });
    },
  );

  routes.get(
    '/v1/contracts/:namespace/:name/versions',
    async (request, response) => {
      const ref = refOf('DataContract', request.params);
      response.json(
        await options.contracts.versions(
          ref,
          request.query,
          await caller(request),
        ),
      );
    },
  );

  routes.get(
    '/v1/contracts/:namespace/:name/versions/:versionId',
    async (request, response) => {
      const ref = refOf('DataContract', request.params);
      const { versionId } = request.params;
      response.json(
        await options.contracts.version(ref, versionId, await caller(request)),
      );
    },
  );

  routes.get(
    '/v1/contracts/:namespace/:name/versions/:versionId/diff',
    async (request, response) => {
      const ref = refOf('DataContract', request.params);
      response.json(
        await options.versionDiffs.diff(
          ref,
          {
            versionId: request.params.versionId,
            against: request.query.against,
          },
          await caller(request),
        ),
      );
    },
  );

  routes.get('/v1/contract-changes', async (request, response) => {
    response.json(
      await options.changeHistory.history(request.query, await caller(request)),
    );
  });

  routes.get('/v1/domains/:namespace/:name', async (request, response) => {
    const ref = refOf('Domain', request.params);
    response.json(await options.domains.summary(ref, await caller(request)));
  });

  routes.get('/v1/health', async (request, response) => {
    response.json(await options.health.health(await caller(request)));
  });

  routes.get('/v1/health/findings', async (request, response) => {
    response.json(
      await options.health.findings(request.query, await caller(request)),
    );
  });

  routes.get('/v1/search-documents', async (request, response) => {
    const { type, cursor } = request.query;
    const page = await options.searchDocuments.page(
      type,
      cursor,
      await caller(request),
    );
    // The document leaves them open, since data-mesh-common declares them.
    response.json({ ...page, items: page.items.map(item => ({ ...item })) });
  });

  routes.post('/v1/sync', async (request, response) => {
    await audited(
      options.auditor,
      {
        eventId: 'sync-run',
        request: request as Request,
        severityLevel: 'medium',
      },
      async () => {
        await options.access.requireSync(await caller(request));
        await options.requestSync();
      },
    );
    response.status(202).end();
  });

  if (options.quality) {
    addQualityRoutes(routes, {
      ...options.quality,
      httpAuth: options.httpAuth,
      auditor: options.auditor,
    });
  }

  if (options.serviceLevels) {
    addServiceLevelRoutes(routes, {
      ...options.serviceLevels,
      httpAuth: options.httpAuth,
    });
    addIncidentRoutes(routes, {
      ...options.serviceLevels,
      httpAuth: options.httpAuth,
      auditor: options.auditor,
    });
  }

  if (options.governance) {
    addGovernanceRoutes(routes, {
      ...options.governance,
      httpAuth: options.httpAuth,
      auditor: options.auditor,
    });
  }

  if (options.onboarding) {
    addOnboardingRoutes(routes, {
      onboarding: options.onboarding,
      httpAuth: options.httpAuth,
      auditor: options.auditor,
    });
  }

  if (options.templates) {
    addTemplateRoutes(routes, {
      templates: options.templates,
      httpAuth: options.httpAuth,
    });
  }

  router.use(hideInternals(options.logger));
  return router;
}

function refOf(
  kind: string,
  { namespace, name }: { readonly namespace: string; readonly name: string },
): string {
  return stringifyEntityRef({ kind, namespace, name });
}
