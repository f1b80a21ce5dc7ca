/**
 * Why something could not be shown, as far as a person can do something about it.
 * @public
 */
export type Failure = 'not-allowed' | 'not-found' | 'other';

/**
 * Tells what kind of failure an error of the data mesh client is.
 * @public
 */
export function failureOf(error: Error): Failure {
  const status =
    'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : undefined;
  if (error.name === 'NotAllowedError' || status === 403) {
    return 'not-allowed';
  }
  if (error.name === 'NotFoundError' || status === 404) {
    return 'not-found';
  }
  return 'other';
}

/**
 * What to tell a person: the service's own sentence where it sent one, else the error's.
 * @public
 */
export function messageOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
