import {
  InputPort,
  NO_DESCRIPTION,
  NO_TEAM,
  OutputPort,
  Product,
} from '@backstage-data-mesh/contract';
import {
  buildProductView,
  ProductContract,
  ProductView,
} from '@backstage-data-mesh/governance';
import { nameOf } from '../../database/labels';
import { Standing, standingOf } from '../../quality/status';
import {
  CheckCount,
  DuePort,
  DueProduct,
  IncidentRow,
  LevelRow,
  ProductInputs,
} from './productInput';

const DAY = 86_400_000;
const RECENT = 30 * DAY;
export const INCIDENTS_FROM = 90 * DAY;

/** A view, and when time alone makes it another one. */
export interface MadeView {
  readonly view: ProductView;
  /** UTC milliseconds. */
  readonly nextAt?: number;
}

/** The facts about a product as the portal knows them. */
export function buildView(
  product: DueProduct,
  inputs: ProductInputs,
  now: number,
): MadeView {
  const ports = inputs.portsOf(product.id);
  const outputs = ports.filter(({ direction }) => direction === 'out');
  const incoming = ports.filter(({ direction }) => direction === 'in');
  const contracts = contractsOf(outputs, inputs);
  const refs = [
    ...new Set(outputs.flatMap(({ contract }) => contract?.ref ?? [])),
  ];
  const incidents = inputs.incidentsOf(product.ref);
  const { upstream, downstream, domains } = inputs.flowOf(product.id);
  const view = buildProductView({
    product: productOf(product, outputs, incoming),
    contracts,
    entity: {
      name: nameOf(product.ref),
      title: product.title,
      description: product.description,
      type: product.type,
      lifecycle: product.lifecycle,
      tags: product.tags,
    },
    ownership: {
      owner: product.ownerRef,
      ownerFound: product.ownerFound,
      domainFound: product.domainFound,
      domains: inputs.domainsOf(product.domainRef),
    },
    inputs: new Map(
      incoming.map(({ name, contract }) => [
        name,
        {
          found: contract !== undefined,
          deprecated: contract && isDeprecated(contract),
        },
      ]),
    ),
    lifecycle: { changedAt: product.changedAt },
    quality: qualityOf(refs.flatMap(ref => inputs.checksOf(ref))),
    serviceLevels: inputs
      .levelsOf(product.ref)
      .map(level => levelOf(level, outputs)),
    incidents: incidentsOf(incidents, now),
    lineage: {
      upstream,
      downstream,
      unresolved: incoming.filter(({ isGiven }) => !isGiven).length,
    },
    consumers: { count: downstream, domains },
  });
  return { view, nextAt: nextOf(incidents, now) };
}

function contractsOf(
  outputs: readonly DuePort[],
  inputs: ProductInputs,
): ProductContract[] {
  const seen = new Set<string>();
  return outputs.flatMap(({ name, contract }) => {
    if (!contract || seen.has(contract.ref)) return [];
    seen.add(contract.ref);
    const facts = inputs.factsOf(contract.textHash);
    return facts
      ? [{ facts, port: name, lastChange: inputs.changeOf(contract.ref) }]
      : [];
  });
}

/** What the file says, with the ports as the catalog has them: that is what contracts were found by. */
function productOf(
  { ref, title, type, model, words }: DueProduct,
  outputs: readonly DuePort[],
  incoming: readonly DuePort[],
): Product {
  const base: Product = model ?? {
    kind: 'product',
    standard: { name: 'odps', version: 'unknown' },
    id: nameOf(ref),
    name: title,
    deprecated: false,
    description: {
      ...NO_DESCRIPTION,
      purpose: words?.purpose,
      limitations: words?.limitations,
      usage: words?.usage,
    },
    tags: [],
    synonyms: [],
    inputPorts: [],
    outputPorts: [],
    managementPorts: [],
    support: [],
    team: NO_TEAM,
    links: [],
    customProperties: [],
  };
  return {
    ...base,
    type: (type as Product['type']) ?? base.type,
    outputPorts: outputs.map(port => ({
      ...outputOf(base, port),
      name: port.name,
      version: port.version,
      type: port.type,
      description: port.description,
      contractId: idOf(port),
    })),
    inputPorts: incoming.map(port => ({
      ...inputOf(base, port),
      name: port.name,
      version: port.version,
      description: port.description,
      contractId: idOf(port),
    })),
  };
}

function idOf({ contract, contractRef }: DuePort): string | undefined {
  return contract?.id ?? (contractRef ? nameOf(contractRef) : undefined);
}

