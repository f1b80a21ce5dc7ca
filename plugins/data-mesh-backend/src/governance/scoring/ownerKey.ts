/** Who owned something, and the domain it was in: stored with a score, so that a change of either is seen. */
export function ownerKeyOf(
  ownerRef: string | undefined,
  domainRef: string | undefined,
): string {
  return `${ownerRef ?? ''} ${domainRef ?? ''}`;
}

/** @returns none or one */
export function domainOfKey(key: string): string[] {
  const domainRef = key.slice(key.indexOf(' ') + 1);
  return domainRef === '' ? [] : [domainRef];
}
