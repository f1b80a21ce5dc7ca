import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import { badgeOf, badgeSvg } from '../serviceLevel/reading/badge';
import { BadgeService } from '../serviceLevel/reading/BadgeService';

export interface BadgeRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly badges: BadgeService;
  /** Whether nobody has to say who they are. */
  readonly isPublic: boolean;
}

/** How long others may keep a badge, in seconds. */
const MAX_AGE = 60;

/** `/badges/{namespace}/{name}.svg` and `.json`: small, for other pages to show. */
export function createBadgeRouter({
  httpAuth,
  badges,
  isPublic,
}: BadgeRouteOptions): Router {
  const answer = async (request: Request, response: Response) => {
    const [, name, type] = /^(.+)\.(svg|json)$/.exec(request.params.file) ?? [];
    if (!name) {
      response.status(404).end();
      return;
    }
    const ref = stringifyEntityRef({
      kind: 'DataProduct',
      namespace: request.params.namespace,
      name,
    }).toLocaleLowerCase('en-US');
    const badge = isPublic
      ? await badges.publicBadge(ref)
      : await ifThere(async () =>
          badges.badge(
            ref,
            await httpAuth.credentials(request, {
              allow: ['user', 'service'],
              allowLimitedAccess: true,
            }),
          ),
        );
    // A picture is shown whatever the status says.
    response.status(badge ? 200 : 404);
    response.set(
      'Cache-Control',
      `${isPublic ? 'public' : 'private'}, max-age=${MAX_AGE}`,
    );
    const shown = badge ?? badgeOf(undefined);
    if (type === 'json') response.json(shown);
    else response.type('image/svg+xml').send(badgeSvg(shown));
  };
  const router = Router();
  router.get('/badges/:namespace/:file', (request, response, next) => {
    answer(request, response).catch(next);
  });
  return router;
}

async function ifThere<T>(find: () => Promise<T>): Promise<T | undefined> {
  try {
    return await find();
  } catch (error) {
    // What is not there and what may not be seen look the same.
    const isHidden =
      isError(error) &&
      (error.name === 'NotFoundError' || error.name === 'NotAllowedError');
    if (isHidden) return undefined;
    throw error;
  }
}
