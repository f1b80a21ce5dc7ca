import { ContractVersionDiff } from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readChanges } from '../database/operations/readChanges';
import { contractsOfLines, LineScope } from '../database/operations/readLines';
import { loadText } from '../database/operations/readTexts';
import {
  findVersion,
  StoredVersion,
} from '../database/operations/readVersions';
import { TextComparison } from '../sync/compareTexts';
import { DescribedDiff, describeDiff } from '../sync/describeDiff';
import { AccessService } from './AccessService';
import { openContract } from './openContract';
import { noPredecessor, notComparable, notFound } from './problems';
import { maySeePrevious, toVersions } from './versionRows';

/** What differs between any two versions of a contract's line, as far as a person may see both. */
export class VersionDiffService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /**
   * @param ask - the version after, and the one before unless it is the predecessor
   * @throws NotFoundError for what is not there or hidden, or when there is no predecessor; ConflictError when one of the
   *   two texts holds no contract that can be read
   */
  async diff(
    ref: string,
    ask: { readonly versionId: string; readonly against?: string },
    credentials: BackstageCredentials,
  ): Promise<ContractVersionDiff> {
    const { scope } = await openContract(
      this.knex,
      this.access,
      ref,
      credentials,
    );
    const line = await contractsOfLines(this.knex, ref, scope);
    const after = await findVersion(this.knex, line, ask.versionId);
    if (!after) throw notFound('version', ask.versionId);
    const before = await this.before(after, ask.against, line, scope);
    const diff = await this.between(before, after);
    const [rowBefore, rowAfter] = await toVersions(
      this.knex,
      [before, after],
      scope,
    );
    return { before: rowBefore, after: rowAfter, ...diff };
  }

  private async before(
    after: StoredVersion,
    against: string | undefined,
    line: readonly string[],
    scope: LineScope,
  ): Promise<StoredVersion> {
    const { previous } = after;
    const known = previous && (await maySeePrevious(this.knex, after, scope));
    if (known && (against ?? previous.id) === previous.id) {
      const found = await findVersion(
        this.knex,
        [previous.contractRef],
        previous.id,
      );
      if (found) return found;
    }
    if (against === undefined) throw noPredecessor(after.id);
    const found = await findVersion(this.knex, line, against);
    if (!found) throw notFound('version', against);
    return found;
  }

  /** From what is stored with the version where that is what was asked for. */
  private async between(
    before: StoredVersion,
    after: StoredVersion,
  ): Promise<DescribedDiff> {
    const { changes, previous } = after;
    if (changes && previous?.id === before.id) {
      const { verdict, breaking, dangerous, compatible } = changes;
      return {
        verdict,
        counts: { breaking, dangerous, compatible },
        totalChanges: breaking + dangerous + compatible,
        changes: await readChanges(this.knex, after.id),
        version: {
          before: before.version,
          declared: after.version,
          honest: changes.honestVersion,
          judgement: changes.judgement,
        },
      };
    }
    const texts = new TextComparison(hash => loadText(this.knex, hash));
    const diff = await texts.diff(before.textHash, after.textHash);
    if (!diff) throw notComparable();
    return describeDiff(diff);
  }
}
