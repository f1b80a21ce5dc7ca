/** A kind of change as a person reads it: `property-removed` is "property removed". */
export function kindInWords(kind: string): string {
  return kind.replace(/-/g, ' ');
}
