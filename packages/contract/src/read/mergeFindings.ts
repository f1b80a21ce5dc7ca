import { Finding } from './problems';

/**
 * What the structure and the reader found, each once: what a reader cannot do without is an error, even where only an
 * old version is violated.
 */
export function mergeFindings(
  ofStructure: readonly Finding[],
  ofReader: readonly Finding[],
): readonly Finding[] {
  if (ofReader.length === 0) {
    return ofStructure;
  }
  const byPlace = new Map(ofReader.map(finding => [placeOf(finding), finding]));
  const merged = ofStructure.map(finding => {
    const same = byPlace.get(placeOf(finding));
    byPlace.delete(placeOf(finding));
    return same?.severity === 'error'
      ? { ...finding, severity: same.severity }
      : finding;
  });
  return [...merged, ...byPlace.values()];
}

function placeOf({ code, path }: Finding): string {
  return `${code} ${JSON.stringify(path)}`;
}
