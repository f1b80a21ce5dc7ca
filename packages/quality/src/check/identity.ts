/** Text that tells two rules apart which have neither id nor name. FNV-1a: short, and the same everywhere. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const LONGEST = 200;

/**
 * Gives each check of a contract an id that no other has. What cannot be told apart otherwise is counted in the order
 * of the document.
 */
export class Identities {
  private readonly taken = new Set<string>();

  take(wanted: string): string {
    const base =
      wanted.length <= LONGEST
        ? wanted
        : `${wanted.slice(0, LONGEST - 10)}~${digestOf(wanted)}`;
    let id = base;
    for (let count = 2; this.taken.has(id); count++) {
      id = `${base}#${count}`;
    }
    this.taken.add(id);
    return id;
  }
}
