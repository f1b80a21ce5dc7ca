/** Addresses that a person can follow without anything running in the portal. */
const protocols: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/** True for a whole web, mail or telephone address. */
export function isFollowable(url: string): boolean {
  try {
    return protocols.includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
