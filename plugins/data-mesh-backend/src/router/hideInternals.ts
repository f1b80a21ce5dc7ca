import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/** Errors that say themselves what a client may know; all others are ours, e.g. of the database with its statement. */
const TOLD = new Set([
  'InputError',
  'AuthenticationError',
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
  'ServiceUnavailableError',
  'ResponseError',
]);

/** Logs what went wrong inside and tells the client only that something did. */
export function hideInternals(logger: LoggerService): ErrorRequestHandler {
  return (error, request, _response, next) => {
    if (isError(error) && TOLD.has(error.name)) {
      next(error);
      return;
    }
    logger.error(
      `${request.method} ${request.path} failed`,
      isError(error) ? error : new Error(String(error)),
    );
    next(
      Object.assign(
        new Error(
          'Something went wrong inside; the log of the backend says what.',
        ),
        { code: 'INTERNAL' },
      ),
    );
  };
}
