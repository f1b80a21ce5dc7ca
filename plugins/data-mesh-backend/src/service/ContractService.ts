import { Problem } from '@backstage-data-mesh/contract';
import {
  ContractDetails,
  ContractVersion,
  ContractVersionPage,
  ContractVersionText,
  PageQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  readContract,
  StoredContract,
} from '../database/operations/readContract';
import { findingsOf } from '../database/operations/readFindings';
import { PortUseRow, readPortUses } from '../database/operations/readPortUses';
import { readProblems, readText } from '../database/operations/readTexts';
import {
  contractsOfLines,
  findVersion,
  listVersions,
  StoredVersion,
  VersionPosition,
} from '../database/operations/readVersions';
import { versionId } from '../database/operations/storeVersions';
import { isVisible } from '../database/scope';
import { AccessService } from './AccessService';
import { decodeCursor, encodeCursor } from './cursor';
import { isoTime, labelsFor } from './labels';
import { invalidCursor, notFound } from './problems';
import { problemFinding, storedFinding } from './productDetails';
import { CatalogView } from './VisibilityService';

const DEFAULT_LIMIT = 25;

/** Data contracts with their versions, as a person may see them. */
export class ContractService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  async get(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<ContractDetails> {
    const { contract, view } = await this.require(ref, credentials);
    const text = await readText(this.knex, contract.textHash);
    if (!text) throw notFound('text of the data contract', ref);
    const { products } = await this.access.toProducts(credentials);
    const uses = await readPortUses(this.knex, ref, products);
    const labelOf = await labelsFor(this.knex, view, [
      contract.ownerRef,
      contract.domainRef,
    ]);
    const findings = await findingsOf(this.knex, [ref]);
    return {
      ref,
      title: contract.title,
      contractId: contract.contractId,
      version: contract.version,
      lifecycle: contract.lifecycle,
      status: contract.status,
      standard: contract.standard,
      owner: contract.ownerRef ? labelOf(contract.ownerRef) : undefined,
      domain: contract.domainRef ? labelOf(contract.domainRef) : undefined,
      classifications: [...contract.classifications],
      access: contract.access,
      providers: uses.filter(use => use.direction === 'out').map(toPortUse),
      consumers: uses.filter(use => use.direction === 'in').map(toPortUse),
      versionId: versionId(ref, contract.textHash),
      schemaObjects: contract.schemaObjects,
      fields: contract.fields,
      model: text.model,
      findings: [
        ...text.problems.map(problem => problemFinding(problem)),
        ...findings.map(finding => storedFinding(finding, ref)),
      ],
      sourceUrl: contract.sourceUrl,
      changedAt: isoTime(contract.changedAt),
    };
  }

  /** @throws InputError for a cursor of another contract */
  async versions(
    ref: string,
    query: NonNullable<PageQuery>,
    credentials: BackstageCredentials,
  ): Promise<ContractVersionPage> {
    const { view } = await this.require(ref, credentials);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor
      ? positionOf(decodeCursor(ref, query.cursor))
      : undefined;
    const refs = await contractsOfLines(this.knex, ref, view);
    const found = await listVersions(this.knex, refs, limit + 1, after);
    const items = found.slice(0, limit);
    const last = items[items.length - 1];
    const problems = await readProblems(
      this.knex,
      items.map(item => item.textHash),
    );
    return {
      items: items.map(item =>
        toVersion(item, problems.get(item.textHash) ?? []),
      ),
      nextCursor:
        found.length > limit
          ? encodeCursor(ref, [last.seenAt, last.storedAt, last.id])
          : undefined,
    };
  }

  async version(
    ref: string,
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ContractVersionText> {
    const { view } = await this.require(ref, credentials);
    const refs = await contractsOfLines(this.knex, ref, view);
    const version = await findVersion(this.knex, refs, id);
    const text = version && (await readText(this.knex, version.textHash));
    if (!version || !text) throw notFound('version', id);
    return {
      ...toVersion(version, text.problems),
      text: text.text,
      findings: text.problems.map(problem => problemFinding(problem)),
    };
  }

  private async require(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<{ contract: StoredContract; view: CatalogView }> {
    const contract = await readContract(this.knex, ref);
    const view = await this.access.toCatalog(credentials);
    if (!contract || !isVisible(view.contracts, contract.id)) {
      throw notFound('data contract', ref);
    }
    await this.access.requireContract(credentials, ref);
    return { contract, view };
  }
}

function toPortUse(use: PortUseRow) {
  return {
    product: { ref: use.ref, title: use.title, exists: true },
    port: use.port,
    portVersion: use.version ?? undefined,
  };
}

function toVersion(
  version: StoredVersion,
  problems: readonly Problem[],
): ContractVersion {
  const count = (severity: Problem['severity']) =>
    problems.filter(problem => problem.severity === severity).length;
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
    findingCounts: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    },
  };
}

function positionOf(value: unknown): VersionPosition {
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
