import {
  InputPort,
  lifecycleOf,
  OutputPort,
  Product,
  RETIREMENT_PROPERTIES,
  TEMPLATE_PROPERTIES,
} from '@backstage-data-mesh/contract';
import {
  DATA_MESH_API_VERSION,
  dataMeshAnnotations,
  DataProductEntity,
  DataProductInputPort,
  DataProductOutputPort,
  entityNameForId,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { MappingSettings } from './MappingSettings';
import { DocumentPlace, metadataOf } from './metadata';
import { ownershipOf } from './ownership';

/** @param text - the product as written, which the entity keeps whole */
export function productEntity(
  product: Product,
  text: string,
  place: DocumentPlace,
  settings: MappingSettings,
): DataProductEntity {
  const { owner, domain, annotations } = ownershipOf(
    { ...product, roles: [], source: place.location },
    settings,
  );
  const { namespace, lifecycles } = settings.config;
  const { purpose, limitations, usage } = product.description;
  const inputPorts = product.inputPorts.map((port, index) =>
    inputPort(port, index, namespace),
  );
  const outputPorts = product.outputPorts.map((port, index) =>
    outputPort(port, index, namespace),
  );
  return {
    apiVersion: DATA_MESH_API_VERSION,
    kind: 'DataProduct',
    metadata: metadataOf(product, place, namespace, {
      ...annotations,
      ...sourceTemplateOf(product),
      ...retirementOf(product, namespace),
    }),
    spec: {
      type: product.type ?? 'unspecified',
      lifecycle: lifecycleOf(product.status, lifecycles),
      owner,
      ...(domain && { domain }),
      ...(product.version && { version: product.version }),
      productId: product.id,
      standardVersion: product.standard.version,
      ...(purpose && { purpose }),
      ...(limitations && { limitations }),
      ...(usage && { usage }),
      ...(inputPorts.length > 0 && { inputPorts }),
      ...(outputPorts.length > 0 && { outputPorts }),
      definition: text,
    },
  };
}

/** Backstage's own annotation, which its pages read, and ours, which tells the version as well. */
function sourceTemplateOf(product: Product): Record<string, string> {
  const template = refOf(customText(product, TEMPLATE_PROPERTIES.name));
  if (!template) return {};
  const version = customText(product, TEMPLATE_PROPERTIES.version);
  return {
    'backstage.io/source-template': template,
    [dataMeshAnnotations.sourceTemplate]: version
      ? `${template}@${version}`
      : template,
  };
}

/** When it ends and what takes its place, for whoever looks at its page. */
function retirementOf(
  product: Product,
  namespace: string,
): Record<string, string> {
  const sunset = customText(product, RETIREMENT_PROPERTIES.sunset);
  const successor = customText(product, RETIREMENT_PROPERTIES.successor);
  const reason = customText(product, RETIREMENT_PROPERTIES.reason);
  return {
    ...(/^\d{4}-\d{2}-\d{2}$/.test(sunset) && {
      [dataMeshAnnotations.sunset]: sunset,
    }),
    ...(successor && {
      [dataMeshAnnotations.successor]: stringifyEntityRef({
        kind: 'dataproduct',
        namespace,
        name: entityNameForId(successor),
      }),
    }),
    ...(reason && { [dataMeshAnnotations.retirementReason]: reason }),
  };
}

function customText({ customProperties }: Product, property: string): string {
  const value = customProperties.find(
    custom => custom.property === property,
  )?.value;
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim()
    : '';
}

/** Where a descriptor says something else in this place, it is no template of this portal. */
function refOf(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}

function inputPort(
  port: InputPort,
  index: number,
  namespace: string,
): DataProductInputPort {
  return {
    name: portName(port, index),
    ...(port.version && { version: port.version }),
    ...contractOf(port, namespace),
  };
}

function outputPort(
  port: OutputPort,
  index: number,
  namespace: string,
): DataProductOutputPort {
  return {
    name: portName(port, index),
    ...(port.version && { version: port.version }),
    ...(port.type && { type: port.type }),
    ...(port.description && { description: port.description }),
    ...contractOf(port, namespace),
  };
}

/** A port without a name is a finding about the product, not a reason to lose the product. */
function portName({ name }: InputPort | OutputPort, index: number): string {
  return name.trim() ? name : `port-${index + 1}`;
}

/** The name of the contract's entity follows from its id alone, wherever the contract stands. */
function contractOf(
  { contractId }: InputPort | OutputPort,
  namespace: string,
): { contract?: string } {
  if (!contractId?.trim()) return {};
  return {
    contract: stringifyEntityRef({
      kind: 'datacontract',
      namespace,
      name: entityNameForId(contractId),
    }),
  };
}
