import { ContractDiff } from '@backstage-data-mesh/contract';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { markContractsDue } from '../governance/due/markDue';
import { chunks } from '../database/chunks';
import {
  DueContract,
  markOlderRevisionsDue,
  readChangesDue,
  settleChangesDue,
} from '../database/operations/changesDue';
import {
  ComparableVersion,
  readComparable,
} from '../database/operations/readComparable';
import { readLines } from '../database/operations/readLines';
import { readStaleTexts } from '../database/operations/readStaleTexts';
import { loadText } from '../database/operations/readTexts';
import { Comparison, storeChanges } from '../database/operations/storeChanges';
import { storeTexts } from '../database/operations/storeTexts';
import { ContractText } from '../database/records';
import { CHANGES_REVISION, TextComparison } from '../sync/compareTexts';
import { byTime, predecessorsOf } from '../sync/predecessor';
import { READER_REVISION, readContractText } from '../sync/readContractText';

const TEXTS_AT_ONCE = 20;
const CONTRACTS_AT_ONCE = 200;
const DIFFS_AT_ONCE = 20;

/**
 * Compares each version of a contract with the one before it in its line. Only what became due is looked at: contracts
 * with a new version or in a new line, and everything after the code that reads or compares has changed. Each group of
 * versions is stored by itself, so that a run that is killed goes on where it was.
 */
export class VersionChangesService {
  private running: Promise<number> | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
  ) {}

  /** @returns how many versions were compared; a call while one is under way gets that one's outcome */
  run(signal?: AbortSignal): Promise<number> {
    this.running ??= this.runOnce(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runOnce(signal?: AbortSignal): Promise<number> {
    await this.readAgain(signal);
    await markOlderRevisionsDue(this.knex, CHANGES_REVISION);
    let compared = 0;
    for (;;) {
      const due = await readChangesDue(this.knex, CONTRACTS_AT_ONCE);
      if (due.length === 0) break;
      compared += await this.compare(due, signal);
      await settleChangesDue(this.knex, due);
    }
    if (compared > 0) {
      this.logger.info(
        `Compared ${compared} contract versions with the ones before them`,
      );
    }
    return compared;
  }

  /** Texts that the catalog has no more are not read by the sync; what is found in them grows with the reader all the same. */
  private async readAgain(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const stale = await readStaleTexts(
        this.knex,
        READER_REVISION,
        TEXTS_AT_ONCE,
      );
      if (stale.length === 0) return;
      const texts: ContractText[] = [];
      for (const { text, contractId, version } of stale) {
        signal?.throwIfAborted();
        texts.push(readContractText(text, { id: contractId, version }));
        await othersTurn();
      }
      await this.knex.transaction(tx => storeTexts(tx, texts, READER_REVISION));
    }
  }

  private async compare(
    due: readonly DueContract[],
    signal?: AbortSignal,
  ): Promise<number> {
    const stale = await findStale(
      this.knex,
      due.map(({ contractRef }) => contractRef),
    );
    const texts = new TextComparison(hash => loadText(this.knex, hash));
    for (const chunk of chunks(stale, DIFFS_AT_ONCE)) {
      const comparisons: Comparison[] = [];
      for (const { version, previous } of chunk) {
        signal?.throwIfAborted();
        comparisons.push({
          versionId: version.id,
          contractRef: version.contractRef,
          seenAt: version.seenAt,
          previousId: previous?.id,
          diff: previous && (await this.diff(texts, previous, version)),
        });
      }
      await storeChanges(this.knex, comparisons, CHANGES_REVISION);
      await markContractsDue(this.knex, [
        ...new Set(comparisons.map(({ contractRef }) => contractRef)),
      ]);
    }
    return stale.length;
  }

  /** One pair that trips the comparison must not keep the others out. Large texts take a while: others get their turn. */
  private async diff(
    texts: TextComparison,
    previous: ComparableVersion,
    version: ComparableVersion,
  ): Promise<ContractDiff | undefined> {
    await othersTurn();
    try {
      return await texts.diff(previous.textHash, version.textHash);
    } catch (error) {
      this.logger.error(
        `Version ${version.id} of ${version.contractRef} could not be compared with ${previous.id}`,
        error instanceof Error ? error : new Error(String(error)),
      );
      return undefined;
    }
  }
}

interface StaleComparison {
  readonly version: ComparableVersion;
  readonly previous?: ComparableVersion;
}

/** A new version of one contract may be the one before the first of another in its line: their lines are looked at, too. */
async function findStale(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<StaleComparison[]> {
  const near = union(await readLines(knex, contractRefs));
  const lines = await readLines(knex, near);
  const versions = new Map<string, ComparableVersion[]>();
  for (const version of await readComparable(knex, union(lines))) {
    const found = versions.get(version.contractRef);
    if (found) found.push(version);
    else versions.set(version.contractRef, [version]);
  }
  const readable = (ref: string) =>
    (versions.get(ref) ?? []).filter(version => version.readable);
  return near.flatMap(ref => {
    const others = [...(lines.get(ref) ?? [])].filter(other => other !== ref);
    const previous = predecessorsOf(readable(ref), others.flatMap(readable));
    return (versions.get(ref) ?? [])
      .map(version => ({ version, previous: previous.get(version) }))
      .filter(isStale)
      .sort((a, b) => byTime(a.version, b.version));
  });
}

function isStale({ version, previous }: StaleComparison): boolean {
  const { compared } = version;
  return (
    compared === undefined ||
    compared.revision !== CHANGES_REVISION ||
    compared.previousId !== previous?.id
  );
}

function union(lines: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...new Set([...lines.values()].flatMap(refs => [...refs]))];
}

function othersTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
