import {
  entityRefOf,
  InputPort,
  NO_DESCRIPTION,
  NO_TEAM,
  OutputPort,
  Product,
} from '@backstage-data-mesh/contract';
import { EntityDocument, recordOf, textOf, textsOf } from './entity';

const PORT = { deprecated: false, tags: [], links: [], customProperties: [] };

/** Whether an entity is a product that is written as Backstage YAML. */
export function isHandwrittenProduct({
  kind,
  document,
}: EntityDocument): boolean {
  return (
    kind === 'DataProduct' &&
    recordOf(document.reading.value).apiVersion === 'data-mesh/v1'
  );
}

/**
 * A product that is written as Backstage YAML, in the model of the standard.
 *
 * @param idOf - id of the contract that an entity of that name is
 */
export function productOfEntity(
  { metadata, spec }: EntityDocument,
  idOf: (name: string) => string,
): Product {
  const contractOf = (value: unknown) => {
    const ref = entityRefOf(textOf(value) ?? '', ['datacontract']);
    return ref && idOf(ref.slice(ref.lastIndexOf('/') + 1));
  };
  return {
    kind: 'product',
    standard: { name: 'odps', version: 'unknown' },
    id: textOf(spec.productId) ?? metadata.name,
    name: textOf(metadata.title) ?? metadata.name,
    version: textOf(spec.version),
    // What the organisation calls it; the words of the standard are those of most.
    type: textOf(spec.type) as Product['type'],
    deprecated: false,
    description: {
      ...NO_DESCRIPTION,
      purpose: textOf(spec.purpose),
      limitations: textOf(spec.limitations),
      usage: textOf(spec.usage),
    },
    tags: textsOf(metadata.tags),
    synonyms: [],
    inputPorts: portsOf(spec.inputPorts).map(
      (port): InputPort => ({
        ...PORT,
        name: textOf(port.name) ?? '',
        version: textOf(port.version),
        contractId: contractOf(port.contract),
      }),
    ),
    outputPorts: portsOf(spec.outputPorts).map(
      (port): OutputPort => ({
        ...PORT,
        name: textOf(port.name) ?? '',
        version: textOf(port.version),
        type: textOf(port.type),
        description: textOf(port.description),
        contractId: contractOf(port.contract),
        synonyms: [],
        sbom: [],
        inputContracts: [],
      }),
    ),
    managementPorts: [],
    support: [],
    team: NO_TEAM,
    links: [],
    customProperties: [],
  };
}

function portsOf(value: unknown) {
  return Array.isArray(value) ? value.map(recordOf) : [];
}
