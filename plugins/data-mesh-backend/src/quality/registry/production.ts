const OTHERS =
  /^(?:dev|develop|development|local|test|testing|tst|int|integration|qa|uat|acc|acceptance|stage|staging|stg|pre-?prod(?:uction)?|non-?prod(?:uction)?|sandbox|demo|preview)$/i;

/**
 * Whether results of a server say how the data stands that consumers use. An environment that is not said, or said in a
 * word of the house's own, counts as production.
 */
export function isProduction(environment: string | undefined): boolean {
  return environment === undefined || !OTHERS.test(environment.trim());
}
