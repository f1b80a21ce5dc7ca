/** As the catalog module looks for them by default, and Backstage's own files, which may hold ours. */
const NAMED_AS_OURS =
  /(?:^|\.)(?:odcs|odps|datacontract|dataproduct)\.(?:ya?ml|json)$|\.(?:scorecard|policy)\.ya?ml$|^catalog-info\.ya?ml$/i;

/** Whether a file in a folder may hold contracts, products, scorecards or policies, by its name. */
export function isNamedAsOurs(name: string): boolean {
  return NAMED_AS_OURS.test(name);
}

/** Whether a path is a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}
