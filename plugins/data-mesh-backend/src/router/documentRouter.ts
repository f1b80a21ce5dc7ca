import { RestPaths } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  createValidatedOpenApiRouter,
  internal,
} from '@backstage/backend-openapi-utils';
import { RequestHandler, Router } from 'express';
import { openApiDocument } from '../schema/openapi.generated';

const document = openApiDocument as unknown as internal.RequiredDoc;

type Verb = 'get' | 'post' | 'put' | 'delete';

/** `/a/{b}` as Express writes it: `/a/:b`. */
type ExpressPath<TPath extends string> =
  TPath extends `${infer TStart}{${infer TName}}${infer TRest}`
    ? `${TStart}:${TName}${ExpressPath<TRest>}`
    : TPath;

type RoutesOf<TVerb extends Verb> = {
  [TPath in keyof RestPaths as RestPaths[TPath] extends Record<TVerb, object>
    ? ExpressPath<TPath>
    : never]: RestPaths[TPath] extends Record<TVerb, infer TOperation>
    ? TOperation
    : never;
};

type ContentOf<TPart> = TPart extends { content: infer TContent }
  ? TContent[keyof TContent]
  : never;

type PathOf<TOperation> = TOperation extends {
  parameters: { path: infer TPath extends Record<string, string> };
}
  ? TPath
  : Record<string, never>;

type QueryOf<TOperation> = TOperation extends {
  parameters: { query?: infer TQuery };
}
  ? NonNullable<TQuery>
  : Record<string, never>;

type RequestBodyOf<TOperation> = TOperation extends {
  requestBody?: infer TBody;
}
  ? ContentOf<TBody>
  : never;

/** What a route answers when all goes well: problems are thrown. */
type AnswerOf<TOperation> = TOperation extends { responses: infer TResponses }
  ? ContentOf<TResponses[Exclude<keyof TResponses, 'default'>]>
  : never;

type AddRoute<TVerb extends Verb> = <TPath extends keyof RoutesOf<TVerb>>(
  path: TPath,
  handler: RequestHandler<
    PathOf<RoutesOf<TVerb>[TPath]>,
    AnswerOf<RoutesOf<TVerb>[TPath]>,
    RequestBodyOf<RoutesOf<TVerb>[TPath]>,
    QueryOf<RoutesOf<TVerb>[TPath]>
  >,
) => void;

/** A router of exactly the routes of the OpenAPI document, with the types made from it. */
export type DocumentRouter = {
  readonly [TVerb in Verb]: AddRoute<TVerb>;
};

/**
 * Makes a router that checks requests against the OpenAPI document. Its types come from what `openapi-typescript` made of
 * the document: those that Backstage's router derives from the document itself took most of a minute to check.
 */
export function createDocumentRouter(): {
  readonly routes: DocumentRouter;
  readonly router: Router;
} {
  const router = createValidatedOpenApiRouter(document, {
    middleware: [byFirstSegment()],
    // All is checked when it gets there.
    validatorOptions: { ignorePaths: () => true },
  }) as unknown as Router;
  return { router, routes: router as unknown as DocumentRouter };
}

/**
 * Checks requests by the few routes that begin as theirs does. The validator compiles the pattern of one route after the other
 * until it finds the one that is meant, for each request: with all routes of the document that took longer than most answers.
 */
function byFirstSegment(): RequestHandler {
  const paths = new Map<string, internal.RequiredDoc['paths']>();
  for (const [path, item] of Object.entries(document.paths)) {
    const segment = segmentOf(path);
    paths.set(segment, { ...paths.get(segment), [path]: item });
  }
  const checks = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const segment = segmentOf(request.path);
    const own = paths.get(segment);
    if (!own) {
      next();
      return;
    }
    let check = checks.get(segment);
    if (!check) {
      check = createValidatedOpenApiRouter({
        ...document,
        paths: own,
      }) as unknown as RequestHandler;
      checks.set(segment, check);
    }
    check(request, response, next);
  };
}

/** `products` of `/v1/products/default/orders`, whatever its case: Express does not tell cases apart. */
function segmentOf(path: string): string {
  return path.split('/')[2]?.toLowerCase() ?? '';
}
