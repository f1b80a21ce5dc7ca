import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { TemplateService } from '../templates/TemplateService';
import { DocumentRouter } from './documentRouter';

/** Who may see how templates are used is decided in the service. */
export function addTemplateRoutes(
  router: DocumentRouter,
  options: {
    readonly httpAuth: HttpAuthService;
    readonly templates: TemplateService;
  },
): void {
  // The document gives requests narrower types for their query than Express has for any.
  const caller = (request: unknown) =>
    options.httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });

  router.get('/v1/templates', async (request, response) => {
    response.json(await options.templates.report(await caller(request)));
  });

  router.get(
    '/v1/templates/:namespace/:name/outdated',
    async (request, response) => {
      response.json(
        await options.templates.outdated(
          stringifyEntityRef({ kind: 'Template', ...request.params }),
          request.query,
          await caller(request),
        ),
      );
    },
  );
}
