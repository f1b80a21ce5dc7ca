import { NotRun } from '../exitCodes';
import { Io } from '../io';

/** A portal that can be asked. */
export interface Portal {
  readonly url: string;
  readonly token?: string;
  readonly fetch: Io['fetch'];
}

const TIMEOUT = 20_000;

/** What a GET answers, as an object; nothing when there is no such thing. Throws `NotRun`, which never names the token. */
export async function askPortal(
  { url, token, fetch }: Portal,
  path: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  let response: Response;
  try {
    response = await fetch(`${url}${path}`, {
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      // A redirect could carry the token to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    throw new NotRun(
      `The portal at ${shown(url)} cannot be reached.`,
      'Look at the address, or go without it: --offline.',
    );
  }
  if (response.status === 404) return undefined;
  if (response.status === 401 || response.status === 403) {
    throw new NotRun(
      `The portal at ${shown(url)} refuses the token (${response.status}).`,
      'Set DATA_MESH_TOKEN to one that may read, or go without it: --offline.',
    );
  }
  if (!response.ok) {
    throw new NotRun(`The portal at ${shown(url)} answers ${response.status}.`);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new NotRun(
      `The portal at ${shown(url)} does not answer as a portal does.`,
      'Name the address of its backend.',
    );
  }
  return body as Readonly<Record<string, unknown>>; // an object that is no list
}

/** Without credentials that somebody may have put into it. */
function shown(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'its address';
}
