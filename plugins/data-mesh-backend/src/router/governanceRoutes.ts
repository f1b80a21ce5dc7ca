import { HttpAuthService } from '@backstage/backend-plugin-api';
import { RuleSetKind } from '@backstage-data-mesh/plugin-data-mesh-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { GovernanceReading } from '../governance/reading/createGovernanceReading';
import { DocumentRouter } from './documentRouter';

export interface GovernanceRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly reading: GovernanceReading;
}

/** Who may see what is decided in the services that read. */
export function addGovernanceRoutes(
  router: DocumentRouter,
  { httpAuth, reading }: GovernanceRouteOptions,
): void {
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });

  router.get('/v1/rule-sets', async (request, response) => {
    response.json(
      await reading.ruleSets.list(request.query, await caller(request)),
    );
  });

  router.get(
    '/v1/rule-sets/:kind/:namespace/:name',
    async (request, response) => {
      response.json(
        await reading.ruleSets.get(
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
        await reading.ruleSets.products(
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
      await reading.ruleSets.problems(request.query, await caller(request)),
    );
  });

  router.get(
    '/v1/products/:namespace/:name/scores',
    async (request, response) => {
      response.json(
        await reading.productScores.scores(
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
        await reading.productScores.history(
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
        await reading.productScores.view(
          refOf('DataProduct', request.params),
          await caller(request),
        ),
      );
    },
  );

  router.get('/v1/campaigns', async (request, response) => {
    response.json({
      items: await reading.campaigns.list(request.query, await caller(request)),
    });
  });

  router.get(
    '/v1/campaigns/:namespace/:name/:campaignId',
    async (request, response) => {
      response.json(
        await reading.campaigns.get(
          refOf('DataScorecard', request.params),
          request.params.campaignId,
          request.query,
          await caller(request),
        ),
      );
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
