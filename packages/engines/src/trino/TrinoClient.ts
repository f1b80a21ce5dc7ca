import { setTimeout as wait } from 'node:timers/promises';
import { ServerUnavailable } from '../model/engine';
import { TrinoOptions } from './options';

const REQUEST_TIMEOUT = 30_000;

/** How often a request is made again that a busy cluster turns away. */
const TRIES = 5;

/** A page of an answer; its shape is Trino's. */
export interface TrinoPage {
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string }[];
  readonly data?: readonly (readonly unknown[])[];
  readonly error?: { readonly message?: string; readonly errorName?: string };
}

/**
 * The requests of Trino's protocol: a statement is posted, then its pages are fetched one after the other. Done here rather
 * than by `trino-client`, whose requests can neither be aborted nor time out.
 */
export class TrinoClient {
  private readonly base: URL;

  constructor(private readonly options: TrinoOptions) {
    this.base = new URL(options.url);
  }

  /** Rejects when the cluster cannot be asked, also while it starts. */
  async refuseAbsent(signal: AbortSignal): Promise<void> {
    const response = await this.request('GET', '/v1/info', signal);
    const info: unknown = await response.json().catch(() => undefined);
    if (
      typeof info !== 'object' ||
      info === null ||
      ('starting' in info && info.starting === true)
    ) {
      throw new ServerUnavailable('Trino is not ready to be asked.');
    }
  }

  start(
    statement: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<TrinoPage> {
    return this.page('POST', '/v1/statement', signal, statement, headers);
  }

  next(uri: string, signal: AbortSignal): Promise<TrinoPage> {
    return this.page('GET', this.within(uri), signal);
  }

  /** Ends a statement in the cluster. */
  async cancel(uri: string): Promise<void> {
    await this.request(
      'DELETE',
      this.within(uri),
      new AbortController().signal,
    ).catch(() => undefined);
  }

  /** Of an address that the cluster gives, only the path counts: credentials go to the configured place and nowhere else. */
  private within(uri: string): string {
    const { pathname, search } = new URL(uri, this.base);
    return `${pathname}${search}`;
  }

  private async page(
    ...request: Parameters<TrinoClient['request']>
  ): Promise<TrinoPage> {
    const response = await this.request(...request);
    const page: unknown = await response.json().catch(() => undefined);
    if (typeof page !== 'object' || page === null) {
      throw new ServerUnavailable('Trino does not answer as expected.');
    }
    return page; // what is not there reads as undefined
  }

  private async request(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    signal: AbortSignal,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const { requestTimeout = REQUEST_TIMEOUT } = this.options;
    for (let tried = 1; ; tried++) {
      signal.throwIfAborted();
      const response = await fetch(new URL(path, this.base), {
        method,
        ...(body !== undefined && { body }),
        headers: { ...this.identity(), ...headers },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeout)]),
      }).catch(() => {
        signal.throwIfAborted();
        throw new ServerUnavailable('Trino cannot be reached.');
      });
      if (response.ok) {
        return response;
      }
      await response.body?.cancel();
      const isBusy = [429, 502, 503, 504].includes(response.status);
      if (!isBusy || tried === TRIES) {
        throw new ServerUnavailable(
          response.status === 401 || response.status === 403
            ? 'Trino refuses the configured user.'
            : `Trino cannot be asked (HTTP ${response.status}).`,
        );
      }
      await wait(100 * tried);
    }
  }

  private identity(): Record<string, string> {
    const { user, password, token } = this.options;
    const basic = Buffer.from(`${user}:${password ?? ''}`).toString('base64');
    return {
      'X-Trino-User': user,
      'X-Trino-Source': 'data-mesh',
      'X-Trino-Time-Zone': 'UTC',
      ...(password !== undefined && { Authorization: `Basic ${basic}` }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    };
  }
}
