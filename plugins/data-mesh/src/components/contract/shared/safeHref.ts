const SAFE_PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/** The address when a contract's link may be followed; `undefined` for scripts, files and what is no address at all. */
export function safeHref(address: string): string | undefined {
  try {
    return SAFE_PROTOCOLS.includes(new URL(address).protocol)
      ? address
      : undefined;
  } catch {
    return undefined;
  }
}
