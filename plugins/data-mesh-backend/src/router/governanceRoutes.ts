import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { RuleSetKind } from '@backstage-data-mesh/plugin-data-mesh-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { GovernanceServices } from '../governance/createGovernanceServices';
import { complianceCsv } from '../governance/reading/ComplianceService';
import { audited } from './audited';
import { callerName } from './callerName';
import { DocumentRouter } from './documentRouter';

export interface GovernanceRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly services: GovernanceServices;
}

/** Who may see and do what is decided in the services. */
export function addGovernanceRoutes(
  router: DocumentRouter,
  { httpAuth, auditor, services }: GovernanceRouteOptions,
): void {
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });

  const record = <T>(
    request: unknown,
    eventId: string,
    meta: Record<string, string>,
    act: () => Promise<T>,
  ) =>
    audited(
      auditor,
      { eventId, request: request as Request, severityLevel: 'medium', meta },
      act,
    );

  router.get('/v1/rule-sets', async (request, response) => {
    response.json(
      await services.ruleSets.list(request.query, await caller(request)),
    );
  });

  router.get(
    '/v1/rule-sets/:kind/:namespace/:name',
    async (request, response) => {
      response.json(
        await services.ruleSets.get(
          request.params.kind,
          ruleSetOf(request.params),
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/rule-sets/:kind/:namespace/:name/products',
    async (request, response) => {
      response.json(
        await services.ruleSets.products(
          request.params.kind,
          ruleSetOf(request.params),
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/rule-sets/:kind/:namespace/:name/domains',
    async (request, response) => {
      response.json(
        await services.ruleSets.domains(
          request.params.kind,
          ruleSetOf(request.params),
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get('/v1/rule-problems', async (request, response) => {
    response.json(
      await services.ruleSets.problems(request.query, await caller(request)),
    );
  });

  router.get(
    '/v1/products/:namespace/:name/scores',
    async (request, response) => {
      response.json(
        await services.productScores.scores(
          refOf('DataProduct', request.params),
          request.query.at,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/products/:namespace/:name/score-history',
    async (request, response) => {
      response.json(
        await services.productScores.history(
          refOf('DataProduct', request.params),
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/products/:namespace/:name/view',
    async (request, response) => {
      response.json(
        await services.productScores.view(
          refOf('DataProduct', request.params),
          await caller(request),
        ),
      );
    },
  );

  router.get('/v1/campaigns', async (request, response) => {
    response.json({
      items: await services.campaigns.list(
        request.query,
        await caller(request),
      ),
    });
  });

  router.get(
    '/v1/campaigns/:namespace/:name/:campaignId',
    async (request, response) => {
      response.json(
        await services.campaigns.get(
          refOf('DataScorecard', request.params),
          request.params.campaignId,
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get('/v1/scores/roll-up', async (request, response) => {
    response.json(
      await services.rollUps.rollUp(request.query, await caller(request)),
    );
  });

  router.get('/v1/scores/board', async (request, response) => {
    response.json(
      await services.boards.board(request.query, await caller(request)),
    );
  });

  router.get('/v1/compliance', async (request, response) => {
    response.json(
      await services.compliance.compliance(
        request.query,
        await caller(request),
      ),
    );
  });

  router.get('/v1/compliance.csv', async (request, response) => {
    const compliance = await services.compliance.compliance(
      request.query,
      await caller(request),
    );
    response
      .type('text/csv')
      .attachment('compliance.csv')
      .send(complianceCsv(compliance));
  });

  router.get('/v1/violations', async (request, response) => {
    response.json(
      await services.violations.list(request.query, await caller(request)),
    );
  });

  router.get('/v1/waivers', async (request, response) => {
    response.json(
      await services.waivers.list(request.query, await caller(request)),
    );
  });

  router.post('/v1/waivers', async (request, response) => {
    const { subject: subjectRef, ruleSet, rule } = request.body;
    const added = await record(
      request,
      'waiver-request',
      { subjectRef, ruleSet, rule },
      async () => {
        const credentials = await caller(request);
        return services.waivers.request(
          request.body,
          callerName(credentials),
          credentials,
        );
      },
    );
    response.status(201).json(added);
  });

  router.get('/v1/waivers/:waiverId', async (request, response) => {
    response.json(
      await services.waivers.get(
        request.params.waiverId,
        await caller(request),
      ),
    );
  });

  router.post('/v1/waivers/:waiverId/events', async (request, response) => {
    const { waiverId } = request.params;
    const { type } = request.body;
    response.json(
      await record(request, 'waiver-event', { waiverId, type }, async () => {
        const credentials = await caller(request);
        return services.waivers.act(
          waiverId,
          request.body,
          callerName(credentials),
          credentials,
        );
      }),
    );
  });

  router.post('/v1/drafts/check', async (request, response) => {
    const { product, contracts, lifecycle = 'production' } = request.body;
    response.json(
      await services.drafts.check(
        { product, contracts, lifecycle },
        await caller(request),
      ),
    );
  });

  router.post('/v1/simulations', async (request, response) => {
    response.json(
      await services.simulations.simulate(request.body, await caller(request)),
    );
  });

  router.get(
    '/v1/domains/:namespace/:name/scores',
    async (request, response) => {
      response.json(
        await services.domainScores.scores(
          refOf('Domain', request.params),
          request.query.at,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/domains/:namespace/:name/score-history',
    async (request, response) => {
      response.json(
        await services.domainScores.history(
          refOf('Domain', request.params),
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/domains/:namespace/:name/survey',
    async (request, response) => {
      response.json(
        await services.surveys.get(
          refOf('Domain', request.params),
          await caller(request),
        ),
      );
    },
  );

  router.post(
    '/v1/domains/:namespace/:name/survey',
    async (request, response) => {
      const domainRef = refOf('Domain', request.params);
      const answer = await record(
        request,
        'domain-survey-answer',
        { domainRef },
        async () => {
          const credentials = await caller(request);
          return services.surveys.answer(
            domainRef,
            request.body,
            callerName(credentials),
            credentials,
          );
        },
      );
      response.status(201).json(answer);
    },
  );
}

interface EntityPath {
  readonly namespace: string;
  readonly name: string;
}

export function refOf(kind: string, { namespace, name }: EntityPath): string {
  return stringifyEntityRef({ kind, namespace, name }).toLocaleLowerCase(
    'en-US',
  );
}

function ruleSetOf(path: EntityPath & { readonly kind: RuleSetKind }): string {
  return refOf(path.kind, path);
}
