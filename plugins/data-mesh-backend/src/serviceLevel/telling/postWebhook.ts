import { createHmac } from 'node:crypto';
import { WebhookConfig } from './readWebhooks';

export interface Delivery {
  /** The same when it is posted again. */
  readonly deliveryId: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly body: object;
}

/**
 * Posts JSON with headers by which the receiver knows who posts, and that it is not an old one:
 *
 * - `Data-Mesh-Delivery`: the same when it is posted again;
 * - `Data-Mesh-Timestamp`: seconds since 1970;
 * - `Data-Mesh-Signature`: `sha256=` and HMAC-SHA256 in hexadecimal, with the secret, over timestamp, `.` and body.
 *
 * @throws Error in words without the address, which may be a secret itself
 */
export async function postWebhook(
  { url, secret, timeout, name }: WebhookConfig,
  { deliveryId, at, body }: Delivery,
): Promise<void> {
  const text = JSON.stringify(body);
  const timestamp = String(Math.floor(at / 1000));
  let status: number;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Data-Mesh-Delivery': deliveryId,
        'Data-Mesh-Timestamp': timestamp,
        'Data-Mesh-Signature': signatureOf(secret, timestamp, text),
      },
      body: text,
      // What is signed for one address goes to no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    status = response.status;
    await response.body?.cancel();
  } catch (error) {
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    throw new Error(
      isSlow
        ? `The webhook ${name} did not answer in ${timeout / 1000} seconds`
        : `The webhook ${name} cannot be reached`,
    );
  }
  if (status < 200 || status > 299) {
    throw new Error(`The webhook ${name} answered with ${status}`);
  }
}

export function signatureOf(
  secret: string,
  timestamp: string,
  body: string,
): string {
  const hash = createHmac('sha256', secret).update(`${timestamp}.${body}`);
  return `sha256=${hash.digest('hex')}`;
}
