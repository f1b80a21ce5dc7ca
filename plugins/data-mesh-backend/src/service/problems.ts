import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';

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

export function noPredecessor(versionId: string): NotFoundError {
  return coded(
    new NotFoundError(
      `Version \`${versionId}\` has none before it with which it can be compared. Name another one as \`against\`.`,
    ),
    'NO_PREDECESSOR',
  );
}

export function notComparable(): ConflictError {
  return coded(
    new ConflictError(
      'The two cannot be compared: the text of one of them holds no contract that can be read. Its findings say why.',
    ),
    'NOT_COMPARABLE',
  );
}

export function invalidQuery(message: string): InputError {
  return coded(new InputError(message), 'INVALID_QUERY');
}

export function notAContract(why: string | undefined): InputError {
  return coded(
    new InputError(
      `The text holds no data contract that can be read${
        why ? `: ${why}` : ''
      } Send the whole contract (ODCS: \`kind: DataContract\`, \`apiVersion: v3…\`).`,
    ),
    'NOT_A_CONTRACT',
  );
}
