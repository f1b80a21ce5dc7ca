import {
  ContractReading,
  domainOf,
  entityNameForId,
  entityRefOf,
  lifecycleOf,
  ownerOf,
  Product,
  tagsOf,
} from '@backstage-data-mesh/contract';
import {
  buildProductView,
  contractFacts,
  ProductContract,
  ProductView,
} from '@backstage-data-mesh/governance';
import { buildGraph, joinPorts } from '@backstage-data-mesh/lineage';
import { Document, Documents } from '../files/documents';
import { entitiesIn, EntityDocument, textOf, textsOf } from './entity';
import { isHandwrittenProduct, productOfEntity } from './handwritten';
import { Naming } from './naming';

/** A product among the files, with the facts about it that stand in them. */
export interface MeshProduct {
  /** Name of its entity. */
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** Of the document, 1-based. */
  readonly line: number;
  readonly view: ProductView;
}

/** What the files say, taken together. */
export interface Mesh {
  readonly products: readonly MeshProduct[];
  readonly entities: readonly EntityDocument[];
  /** Names of the domains that are known, each with those above it, the nearest first. */
  readonly domains: ReadonlyMap<string, readonly string[]>;
}

/**
 * The same facts that the portal makes of these files. What only a portal knows (results, service levels, who uses it) is left
 * out: rules over it are not measured.
 *
 * @param isComplete - whether what is not among the files does not exist
 */
export function meshOf(
  documents: Documents,
  naming: Naming,
  isComplete: boolean,
): Mesh {
  const entities = entitiesIn(documents.others);
  const world = worldOf(documents, entities, naming, isComplete);
  const written = writtenProducts(documents, entities, naming);
  const flow = flowOf(written);
  return {
    entities,
    domains: world.domains,
    products: written.map(one => ({
      name: one.name,
      title: one.product.name ?? one.name,
      file: one.file,
      line: one.line,
      view: viewOf(one, world, flow),
    })),
  };
}

interface WrittenProduct {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly product: Product;
  readonly owner: string;
  readonly domain?: string;
  readonly lifecycle: string;
  readonly tags: readonly string[];
  readonly description?: string;
}

