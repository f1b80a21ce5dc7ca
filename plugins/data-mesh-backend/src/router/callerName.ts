import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who asks, as is written down: entity ref of a person; the subject of another plugin or of an external token. */
export function callerName(credentials: BackstageCredentials): string {
  const principal: unknown = credentials.principal;
  if (typeof principal !== 'object' || principal === null) return 'unknown';
  if ('userEntityRef' in principal) return String(principal.userEntityRef);
  return 'subject' in principal ? String(principal.subject) : 'unknown';
}