function outputOf(
  { outputPorts }: Product,
  { name, version }: DuePort,
): Omit<OutputPort, 'name'> {
  return (
    outputPorts.find(port => port.name === name && port.version === version) ??
    outputPorts.find(port => port.name === name) ?? {
      deprecated: false,
      tags: [],
      synonyms: [],
      sbom: [],
      inputContracts: [],
      links: [],
      customProperties: [],
    }
  );
}

function inputOf(
  { inputPorts }: Product,
  { name }: DuePort,
): Omit<InputPort, 'name'> {
  return (
    inputPorts.find(port => port.name === name) ?? {
      deprecated: false,
      tags: [],
      links: [],
      customProperties: [],
    }
  );
}

function isDeprecated({
  lifecycle,
  status,
}: NonNullable<DuePort['contract']>): boolean {
  return [lifecycle, status].some(word =>
    /^(?:deprecated|retired)$/i.test(word ?? ''),
  );
}

function qualityOf(
  checks: readonly CheckCount[],
): NonNullable<ProductView['quality']> {
  const sum = (...standings: readonly Standing[]) =>
    checks
      .filter(({ status }) => standings.includes(standingOf(status)))
      .reduce((total, { count }) => total + count, 0);
  const without = sum('not-measured', 'skip', 'unknown');
  const measured = sum('pass', 'warn', 'fail', 'error');
  const passed = sum('pass');
  const observedAt = Math.max(0, ...checks.map(check => check.observedAt));
  return {
    checks: measured + without,
    withoutResult: without,
    dimensions: [
      ...new Set(checks.flatMap(({ dimension }) => dimension ?? [])),
    ].sort(),
    ...(measured > 0 && {
      score: Math.floor((passed / measured) * 1000 + 1e-9) / 10,
      failed: sum('fail'),
      errors: sum('error'),
    }),
    ...(observedAt > 0 && { measuredAt: observedAt }),
  };
}

function levelOf(
  level: LevelRow,
  outputs: readonly DuePort[],
): NonNullable<ProductView['serviceLevels']>[number] {
  const contract = outputs.find(
    ({ contractRef }) => contractRef === level.contractRef,
  )?.contract;
  return {
    name: level.key,
    indicator: level.indicator,
    contract: contract?.id ?? '',
    target: percent(level.target),
    attainment:
      level.attainment === undefined ? undefined : percent(level.attainment),
    budgetLeft:
      level.leftShare === undefined ? undefined : percent(level.leftShare),
    broken: brokenOf(level.standing),
    feasible: level.feasible,
  };
}

function brokenOf(standing: string): boolean | undefined {
  if (standing === 'broken') return true;
  return standing === 'kept' || standing === 'at-risk' ? false : undefined;
}

function percent(share: number): number {
  return Math.floor(share * 1000 + 1e-9) / 10;
}

function incidentsOf(
  incidents: readonly IncidentRow[],
  now: number,
): NonNullable<ProductView['incidents']> {
  const open = incidents.filter(({ state }) => state !== 'resolved');
  const resolved = incidents.filter(
    ({ resolvedAt }) =>
      resolvedAt !== undefined && resolvedAt > now - INCIDENTS_FROM,
  );
  const last = Math.max(0, ...incidents.map(({ openedAt }) => openedAt));
  return {
    open: open.length,
    unacknowledged: open.filter(({ state }) => state === 'open').length,
    recent: incidents.filter(({ openedAt }) => openedAt > now - RECENT).length,
    withoutCause: resolved.filter(({ hasRoot }) => !hasRoot).length,
    lastOpenedAt: last > 0 ? last : undefined,
    timeToAcknowledge: medianOf(
      incidents.flatMap(({ acknowledgedAt, openedAt }) =>
        acknowledgedAt === undefined ? [] : [acknowledgedAt - openedAt],
      ),
    ),
    timeToRepair: medianOf(
      resolved.flatMap(({ resolvedAt, openedAt }) =>
        resolvedAt === undefined ? [] : [resolvedAt - openedAt],
      ),
    ),
  };
}

function medianOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** When an incident is no longer of the last 30 or 90 days. */
function nextOf(
  incidents: readonly IncidentRow[],
  now: number,
): number | undefined {
  const moments = incidents
    .flatMap(({ openedAt, resolvedAt }) => [
      openedAt + RECENT,
      ...(resolvedAt === undefined ? [] : [resolvedAt + INCIDENTS_FROM]),
    ])
    .filter(moment => moment > now);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
