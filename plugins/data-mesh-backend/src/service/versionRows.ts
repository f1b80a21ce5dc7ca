import { ContractVersion } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { contractsOfLines, LineScope } from '../database/operations/readLines';
import {
  StoredVersion,
  VersionPosition,
} from '../database/operations/readVersions';
import { isoTime } from './labels';
import { invalidCursor } from './problems';

/** Versions as a person may see them: one who may not see the version before learns nothing of it, nor of what changed. */
export async function toVersions(
  knex: Knex,
  versions: readonly StoredVersion[],
  scope: LineScope,
): Promise<ContractVersion[]> {
  const rows = [];
  for (const version of versions) {
    rows.push(toVersion(version, await maySeePrevious(knex, version, scope)));
  }
  return rows;
}

/** Mostly the version before is of the same contract. Of another one it is only where a contract of a line begins. */
export async function maySeePrevious(
  knex: Knex,
  { contractRef, previous }: StoredVersion,
  scope: LineScope,
): Promise<boolean> {
  if (!previous || previous.contractRef === contractRef) return true;
  const line = await contractsOfLines(knex, contractRef, scope);
  return line.includes(previous.contractRef);
}

function toVersion(version: StoredVersion, maySee: boolean): ContractVersion {
  return {
    id: version.id,
    version: version.version,
    contract: version.contractRef,
    contractId: version.contractId,
    status: version.status,
    standard: version.standard,
    seenAt: isoTime(version.seenAt),
    source: version.source,
    current: version.current,
    findingCounts: version.findingCounts,
    previousId: maySee ? version.previous?.id : undefined,
    changes: maySee ? version.changes : undefined,
  };
}

export function positionAfter(version: StoredVersion): unknown {
  return [version.seenAt, version.storedAt, version.id];
}

/** @throws InputError for what is no position */
export function positionOf(value: unknown): VersionPosition {
  if (!Array.isArray(value)) throw invalidCursor();
  const [seenAt, storedAt, id] = value;
  if (
    !Number.isSafeInteger(seenAt) ||
    !Number.isSafeInteger(storedAt) ||
    typeof id !== 'string'
  ) {
    throw invalidCursor();
  }
  return { seenAt, storedAt, id };
}
