import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';

/** Adds the stable code by which a program tells errors of one status apart. */
function coded<T extends Error>(error: T, code: string): T {
  return Object.assign(error, { code });
}

export function notFound(what: string, ref: string): NotFoundError {
  return coded(
    new NotFoundError(`There is no ${what} \`${ref}\`, or you may not see it.`),
    'NOT_FOUND',
  );
}

export function notAllowed(what: string): NotAllowedError {
  return coded(new NotAllowedError(`You may not ${what}.`), 'NOT_ALLOWED');
}

export function invalidCursor(): InputError {
  return coded(
    new InputError(
      'The cursor does not belong to this query. Take `nextCursor` of a page with the same filters and order, or leave it out to start over.',
    ),
    'INVALID_CURSOR',
  );
}
