import {
  AuditorService,
  AuditorServiceCreateEventOptions,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { OnboardingService } from '../onboarding/OnboardingService';
import { audited } from './audited';
import { DocumentRouter } from './documentRouter';

export interface OnboardingRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly onboarding: OnboardingService;
}

/** Who may see what servers have is decided in the service. */
export function addOnboardingRoutes(
  router: DocumentRouter,
  { httpAuth, auditor, onboarding }: OnboardingRouteOptions,
): void {
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });

  const act = <T>(
    request: unknown,
    event: Omit<AuditorServiceCreateEventOptions, 'request'>,
    work: () => Promise<T>,
  ) => audited(auditor, { ...event, request: request as Request }, work);

  router.get('/v1/onboarding/servers', async (request, response) => {
    response.json(await onboarding.servers(await caller(request)));
  });

  router.get(
    '/v1/onboarding/servers/:server/schemas',
    async (request, response) => {
      response.json(
        await onboarding.schemas(
          request.params.server,
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.get(
    '/v1/onboarding/servers/:server/tables',
    async (request, response) => {
      response.json(
        await onboarding.tables(
          request.params.server,
          request.query,
          await caller(request),
        ),
      );
    },
  );

  router.post('/v1/onboarding/profiles', async (request, response) => {
    const { server, tables } = request.body;
    const credentials = await caller(request);
    const job = await act(
      request,
      {
        eventId: 'table-profile-start',
        severityLevel: 'medium',
        meta: { server, tables: tables.map(({ table }) => table) },
      },
      () => onboarding.start({ server, tables }, credentials),
    );
    response.status(201).json(job);
  });

  router.get(
    '/v1/onboarding/profiles/:profileId',
    async (request, response) => {
      response.json(
        await onboarding.get(request.params.profileId, await caller(request)),
      );
    },
  );

  router.post(
    '/v1/onboarding/profiles/:profileId/cancel',
    async (request, response) => {
      const { profileId } = request.params;
      const credentials = await caller(request);
      response.json(
        await act(
          request,
          {
            eventId: 'table-profile-cancel',
            severityLevel: 'low',
            meta: { profileId },
          },
          () => onboarding.cancel(profileId, credentials),
        ),
      );
    },
  );

  router.get(
    '/v1/onboarding/profiles/:profileId/drafts/:position',
    async (request, response) => {
      const { profileId, position } = request.params;
      const draft = await onboarding.draft(
        profileId,
        Number(position),
        await caller(request),
      );
      // The document leaves the draft open, since `packages/contract` declares it.
      response.json({ draft: { ...draft } });
    },
  );
}