function writtenProducts(
  documents: Documents,
  entities: readonly EntityDocument[],
  naming: Naming,
): WrittenProduct[] {
  const ids = new Map(
    documents.contracts.map(({ reading: { contract } }) => [
      entityNameForId(contract.id),
      contract.id,
    ]),
  );
  const inStandard = documents.products.map(
    ({ source, reading: { product, firstLine } }): WrittenProduct => ({
      name: entityNameForId(product.id),
      file: source.file,
      line: firstLine,
      product,
      owner: ownerOf(product, naming.owners) ?? naming.defaultOwner,
      domain: domainOf(product, naming.domains),
      lifecycle: lifecycleOf(product.status, naming.lifecycles),
      tags: [...new Set([...tagsOf(product.tags), ...product.tags])],
      description: product.description.purpose,
    }),
  );
  const byHand = entities.filter(isHandwrittenProduct).map(
    (entity): WrittenProduct => ({
      name: entity.metadata.name,
      file: entity.document.source.file,
      line: entity.document.reading.firstLine,
      product: productOfEntity(entity, name => ids.get(name) ?? name),
      owner:
        entityRefOf(textOf(entity.spec.owner) ?? '', ['group', 'user']) ??
        naming.defaultOwner,
      domain: entityRefOf(textOf(entity.spec.domain) ?? '', ['domain']),
      lifecycle: textOf(entity.spec.lifecycle) ?? 'unknown',
      tags: textsOf(entity.metadata.tags),
      description:
        textOf(entity.spec.purpose) ?? textOf(entity.metadata.description),
    }),
  );
  return [...inStandard, ...byHand].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What there is besides products. */
interface World {
  readonly contracts: ReadonlyMap<string, Document<ContractReading>>;
  /** Groups and users, by ref; nothing when no file has any: then nobody knows whether an owner exists. */
  readonly owners?: ReadonlySet<string>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly isComplete: boolean;
  readonly naming: Naming;
}

function worldOf(
  documents: Documents,
  entities: readonly EntityDocument[],
  naming: Naming,
  isComplete: boolean,
): World {
  const contracts = new Map<string, Document<ContractReading>>();
  for (const document of documents.contracts) {
    const { id } = document.reading.contract;
    if (!contracts.has(id)) contracts.set(id, document);
  }
  const owners = entities.filter(({ kind }) =>
    ['Group', 'User'].includes(kind),
  );
  return {
    contracts,
    owners:
      owners.length > 0 ? new Set(owners.map(({ ref }) => ref)) : undefined,
    domains: domainsOf(entities),
    isComplete,
    naming,
  };
}

/** Each domain with those above it. */
function domainsOf(
  entities: readonly EntityDocument[],
): Map<string, readonly string[]> {
  const above = new Map(
    entities
      .filter(({ kind }) => kind === 'Domain')
      .map(({ ref, spec }) => [
        ref,
        entityRefOf(textOf(spec.subdomainOf) ?? '', ['domain']),
      ]),
  );
  return new Map(
    [...above.keys()].map(ref => {
      const chain: string[] = [];
      for (
        let at: string | undefined = ref;
        at !== undefined && !chain.includes(at);
        at = above.get(at)
      ) {
        chain.push(at);
      }
      return [ref, chain.map(domainName)];
    }),
  );
}

/** As the rule language calls a domain: `sales`, or `other/sales` in another namespace. */
function domainName(ref: string): string {
  return ref.replace(/^domain:/, '').replace(/^default\//, '');
}

interface Flow {
  readonly upstream: number;
  readonly downstream: number;
  /** Other domains that read from it. */
  readonly domains: number;
}

/** How many products each one reads from, and how many read from it. */
function flowOf(products: readonly WrittenProduct[]): Map<string, Flow> {
  const graph = buildGraph(
    joinPorts(
      products.flatMap(({ name, product }) => [
        ...product.inputPorts.map(port => ({
          product: name,
          direction: 'in' as const,
          name: port.name,
          contract: port.contractId,
        })),
        ...product.outputPorts.map(port => ({
          product: name,
          direction: 'out' as const,
          name: port.name,
          contract: port.contractId,
        })),
      ]),
    ),
    products.map(({ name }) => name),
  );
  const domains = new Map(products.map(({ name, domain }) => [name, domain]));
  return new Map(
    graph.nodes.map(node => {
      const readers = new Set(graph.outOf(node).map(({ to }) => to));
      const others = [...readers].flatMap(one => domains.get(one) ?? []);
      return [
        node,
        {
          upstream: new Set(graph.into(node).map(({ from }) => from)).size,
          downstream: readers.size,
          domains: new Set(others.filter(one => one !== domains.get(node)))
            .size,
        },
      ];
    }),
  );
}

function viewOf(
  one: WrittenProduct,
  world: World,
  flow: ReadonlyMap<string, Flow>,
): ProductView {
  const { product, name } = one;
  const { isComplete } = world;
  const domains = one.domain
    ? world.domains.get(one.domain) ?? [domainName(one.domain)]
    : [];
  const given = flow.get(name);
  return buildProductView({
    product,
    contracts: contractsOf(product, world),
    moreContracts: !isComplete,
    entity: {
      name,
      title: product.name ?? name,
      description: one.description,
      type: product.type ?? 'unspecified',
      lifecycle: one.lifecycle,
      tags: one.tags,
    },
    ownership: {
      owner: one.owner,
      ownerFound: world.owners && world.owners.has(one.owner),
      // Domains that are kept elsewhere are no file here.
      ...(world.domains.size > 0 &&
        one.domain && { domainFound: world.domains.has(one.domain) }),
      domains,
    },
    inputs: new Map(
      product.inputPorts.flatMap(({ name: port, contractId }) => {
        const found = world.contracts.get(contractId ?? '');
        // A contract that is not here may be elsewhere.
        return found || isComplete
          ? [
              [
                port,
                {
                  found: found !== undefined,
                  deprecated: found && isLeft(found),
                },
              ] as const,
            ]
          : [];
      }),
    ),
    // What reads from it may be elsewhere, too.
    ...(isComplete &&
      given && {
        lineage: {
          upstream: given.upstream,
          downstream: given.downstream,
          unresolved: unresolvedOf(product, world),
        },
        consumers: { count: given.downstream, domains: given.domains },
      }),
  });

  function isLeft({
    reading: { contract },
  }: Document<ContractReading>): boolean {
    return [
      contract.status,
      lifecycleOf(contract.status, world.naming.lifecycles),
    ].some(word => /^(?:deprecated|retired)$/i.test(word ?? ''));
  }
}

function contractsOf(
  { outputPorts }: Product,
  { contracts }: World,
): ProductContract[] {
  const seen = new Set<string>();
  return outputPorts.flatMap(({ name, contractId = '' }) => {
    const found = contracts.get(contractId);
    if (!found || seen.has(contractId)) return [];
    seen.add(contractId);
    const { contract, problems } = found.reading;
    return [{ facts: contractFacts(contract, problems), port: name }];
  });
}

function unresolvedOf({ inputPorts }: Product, { contracts }: World): number {
  return inputPorts.filter(({ contractId }) => !contracts.has(contractId ?? ''))
    .length;
}
