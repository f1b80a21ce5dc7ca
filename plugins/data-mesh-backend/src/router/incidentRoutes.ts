import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { ExcuseService } from '../serviceLevel/excuses/ExcuseService';
import { FollowingService } from '../serviceLevel/incidents/FollowingService';
import { IncidentService } from '../serviceLevel/incidents/IncidentService';
import { EscalationService } from '../serviceLevel/telling/EscalationService';
import { audited } from './audited';
import { callerName } from './callerName';
import { DocumentRouter } from './documentRouter';

export interface IncidentRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly incidents: IncidentService;
  readonly following: FollowingService;
  readonly excuses: ExcuseService;
  readonly escalation: EscalationService;
}

/** Who may see and do what is decided in the services. */
export function addIncidentRoutes(
  router: DocumentRouter,
  options: IncidentRouteOptions,
): void {
  const { incidents, following, excuses, escalation } = options;
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    options.httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });
  const record = <T>(
    request: unknown,
    eventId: string,
    meta: Record<string, string>,
    act: () => Promise<T>,
  ) =>
    audited(
      options.auditor,
      { eventId, request: request as Request, severityLevel: 'medium', meta },
      act,
    );

  router.get('/v1/incidents', async (request, response) => {
    response.json(await incidents.list(request.query, await caller(request)));
  });

  router.get('/v1/incidents/:incidentId', async (request, response) => {
    response.json(
      await incidents.get(request.params.incidentId, await caller(request)),
    );
  });

  router.post('/v1/incidents/:incidentId/events', async (request, response) => {
    const { incidentId } = request.params;
    const { type } = request.body;
    response.json(
      await record(
        request,
        'incident-event',
        { incidentId, type },
        async () => {
          const credentials = await caller(request);
          return incidents.act(
            incidentId,
            request.body,
            callerName(credentials),
            credentials,
          );
        },
      ),
    );
  });

  router.get(
    '/v1/products/:namespace/:name/following',
    async (request, response) => {
      const credentials = await caller(request);
      response.json(
        await following.get(
          productOf(request.params),
          callerName(credentials),
          credentials,
        ),
      );
    },
  );

  router.put(
    '/v1/products/:namespace/:name/following',
    async (request, response) => {
      const credentials = await caller(request);
      response.json(
        await following.set(
          productOf(request.params),
          request.body.following,
          callerName(credentials),
          credentials,
        ),
      );
    },
  );

  router.get(
    '/v1/products/:namespace/:name/excuses',
    async (request, response) => {
      response.json({
        items: await excuses.list(
          productOf(request.params),
          await caller(request),
        ),
      });
    },
  );

  router.post(
    '/v1/products/:namespace/:name/excuses',
    async (request, response) => {
      const productRef = productOf(request.params);
      const added = await record(
        request,
        'excuse-add',
        { productRef },
        async () => {
          const credentials = await caller(request);
          return excuses.add(
            productRef,
            request.body,
            callerName(credentials),
            credentials,
          );
        },
      );
      response.status(201).json(added);
    },
  );

  router.delete(
    '/v1/products/:namespace/:name/excuses/:excuseId',
    async (request, response) => {
      const productRef = productOf(request.params);
      const { excuseId } = request.params;
      await record(
        request,
        'excuse-remove',
        { productRef, excuseId },
        async () => excuses.remove(productRef, excuseId, await caller(request)),
      );
      response.status(204).end();
    },
  );

  router.get(
    '/v1/products/:namespace/:name/escalation',
    async (request, response) => {
      response.json(
        await escalation.get(productOf(request.params), await caller(request)),
      );
    },
  );

  router.post(
    '/v1/products/:namespace/:name/escalation',
    async (request, response) => {
      const productRef = productOf(request.params);
      const messages = await record(
        request,
        'escalation-test',
        { productRef },
        async () => escalation.test(productRef, await caller(request)),
      );
      response.status(202).json({ messages });
    },
  );
}

function productOf(path: {
  readonly namespace: string;
  readonly name: string;
}): string {
  return stringifyEntityRef({ kind: 'DataProduct', ...path }).toLocaleLowerCase(
    'en-US',
  );
}
