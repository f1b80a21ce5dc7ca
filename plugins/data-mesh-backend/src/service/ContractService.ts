import {
  ContractDetails,
  ContractVersionPage,
  ContractVersionText,
  PageQuery,
  PortUse,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { findingsOf } from '../database/operations/readFindings';
import { contractsOfLines } from '../database/operations/readLines';
import { PortUseRow, readPortUses } from '../database/operations/readPortUses';
import { readText } from '../database/operations/readTexts';
import { findVersion, listVersions } from '../database/operations/readVersions';
import { versionId } from '../database/operations/storeVersions';
import { AccessService } from './AccessService';
import { decodeCursor, encodeCursor } from './cursor';
import { isoTime, LabelOf, labelsFor } from './labels';
import { openContract } from './openContract';
import { notFound } from './problems';
import { problemFinding, storedFinding } from './productDetails';
import { positionAfter, positionOf, toVersions } from './versionRows';

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
    const { contract, view } = await this.open(ref, credentials);
    const text = await readText(this.knex, contract.textHash);
    if (!text) throw notFound('text of the data contract', ref);
    const { products } = await this.access.toProducts(credentials);
    const uses = await readPortUses(this.knex, ref, products);
    const labelOf = await labelsFor(this.knex, view, [
      contract.ownerRef,
      contract.domainRef,
      ...uses.map(({ owner_ref }) => owner_ref ?? undefined),
    ]);
    const usesOf = (direction: PortUseRow['direction']) =>
      uses
        .filter(use => use.direction === direction)
        .map(use => toPortUse(use, labelOf));
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
      providers: usesOf('out'),
      consumers: usesOf('in'),
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
    const { scope } = await this.open(ref, credentials);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor
      ? positionOf(decodeCursor(ref, query.cursor))
      : undefined;
    const refs = await contractsOfLines(this.knex, ref, scope);
    const found = await listVersions(this.knex, refs, limit + 1, after);
    const page = found.slice(0, limit);
    return {
      items: await toVersions(this.knex, page, scope),
      nextCursor:
        found.length > limit
          ? encodeCursor(ref, positionAfter(page[page.length - 1]))
          : undefined,
    };
  }

  async version(
    ref: string,
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ContractVersionText> {
    const { scope } = await this.open(ref, credentials);
    const refs = await contractsOfLines(this.knex, ref, scope);
    const version = await findVersion(this.knex, refs, id);
    const text = version && (await readText(this.knex, version.textHash));
    if (!version || !text) throw notFound('version', id);
    const [row] = await toVersions(this.knex, [version], scope);
    return {
      ...row,
      text: text.text,
      findings: text.problems.map(problem => problemFinding(problem)),
    };
  }

  private async open(ref: string, credentials: BackstageCredentials) {
    return openContract(this.knex, this.access, ref, credentials);
  }
}

function toPortUse(use: PortUseRow, labelOf: LabelOf): PortUse {
  return {
    product: { ref: use.ref, title: use.title, exists: true },
    owner: use.owner_ref === null ? undefined : labelOf(use.owner_ref),
    port: use.port,
    portVersion: use.version ?? undefined,
    columns:
      use.declared_columns === null
        ? undefined
        : JSON.parse(use.declared_columns), // written by the sync
  };
}
