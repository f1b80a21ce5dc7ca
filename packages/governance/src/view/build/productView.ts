import {
  ContractDiff,
  mergeClassifications,
  Product,
} from '@backstage-data-mesh/contract';
import { ProductView } from '../product';
import { ContractFacts, ContractView, isPersonalWord } from './contractFacts';
import { customOf } from './custom';
import { shareOf, shareOfThose } from './share';

/** What a change of a contract did. @public */
export type ContractChange = NonNullable<ContractView['lastChange']>;

/**
 * A contract of one of the product's output ports. `first` says that there is only one version of it; without `lastChange`
 * nobody knows what the last change was.
 * @public
 */
export interface ProductContract {
  readonly facts: ContractFacts;
  /** The output port; the one that names the contract when left out. */
  readonly port?: string;
  readonly lastChange?: ContractChange | 'first';
}

const FIRST: ContractChange = { verdict: 'none', version: 'none', breaking: 0 };

/**
 * From what a view is made. What is left out is not known where the view is made, and rules over it are not measured there.
 * @public
 */
export interface ProductViewInput {
  /** As `readDocuments` gives it. */
  readonly product: Product;
  /** The contracts that were found. Those that ports name and that are not among them do not exist. */
  readonly contracts: readonly ProductContract[];
  /** Whether a contract that is not among `contracts` may be elsewhere: then nobody can say that it is missing. */
  readonly moreContracts?: boolean;
  /** What the catalog says other than the file. */
  readonly entity?: {
    readonly name?: string;
    readonly title?: string;
    readonly description?: string;
    readonly type?: string;
    readonly lifecycle?: string;
    readonly tags?: readonly string[];
  };
  readonly ownership?: {
    readonly owner?: string;
    readonly ownerFound?: boolean;
    readonly members?: number;
    readonly domainFound?: boolean;
    /** The domain and those above it, the nearest first; names as in `domain:default/NAME`, other namespaces before a slash. */
    readonly domains: readonly string[];
  };
  /** Whether it has technical documentation in the portal. */
  readonly guide?: boolean;
  /** By the name of the input port. */
  readonly inputs?: ReadonlyMap<
    string,
    { readonly found: boolean; readonly deprecated?: boolean }
  >;
  readonly lifecycle?: {
    readonly createdAt?: number;
    readonly changedAt?: number;
    readonly endOfLife?: number;
  };
  /** Whether grants of access end. */
  readonly grantsEnd?: boolean;
  readonly quality?: ProductView['quality'];
  readonly serviceLevels?: ProductView['serviceLevels'];
  readonly incidents?: ProductView['incidents'];
  readonly lineage?: ProductView['lineage'];
  readonly consumers?: ProductView['consumers'];
}

/**
 * The view of a product. Pure: the same facts make the same view in the portal, on the command line and in the browser.
 * @public
 */
export function buildProductView(input: ProductViewInput): ProductView {
  const { product, entity = {} } = input;
  const contracts = input.contracts.map(contract =>
    contractView(product, contract),
  );
  return {
    product: {
      id: product.id,
      name: entity.name ?? product.id,
      title: entity.title ?? product.name,
      type: entity.type ?? product.type,
      version: product.version,
      tags: entity.tags ?? product.tags,
      custom: customOf(product.customProperties),
    },
    ownership: ownershipOf(input),
    documentation: documentationOf(input, contracts),
    lifecycle: lifecycleOf(input),
    ports: portsOf(input),
    inputs: inputsOf(input),
    contracts,
    quality: input.quality,
    serviceLevels: input.serviceLevels,
    incidents: input.incidents,
    lineage: input.lineage,
    consumers: input.consumers,
    classification: classificationOf(product, contracts),
    access: accessOf(input, contracts),
  };
}

/** What a diff says of a change that was published at a moment. @public */
export function contractChange(
  diff: ContractDiff,
  published: { readonly at: number; readonly announced?: number },
): ContractChange {
  return {
    at: published.at,
    announced: published.announced,
    verdict: diff.verdict ?? 'none',
    version: diff.version.judgement,
    breaking: diff.changes.filter(({ verdict }) => verdict === 'breaking')
      .length,
  };
}

function contractView(
  product: Product,
  { facts, port, lastChange }: ProductContract,
): ContractView {
  const named = product.outputPorts.find(
    ({ contractId }) => contractId === facts.id,
  );
  return {
    ...facts,
    port: port ?? named?.name,
    lastChange: lastChange === 'first' ? FIRST : lastChange,
  };
}

