import { Problem } from '@backstage-data-mesh/contract';
import { FindingRecord } from '../database/records';
import { sha256 } from '../text/sha256';

/** A finding with an id made of what it is about, so that it stays the same from run to run. */
export function finding(
  record: Omit<FindingRecord, 'id'>,
  about: string = '',
): FindingRecord {
  const id = sha256(
    record.source,
    record.kind,
    record.code,
    record.entityRef ?? '',
    record.file ?? '',
    about,
  ).slice(0, 32);
  return { id, ...record };
}

/** `['schema', 0, 'name']` → `schema[0].name` */
export function fieldOf(path: Problem['path']): string | undefined {
  if (path.length === 0) return undefined;
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join('');
}
