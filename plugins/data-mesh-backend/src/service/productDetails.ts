import { Problem } from '@backstage-data-mesh/contract';
import {
  EntityLabel,
  Finding,
  Person,
  ProductDetails,
  ProductPort,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { EdgeRow, readEdges } from '../database/operations/readEdges';
import { findingsOf, StoredFinding } from '../database/operations/readFindings';
import { PortRow, readPorts } from '../database/operations/readPorts';
import { StoredProduct } from '../database/operations/readProduct';
import { readProductTitles } from '../database/operations/readProductTitles';
import { readProblems } from '../database/operations/readTexts';
import { nameOf } from '../database/labels';
import { Scope } from '../database/scope';
import { readSigns, SignCounts, signOf } from '../quality/reading/signs';
import { readLevelSigns } from '../serviceLevel/reading/levelSigns';
import { ProductAccess } from './AccessService';
import { domainPath } from './domainPath';
import { isoTime, labelsFor } from './labels';
import { contractsOf, termsOf } from './productRows';

const SHOWN_EDGES = 2_000;
const SHOWN_FINDINGS = 500;

/** All that the product page shows. */
export async function toProductDetails(
  knex: Knex,
  { row, details }: StoredProduct,
  people: Person[],
  access: ProductAccess,
  /** Contracts of which the person may see how they are kept. */
  contractScope: Scope | undefined,
): Promise<ProductDetails> {
  const { view, products } = access;
  const ports = await readPorts(knex, [row.id], view.contracts);
  const outputs = ports.filter(port => port.direction === 'out');
  const upstream = await readEdges(
    knex,
    { into: [row.ref] },
    products,
    view.contracts,
    SHOWN_EDGES,
  );
  const downstream = await readEdges(
    knex,
    { outOf: [row.ref] },
    products,
    view.contracts,
    SHOWN_EDGES,
  );
  const titles = await readProductTitles(knex, [
    ...upstream.map(edge => edge.from),
    ...downstream.map(edge => edge.to),
  ]);
  const others = (edges: readonly EdgeRow[], end: 'from' | 'to') => {
    const byContract = new Map<string, Map<string, EntityLabel>>();
    for (const edge of edges) {
      const ref = edge[end];
      const labels = byContract.get(edge.contract) ?? new Map();
      labels.set(ref, {
        ref,
        title: titles.get(ref) ?? nameOf(ref),
        exists: true,
      });
      byContract.set(edge.contract, labels);
    }
    return (port: PortRow) => [
      ...(byContract.get(port.contractRef ?? '')?.values() ?? []),
    ];
  };
  const path = row.domainRef ? await domainPath(knex, view, row.domainRef) : [];
  const labelOf = await labelsFor(knex, view, [row.ownerRef, row.domainRef]);
  const terms = termsOf(outputs);
  const signs = contractScope
    ? await readSigns(
        knex,
        ports.flatMap(port => (port.contract && port.contractRef) ?? []),
        contractScope,
      )
    : new Map<string, SignCounts>();
  const levels = await readLevelSigns(knex, [row.ref], access, contractScope);
  return {
    ref: row.ref,
    title: row.title,
    description: details.description,
    purpose: details.purpose,
    limitations: details.limitations,
    usage: details.usage,
    type: row.type,
    lifecycle: row.lifecycle,
    status: details.status,
    version: row.version,
    productId: details.productId,
    standard: details.standard,
    owner: row.ownerRef ? labelOf(row.ownerRef) : undefined,
    domain: row.domainRef ? labelOf(row.domainRef) : undefined,
    domainPath: path,
    tags: [...row.tags],
    classifications: terms.classifications,
    access: terms.access,
    inputPorts: ports
      .filter(port => port.direction === 'in')
      .map(port => toPort(port, others(upstream, 'from')(port), signs)),
    outputPorts: outputs.map(port =>
      toPort(port, others(downstream, 'to')(port), signs),
    ),
    managementPorts: [...details.managementPorts],
    support: [...details.support],
    people,
    links: [...details.links],
    findings: await allFindings(knex, row.ref, details.problems, outputs),
    sourceUrl: details.sourceUrl,
    changedAt: isoTime(row.changedAt),
    quality: signOf(
      [...contractsOf(outputs).keys()].map(ref => signs.get(ref)),
    ),
    serviceLevels: levels.get(row.ref),
  };
}

function toPort(
  port: PortRow,
  products: EntityLabel[],
  signs: ReadonlyMap<string, SignCounts>,
): ProductPort {
  const { contract, contractRef } = port;
  const sign = contractRef ? signs.get(contractRef) : undefined;
  return {
    name: port.name,
    version: port.version,
    type: port.type,
    description: port.description,
    contract: contractRef
      ? {
          ref: contractRef,
          title: contract?.title ?? nameOf(contractRef),
          exists: contract !== undefined,
          version: contract?.version,
          lifecycle: contract?.lifecycle,
          standard: contract?.standard,
          classifications: contract && [...contract.classifications],
          access: contract?.access,
          quality: sign && signOf([sign]),
        }
      : undefined,
    products,
  };
}

async function allFindings(
  knex: Knex,
  ref: string,
  problems: readonly Problem[],
  outputs: readonly PortRow[],
): Promise<Finding[]> {
  const contracts = contractsOf(outputs);
  const texts = await readProblems(
    knex,
    [...contracts.values()].map(contract => contract.textHash),
  );
  const stored = await findingsOf(knex, [ref, ...contracts.keys()]);
  return [
    ...problems.map(problem => problemFinding(problem)),
    ...stored.map(finding => storedFinding(finding, ref)),
    ...[...contracts].flatMap(([contractRef, { textHash }]) =>
      (texts.get(textHash) ?? []).map(problem =>
        problemFinding(problem, contractRef),
      ),
    ),
  ].slice(0, SHOWN_FINDINGS);
}

export function problemFinding(problem: Problem, subject?: string): Finding {
  const { code, severity, message, fix, path, place, against } = problem;
  return {
    code,
    severity,
    message,
    fix,
    path: [...path],
    place,
    against: against && [...against],
    subject,
  };
}

/** `about`: the entity whose page it stands on. */
export function storedFinding(finding: StoredFinding, about: string): Finding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    fix: finding.fix,
    path: finding.field ? [finding.field] : [],
    // Its line is one of the file, not of the text that stands beside it.
    subject: finding.entityRef === about ? undefined : finding.entityRef,
  };
}
