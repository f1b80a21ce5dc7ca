import { mergeClassifications } from '@backstage-data-mesh/contract';
import {
  Access,
  ProductRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { countConsumers } from '../database/operations/countConsumers';
import { countFindingsOf } from '../database/operations/readFindings';
import { PortRow, readPorts } from '../database/operations/readPorts';
import { ProductRowRecord } from '../database/operations/readProductRow';
import { Scope } from '../database/scope';
import { readScoreSigns } from '../governance/reading/scoreSigns';
import { readSigns, signOf } from '../quality/reading/signs';
import { readLevelSigns } from '../serviceLevel/reading/levelSigns';
import { ProductAccess } from './AccessService';
import { isoTime, labelsFor } from './labels';

const SHOWN_PORTS = 10;

/** Adds to the rows of a page all that other tables know, in a fixed number of statements. */
export async function toProductRows(
  knex: Knex,
  records: readonly ProductRowRecord[],
  { view, products }: ProductAccess,
  /** Contracts of which the person may see how they are kept. */
  contractScope: Scope | undefined,
): Promise<ProductRow[]> {
  if (records.length === 0) return [];
  const ids = records.map(record => record.id);
  const ports = groupByProduct(
    await readPorts(knex, ids, view.contracts, 'out'),
  );
  const consumers = await countConsumers(knex, ids, products, view.contracts);
  const labelOf = await labelsFor(
    knex,
    view,
    records.flatMap(record => [record.ownerRef, record.domainRef]),
  );
  const aboutOf = (record: ProductRowRecord) =>
    contractsOf(ports.get(record.id) ?? []);
  const findings = await countFindingsOf(knex, [
    ...records.map(record => record.ref),
    ...records.flatMap(record => [...aboutOf(record).keys()]),
  ]);
  const signs = contractScope
    ? await readSigns(
        knex,
        records.flatMap(record => [...aboutOf(record).keys()]),
        contractScope,
      )
    : undefined;
  const levels = await readLevelSigns(
    knex,
    records.map(record => record.ref),
    { view, products },
    contractScope,
  );
  const scores = await readScoreSigns(knex, ids, view);
  return records.map(record => {
    const outputs = ports.get(record.id) ?? [];
    const contracts = aboutOf(record);
    const problems = [...contracts].map(
      ([ref, contract]) => contract.problemCount + (findings.get(ref) ?? 0),
    );
    return {
      ref: record.ref,
      title: record.title,
      description: record.description,
      type: record.type,
      lifecycle: record.lifecycle,
      version: record.version,
      owner: record.ownerRef ? labelOf(record.ownerRef) : undefined,
      domain: record.domainRef ? labelOf(record.domainRef) : undefined,
      tags: [...record.tags],
      outputPorts: outputs
        .slice(0, SHOWN_PORTS)
        .map(({ name, version, type }) => ({ name, version, type })),
      outputPortCount: outputs.length,
      contractedPorts: outputs.filter(port => port.contract).length,
      consumers: consumers.get(record.id) ?? 0,
      ...termsOf(outputs),
      findings:
        record.problemCount +
        (findings.get(record.ref) ?? 0) +
        problems.reduce((sum, count) => sum + count, 0),
      quality: signOf([...contracts.keys()].map(ref => signs?.get(ref))),
      serviceLevels: levels.get(record.ref),
      scores: scores.get(record.id),
      changedAt: isoTime(record.changedAt),
    };
  });
}

/** On what terms a product is offered: all its contracts taken together. */
export function termsOf(outputs: readonly PortRow[]): {
  standards: string[];
  classifications: string[];
  access: Access;
} {
  const contracts = [...contractsOf(outputs).values()];
  const accesses = contracts.map(contract => contract.access);
  let access: Access = 'unknown';
  if (accesses.includes('open')) access = 'open';
  else if (accesses.includes('request')) access = 'request';
  return {
    standards: [...new Set(contracts.map(c => c.standard))].sort(),
    classifications: mergeClassifications(
      contracts.map(contract => contract.classifications),
    ),
    access,
  };
}

/** The contracts of ports, each once: several ports may share one. */
export function contractsOf(
  ports: readonly PortRow[],
): Map<string, NonNullable<PortRow['contract']>> {
  const contracts = new Map<string, NonNullable<PortRow['contract']>>();
  for (const { contractRef, contract } of ports) {
    if (contractRef && contract) contracts.set(contractRef, contract);
  }
  return contracts;
}

function groupByProduct(ports: readonly PortRow[]): Map<number, PortRow[]> {
  const groups = new Map<number, PortRow[]>();
  for (const port of ports) {
    const group = groups.get(port.productId);
    if (group) group.push(port);
    else groups.set(port.productId, [port]);
  }
  return groups;
}
