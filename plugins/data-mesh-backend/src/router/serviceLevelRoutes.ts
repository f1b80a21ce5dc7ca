import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { ServiceLevelReading } from '../serviceLevel/reading/createServiceLevelReading';
import { scorecardCsv } from '../serviceLevel/reading/scorecardCsv';
import { DocumentRouter } from './documentRouter';

export interface ServiceLevelRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly reading: ServiceLevelReading;
}

/** Who may see what is decided in the services that read. */
export function addServiceLevelRoutes(
  router: DocumentRouter,
  { httpAuth, reading }: ServiceLevelRouteOptions,
): void {
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });

  router.get('/v1/service-levels', async (request, response) => {
    response.json(
      await reading.objectives.list(request.query, await caller(request)),
    );
  });

  router.get('/v1/service-levels/summary', async (request, response) => {
    response.json(
      await reading.summary.summary(request.query, await caller(request)),
    );
  });

  router.get('/v1/service-levels/board', async (request, response) => {
    response.json(
      await reading.board.board(request.query, await caller(request)),
    );
  });

  router.get('/v1/service-levels/scorecard', async (request, response) => {
    response.json(
      await reading.scorecards.scorecard(request.query, await caller(request)),
    );
  });

  router.get('/v1/service-levels/scorecard.csv', async (request, response) => {
    const scorecard = await reading.scorecards.scorecard(
      request.query,
      await caller(request),
    );
    response
      .type('text/csv')
      .attachment(`service-levels-${scorecard.period}.csv`)
      .send(scorecardCsv(scorecard));
  });

  router.get(
    '/v1/products/:namespace/:name/badge',
    async (request, response) => {
      const ref = stringifyEntityRef({
        kind: 'DataProduct',
        ...request.params,
      }).toLocaleLowerCase('en-US');
      response.json(await reading.badges.badge(ref, await caller(request)));
    },
  );

  router.get('/v1/service-levels/:objectiveId', async (request, response) => {
    response.json(
      await reading.objectives.get(
        request.params.objectiveId,
        await caller(request),
      ),
    );
  });

  router.get(
    '/v1/service-levels/:objectiveId/slices',
    async (request, response) => {
      response.json(
        await reading.slices.slices(
          request.params.objectiveId,
          request.query,
          await caller(request),
        ),
      );
    },
  );
}
