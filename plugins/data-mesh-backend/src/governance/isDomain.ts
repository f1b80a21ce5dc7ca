/** Whether a subject is a domain, and not a product: by its ref. */
export function isDomain(ref: string): boolean {
  return ref.startsWith('domain:');
}
