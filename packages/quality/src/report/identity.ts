import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { DatasetCoordinates } from './observation';

/**
 * What makes a result the one it is.
 * @public
 */
export interface ObservationIdentity {
  readonly tool: string;
  /** The tool's id of the run, or the fingerprint of the report when it has none. */
  readonly run?: string;
  readonly check: string;
  readonly dataset: DatasetCoordinates;
  readonly column?: string;
  /** Which of several parts of the data it is about: a partition, a batch. */
  readonly part?: string;
  /** As reported, in UTC milliseconds, even if it lies in the future; absent when the report does not say. */
  readonly time?: number;
}

/**
 * SHA-256 of a text as UTF-8, in lower-case hexadecimal digits. Some engines have one that is faster than ours.
 * @public
 */
export type Digest = (text: string) => string;

/**
 * 32 hexadecimal digits that are the same for the same result of the same run, however often and when it is read, so
 * that a file that is sent twice changes nothing.
 * @public
 */
export function observationId(
  of: ObservationIdentity,
  digest?: Digest,
): string {
  const { database, schema, table, namespace, name } = of.dataset;
  return fingerprint(
    [
      of.tool,
      of.run,
      of.check,
      database,
      schema,
      table,
      namespace,
      name,
      of.column,
      of.part,
      of.time?.toString(),
    ],
    digest,
  );
}

/** A digest of parts that are kept apart: `['a', 'bc']` and `['ab', 'c']` differ, and so do nothing and an empty text. */
export function fingerprint(
  parts: readonly (string | undefined)[],
  digest: Digest = sha256Hex,
): string {
  let joined = '';
  for (const part of parts) {
    if (joined !== '') joined += ',';
    joined += part === undefined ? '-' : `${part.length}:${part}`;
  }
  return digest(joined).slice(0, 32);
}

function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