function ownershipOf({ product, ownership }: ProductViewInput) {
  const support = product.support.map(({ channel, tool, url }) => ({
    channel,
    tool,
    url,
  }));
  return ownership
    ? {
        owner: ownership.owner,
        ownerFound: ownership.owner ? ownership.ownerFound : false,
        members: ownership.members,
        domain: ownership.domains[0],
        domainFound:
          ownership.domains.length > 0 ? ownership.domainFound : false,
        domains: ownership.domains,
        support,
      }
    : {
        owner: product.team.name,
        domain: product.domain,
        domains: product.domain ? [product.domain] : [],
        support,
      };
}

function documentationOf(
  { product, entity, guide }: ProductViewInput,
  contracts: readonly ContractView[],
) {
  const { description } = product;
  const fields = contracts.flatMap(contract => contract.fields);
  return {
    description: entity?.description ?? description.purpose,
    purpose: description.purpose,
    usage: description.usage,
    limitations: description.limitations,
    links: [...product.links, ...description.links].map(({ url, type }) => ({
      url,
      type,
    })),
    guide,
    describedColumns: shareOfThose(
      fields,
      field => (field.description ?? '').trim() !== '',
    ),
    terms: shareOfThose(fields, field => field.term),
  };
}

function lifecycleOf({ product, entity, lifecycle }: ProductViewInput) {
  const stage = entity?.lifecycle ?? product.status;
  const created = Date.parse(product.createdAt ?? '');
  const custom = customOf(product.customProperties);
  return {
    stage,
    deprecated: product.deprecated || stage === 'deprecated',
    createdAt:
      lifecycle?.createdAt ?? (Number.isNaN(created) ? undefined : created),
    changedAt: lifecycle?.changedAt,
    endOfLife: lifecycle?.endOfLife,
    successor: custom.successor ?? custom.replacedBy,
  };
}

function portsOf({ product, contracts, moreContracts }: ProductViewInput) {
  const found = new Set(contracts.map(({ facts }) => facts.id));
  const isFound = (id: string | undefined) => {
    if (id === undefined || id.trim() === '') {
      return false;
    }
    return found.has(id) || (moreContracts ? undefined : false);
  };
  return product.outputPorts.map(port => ({
    name: port.name,
    type: port.type,
    version: port.version,
    description: port.description,
    contractId: port.contractId,
    hasContract: isFound(port.contractId),
    deprecated: port.deprecated,
  }));
}

function inputsOf({ product, inputs }: ProductViewInput) {
  return product.inputPorts.map(({ name, contractId }) => ({
    name,
    contractId,
    found: inputs?.get(name)?.found,
    deprecated: inputs?.get(name)?.deprecated,
  }));
}

function classificationOf(
  product: Product,
  contracts: readonly ContractView[],
) {
  const fields = contracts.flatMap(contract => contract.fields);
  const personal = fields.filter(field => field.personal);
  const custom = saidBy(product, contracts);
  const [highest] = mergeClassifications([
    fields.flatMap(({ classification }) =>
      classification?.trim() ? [classification.trim()] : [],
    ),
  ]);
  const kept = contracts.flatMap(({ retention }) => retention ?? []);
  return {
    highest: highest ?? custom('dataClassification'),
    classified: shareOfThose(
      fields,
      field => (field.classification ?? '').trim() !== '',
    ),
    personalColumns: personal.length,
    personal:
      product.tags.some(isPersonalWord) ||
      contracts.some(contract => contract.personal),
    encryptedColumns: shareOf(
      personal.filter(field => field.encrypted).length,
      personal.length,
    ),
    retention: kept.length > 0 ? Math.max(...kept) : undefined,
    purposes: (custom('purposes') ?? custom('purpose') ?? '')
      .split(/[,;]/)
      .map(purpose => purpose.trim())
      .filter(purpose => purpose !== ''),
    legalBasis: custom('legalBasis'),
    residency:
      custom('residency') ??
      (contracts.flatMap(({ locations }) => locations).join(', ') || undefined),
  };
}

function accessOf(
  { product, grantsEnd }: ProductViewInput,
  contracts: readonly ContractView[],
) {
  const custom = saidBy(product, contracts);
  return {
    roles: contracts.reduce((sum, { roles }) => sum + roles, 0),
    approvers: contracts.reduce((sum, { approvers }) => sum + approvers, 0),
    license: custom('license') ?? custom('licence'),
    url: custom('accessUrl'),
    expires: grantsEnd,
  };
}

/** A custom property of the product, else of the first contract that has it. */
function saidBy(product: Product, contracts: readonly ContractView[]) {
  const own = customOf(product.customProperties);
  return (name: string): string | undefined =>
    own[name] ?? contracts.map(({ custom }) => custom[name]).find(Boolean);
}
