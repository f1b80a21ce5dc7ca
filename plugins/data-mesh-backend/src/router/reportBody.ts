import busboy from 'busboy';
import { Request } from 'express';
import { PassThrough, Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { notAReport } from '../quality/results/notAReport';
import { ReportStay } from './ReportRoom';

const MOST_PARTS = 20;

/** A report as it came, with the files that belong to it. */
export interface ReportBody {
  readonly report: Uint8Array;
  readonly companions: readonly Uint8Array[];
}

/** More than is taken. */
export class TooLarge extends Error {
  readonly name = 'PayloadTooLargeError';
  readonly code = 'TOO_LARGE';

  constructor(maxBytes: number) {
    super(
      `The report is larger than the ${maxBytes} bytes that are taken at once. Send it in parts, or raise dataMesh.quality.maxReportBytes.`,
    );
  }
}

/** The parts of a form: `report`, and `companion` any number of times. */
class Parts {
  readonly stream: busboy.Busboy;
  private readonly reports: Promise<Uint8Array>[] = [];
  private readonly companions: Promise<Uint8Array>[] = [];

  constructor(type: string) {
    try {
      this.stream = busboy({
        headers: { 'content-type': type },
        limits: { parts: MOST_PARTS, fieldSize: Infinity },
      });
    } catch {
      throw notAReport('The form has no boundary in its Content-Type.');
    }
    this.stream.on('file', (name, file) => this.add(name, collect(file)));
    this.stream.on('field', (name, value) =>
      this.add(name, Promise.resolve(Buffer.from(value))),
    );
  }

  async result(): Promise<ReportBody> {
    if (this.reports.length !== 1) {
      throw notAReport(
        `The form has ${this.reports.length} parts named "report"; send exactly one, and files that belong to it as "companion".`,
      );
    }
    return {
      report: await this.reports[0],
      companions: await Promise.all(this.companions),
    };
  }

  private add(name: string, content: Promise<Uint8Array>) {
    // Whoever waits for it hears of what goes wrong.
    content.catch(() => {});
    if (name === 'report') this.reports.push(content);
    else if (name === 'companion') this.companions.push(content);
  }
}

/**
 * Reads the body of a request, packed or not, and no further than is allowed or there is room; what is left of it is then
 * the caller's.
 *
 * @throws TooLarge; ServiceUnavailableError with code `BUSY`; InputError with code `NOT_A_REPORT` for what cannot be unpacked or taken apart
 */
export async function readReportBody(
  request: Request,
  maxBytes: number,
  stay: ReportStay,
): Promise<ReportBody> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > maxBytes) throw new TooLarge(maxBytes);
  stay.check(length);
  const unpack = unpackerOf(request.headers['content-encoding']);
  const type = request.headers['content-type'] ?? '';
  const parts = /^multipart\/form-data\b/i.test(type)
    ? new Parts(type)
    : undefined;
  const whole: Buffer[] = [];
  // Not the request itself: a pipeline that fails would end the connection before the answer.
  const body = new PassThrough();
  const onAborted = () =>
    body.destroy(notAReport('The request ended before its body did.'));
  request.once('aborted', onAborted);
  request.pipe(body);
  try {
    await pipeline([
      body,
      ...(unpack ? [limitTo(maxBytes), unpack] : []),
      limitTo(maxBytes, stay),
      parts?.stream ?? into(whole),
    ]);
  } catch (error) {
    throw told(error);
  } finally {
    request.unpipe(body);
    request.off('aborted', onAborted);
  }
  return parts?.result() ?? { report: Buffer.concat(whole), companions: [] };
}

/** What goes wrong with the body is the sender's fault; no text of a library reaches them. */
function told(error: unknown): unknown {
  if (error instanceof TooLarge) return error;
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'InputError' || name === 'ServiceUnavailableError') return error;
  return String(code).startsWith('Z_') ||
    String(code).startsWith('ERR_') ||
    name === 'Error'
    ? notAReport(
        'The body cannot be taken apart: it is not packed as its Content-Encoding says, its form is broken, or it ends in the middle.',
      )
    : error;
}

function into(chunks: Buffer[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
}

function limitTo(maxBytes: number, stay?: ReportStay): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        done(new TooLarge(maxBytes));
        return;
      }
      try {
        stay?.grow(chunk.length);
      } catch (error) {
        // It throws nothing else, and here it may not.
        done(error as Error);
        return;
      }
      done(null, chunk);
    },
  });
}

function unpackerOf(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw notAReport(
        'The Content-Encoding is not known. Send the report as it is, or packed with gzip, deflate or br.',
      );
  }
}

async function collect(file: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk);
  return Buffer.concat(chunks);
}
