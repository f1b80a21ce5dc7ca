import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { QualityReading } from '../quality/reading/createQualityReading';
import { RunControlService } from '../quality/runs/RunControlService';
import { audited } from './audited';
import { callerName } from './callerName';
import { DocumentRouter } from './documentRouter';

export interface QualityRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly reading: QualityReading;
  readonly control: RunControlService;
}

/** Parses, finds out who asks, writes down what they did, and hands on: who may do what is decided by the services. */
export function addQualityRoutes(
  router: DocumentRouter,
  options: QualityRouteOptions,
): void {
  const { reading, control, auditor } = options;
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    options.httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });
  const record = <T>(
    request: unknown,
    eventId: string,
    meta: Record<string, string | undefined>,
    act: () => Promise<T>,
  ) =>
    audited(
      auditor,
      {
        eventId,
        request: request as Request,
        severityLevel: 'medium',
        meta: JSON.parse(JSON.stringify(meta)),
      },
      act,
    );

  router.get('/v1/quality/summary', async (request, response) => {
    response.json(
      await reading.summary.summary(request.query, await caller(request)),
    );
  });

  router.get('/v1/quality/checks', async (request, response) => {
    response.json(
      await reading.checks.list(request.query, await caller(request)),
    );
  });

  router.get('/v1/quality/checks/:checkId', async (request, response) => {
    response.json(
      await reading.checks.get(request.params.checkId, await caller(request)),
    );
  });

  router.get(
    '/v1/quality/checks/:checkId/history',
    async (request, response) => {
      response.json(
        await reading.history.history(
          request.params.checkId,
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.put('/v1/quality/checks/:checkId/note', async (request, response) => {
    const { checkId } = request.params;
    await record(request, 'check-note', { checkId }, async () => {
      const credentials = await caller(request);
      await reading.checks.setNote(
        checkId,
        { text: request.body.text, by: callerName(credentials) },
        credentials,
      );
    });
    response.status(204).end();
  });

  router.get('/v1/quality/plan', async (request, response) => {
    const { contract: contractRef, server } = request.query;
    response.json(
      await control.plan({ contractRef, server }, await caller(request)),
    );
  });

  router.get('/v1/quality/runs', async (request, response) => {
    response.json(
      await reading.runs.list(request.query, await caller(request)),
    );
  });

  router.post('/v1/quality/runs', async (request, response) => {
    const { contract, server } = request.body;
    const started = await record(
      request,
      'quality-run-start',
      { contractRef: contract.toLocaleLowerCase('en-US'), server },
      async () => {
        const credentials = await caller(request);
        const requestedBy = callerName(credentials);
        return control.start(
          { contractRef: contract, server, requestedBy },
          credentials,
        );
      },
    );
    response.status(202).json({ runs: started });
  });

  router.get('/v1/quality/runs/:runId', async (request, response) => {
    response.json(
      await reading.runs.get(request.params.runId, await caller(request)),
    );
  });

  router.post('/v1/quality/runs/:runId/cancel', async (request, response) => {
    const { runId } = request.params;
    const run = await record(
      request,
      'quality-run-cancel',
      { runId },
      async () => control.cancel(runId, await caller(request)),
    );
    response.status(202).json(run);
  });

  router.get('/v1/quality/servers', async (request, response) => {
    response.json({
      items: await reading.platform.servers(await caller(request)),
    });
  });

  router.get('/v1/quality/slow-runs', async (request, response) => {
    response.json({
      items: await reading.runs.slow(
        request.query.limit,
        await caller(request),
      ),
    });
  });

  router.get('/v1/quality/unmatched', async (request, response) => {
    response.json(
      await reading.platform.unmatched(request.query, await caller(request)),
    );
  });
}
