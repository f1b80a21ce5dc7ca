import {
  declaredColumns,
  InputPort,
  OutputPort,
  Problem,
  Product,
  ProductReading,
  readDocuments,
} from '@backstage-data-mesh/contract';
import {
  dataMeshAnnotations,
  entityNameForId,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { PortRecord, ProductInfo, ProductRecord } from '../database/records';
import { fold } from '../text/fold';
import { sha256 } from '../text/sha256';
import {
  isWebAddress,
  refOf,
  sourceFileOf,
  sourceUrlOf,
  statusErrorsOf,
  textOf,
} from './entityParts';
import { productLevels, productSettings } from './levelSettings';
import { countProblems, gravest } from './problems';

const MAX_SEARCH_TEXT = 4_000;
const MAX_ROW_TEXT = 300;

/**
 * The stored form of a DataProduct entity. What the catalog module made out (ports with the refs of their contracts,
 * owner, domain) stands in `spec`; what only the product page shows is read from the whole text in `spec.definition`.
 */
export function normaliseProduct(entity: Entity): ProductRecord {
  const spec = entity.spec ?? {};
  const { name, title, tags = [], annotations } = entity.metadata;
  const { product, problems } = readDefinition(textOf(spec.definition));
  const label = title ?? product?.name ?? name;
  const details = detailsOf(entity, spec, product, problems);
  const type = textOf(spec.type) ?? product?.type ?? 'unknown';
  const lifecycle = textOf(spec.lifecycle) ?? 'unknown';
  const version = textOf(spec.version) ?? product?.version;
  const ownerRef = refOf(spec.owner, 'Group', entity);
  const domainRef = refOf(spec.domain, 'Domain', entity);
  const ports = portsOf(entity, spec, product);
  const levelSettings = productSettings(entity, product);
  const serviceLevels = productLevels(entity, product);
  const allTags = [...new Set([...tags, ...(product?.tags ?? [])])];
  const searched = [
    label,
    name,
    details.productId,
    details.description,
    details.purpose,
    ...(details.synonyms ?? []),
    ...allTags,
  ];
  return {
    ref: stringifyEntityRef(entity),
    etag: entity.metadata.etag ?? '',
    title: label,
    description: shorten(details.purpose ?? details.description),
    type,
    lifecycle,
    version,
    ownerRef,
    domainRef,
    tags: allTags,
    ports,
    details,
    levelSettings,
    serviceLevels,
    model: product,
    searchText: fold(searched.filter(Boolean).join(' ')).slice(
      0,
      MAX_SEARCH_TEXT,
    ),
    problemCount: countProblems(problems),
    unmappedOwner: annotations?.[dataMeshAnnotations.unmappedOwner],
    unmappedDomain: annotations?.[dataMeshAnnotations.unmappedDomain],
    statusErrors: statusErrorsOf(entity),
    source: sourceFileOf(entity),
    contentHash: sha256(
      JSON.stringify([label, type, lifecycle, version ?? null, allTags]),
      JSON.stringify([ownerRef ?? null, domainRef ?? null, ports, details]),
      // What says nothing of service levels keeps the hash that it had.
      ...(levelSettings || serviceLevels.length > 0
        ? [JSON.stringify([levelSettings ?? null, serviceLevels])]
        : []),
    ),
  };
}

function readDefinition(text: string | undefined): {
  product?: Product;
  problems: readonly Problem[];
} {
  if (text === undefined) return { problems: [] };
  const readings = readDocuments(text);
  const found = readings.find(
    (reading): reading is ProductReading => reading.type === 'product',
  );
  if (found) return { product: found.product, problems: found.problems };
  return {
    problems: readings.flatMap(reading =>
      reading.type === 'broken' ? reading.problems : [],
    ),
  };
}

function detailsOf(
  entity: Entity,
  spec: JsonObject,
  product: Product | undefined,
  problems: readonly Problem[],
): ProductInfo {
  const links = [
    ...(entity.metadata.links ?? []).map(({ url, title, type }) => ({
      url,
      title,
      type,
    })),
    ...(product?.links ?? []).map(({ url, type, description }) => ({
      url,
      title: description,
      type,
    })),
  ];
  return {
    description: textOf(entity.metadata.description),
    purpose: textOf(spec.purpose) ?? product?.description.purpose,
    limitations: textOf(spec.limitations) ?? product?.description.limitations,
    usage: textOf(spec.usage) ?? product?.description.usage,
    synonyms: product?.synonyms.length ? product.synonyms : undefined,
    status: product?.status,
    productId: textOf(spec.productId) ?? product?.id,
    standard: product && `${product.standard.name} ${product.standard.version}`,
    managementPorts: product?.managementPorts ?? [],
    support: product?.support ?? [],
    people: (product?.team.members ?? []).filter(member => !member.dateOut),
    // A page makes these into links, so nothing but a web address may pass.
    links: links.filter(
      (link, i) =>
        isWebAddress(link.url) &&
        links.findIndex(other => other.url === link.url) === i,
    ),
    problems: gravest(problems),
    sourceUrl: sourceUrlOf(entity),
  };
}

function portsOf(
  entity: Entity,
  spec: JsonObject,
  product: Product | undefined,
): PortRecord[] {
  const inputs = portsOfSpec(entity, spec.inputPorts, 'in');
  const outputs = portsOfSpec(entity, spec.outputPorts, 'out');
  const described = (
    ports: PortRecord[],
    written: readonly (InputPort | OutputPort)[],
  ) =>
    ports.map(port => {
      const found = written.find(
        ({ name, version }) => name === port.name && version === port.version,
      );
      return {
        ...port,
        description: port.description ?? found?.description,
        columns:
          found && port.direction === 'in' ? declaredColumns(found) : undefined,
      };
    });
  const contractRef = (id: string | undefined) =>
    id === undefined
      ? undefined
      : refOf(entityNameForId(id), 'DataContract', entity);
  return [
    ...(inputs.length > 0 || !product
      ? described(inputs, product?.inputPorts ?? [])
      : product.inputPorts.map(port => ({
          direction: 'in' as const,
          name: port.name,
          version: port.version,
          description: port.description,
          contractRef: contractRef(port.contractId),
          columns: declaredColumns(port),
        }))),
    ...(outputs.length > 0 || !product
      ? described(outputs, product?.outputPorts ?? [])
      : product.outputPorts.map(port => ({
          direction: 'out' as const,
          name: port.name,
          version: port.version,
          type: port.type,
          description: port.description,
          contractRef: contractRef(port.contractId),
        }))),
  ];
}

function portsOfSpec(
  entity: Entity,
  value: JsonValue | undefined,
  direction: 'in' | 'out',
): PortRecord[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap(port => {
    const name = textOf(port.name);
    if (name === undefined) return [];
    return {
      direction,
      name,
      version: textOf(port.version),
      type: textOf(port.type),
      description: textOf(port.description),
      contractRef: refOf(port.contract, 'DataContract', entity),
    };
  });
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Cut between words where possible, never inside a character. */
function shorten(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  if (oneLine.length <= MAX_ROW_TEXT) return oneLine;
  const cut = oneLine
    .slice(0, MAX_ROW_TEXT - 1)
    .replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > MAX_ROW_TEXT / 2 ? cut.slice(0, space) : cut}…`;
}
