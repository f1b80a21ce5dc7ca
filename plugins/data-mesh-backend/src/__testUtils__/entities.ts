import {
  DataContractEntity,
  DataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity } from '@backstage/catalog-model';

let serial = 0;

/** Each entity made has another etag, as a changed one of the catalog has. */
function nextEtag(): string {
  serial += 1;
  return `etag-${serial}`;
}

export function product(
  name: string,
  spec: Partial<DataProductEntity['spec']> = {},
  metadata: Partial<Entity['metadata']> = {},
): DataProductEntity {
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataProduct',
    metadata: { namespace: 'default', name, etag: nextEtag(), ...metadata },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:default/team-a',
      ...spec,
    },
  };
}

export function contract(
  name: string,
  definition: string = contractText({ id: name }),
  metadata: Partial<Entity['metadata']> = {},
  spec: Partial<DataContractEntity['spec']> = {},
): DataContractEntity {
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataContract',
    metadata: { namespace: 'default', name, etag: nextEtag(), ...metadata },
    spec: {
      type: 'odcs',
      lifecycle: 'production',
      owner: 'group:default/team-a',
      definition,
      ...spec,
    },
  };
}

export interface ContractParts {
  readonly id: string;
  readonly version?: string;
  readonly standard?: string;
  readonly classification?: string;
  readonly createdAt?: string;
  /** Names, all strings; `order_id` unless given. */
  readonly columns?: readonly string[];
  /** `open`: a role without an approver; `request`: one with. */
  readonly access?: 'open' | 'request';
  readonly extra?: string;
}

export function contractText(parts: ContractParts): string {
  const lines = [
    'kind: DataContract',
    `apiVersion: ${parts.standard ?? 'v3.1.0'}`,
    `id: ${parts.id}`,
    `version: ${parts.version ?? '1.0.0'}`,
    'status: active',
    'schema:',
    '  - name: orders',
    '    properties:',
    ...(parts.columns ?? ['order_id']).flatMap(column => [
      `      - name: ${column}`,
      '        logicalType: string',
    ]),
  ];
  if (parts.classification) {
    lines.push(`        classification: ${parts.classification}`);
  }
  if (parts.access) {
    lines.push('roles:', '  - role: reader');
    if (parts.access === 'request')
      lines.push('    firstLevelApprovers: owner');
  }
  if (parts.createdAt) lines.push(`contractCreatedTs: ${parts.createdAt}`);
  if (parts.extra) lines.push(parts.extra);
  return `${lines.join('\n')}\n`;
}

export function domain(
  name: string,
  spec: { owner?: string; subdomainOf?: string } = {},
  metadata: Partial<Entity['metadata']> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { namespace: 'default', name, etag: nextEtag(), ...metadata },
    spec: { owner: 'group:default/team-a', ...spec },
  };
}

export function group(name: string, title?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { namespace: 'default', name, title, etag: nextEtag() },
    spec: { type: 'team', children: [] },
  };
}

export function user(name: string, email: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { namespace: 'default', name, etag: nextEtag() },
    spec: { profile: { email }, memberOf: [] },
  };
}
