import { parentPort, workerData } from 'node:worker_threads';
import { batch, dbtReport, Shape } from './reports';

/** What the main thread gives. */
export interface Assignment {
  readonly url: string;
  readonly token: string;
  readonly shape: Shape;
  readonly requests: number;
  readonly inFlight: number;
  /** Of the first moment, UTC milliseconds. */
  readonly from: number;
}

export type Order = 'go' | 'dbt';

/** What it hears: an empty one when all requests are made up, then the answer to an order. */
export interface Said {
  readonly stored: number;
  /** Milliseconds that each request took. */
  readonly times: readonly number[];
}

const say = (said: Said) => parentPort?.postMessage(said);
const { url, token, shape, requests, inFlight, from } =
  workerData as Assignment; // what resultsIngest.ts gives

async function send(body: Buffer): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  const { stored, unmatched } = JSON.parse(text);
  return stored + unmatched;
}

async function sendAll(bodies: readonly Buffer[]) {
  let next = 0;
  let stored = 0;
  const times: number[] = [];
  const line = async () => {
    while (next < bodies.length) {
      const body = bodies[next];
      next += 1;
      const began = performance.now();
      const taken = await send(body);
      stored += taken;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, line));
  say({ stored, times });
}

const bodies = Array.from({ length: requests }, (_, n) =>
  batch(shape, n, from),
);
parentPort?.on('message', (what: Order) =>
  sendAll(what === 'go' ? bodies : [dbtReport()]),
);
say({ stored: 0, times: [] });
