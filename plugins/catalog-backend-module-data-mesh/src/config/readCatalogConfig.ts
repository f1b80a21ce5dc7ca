import {
  DEFAULT_LIFECYCLES,
  DEFAULT_OWNER_NAMING,
  isEntityRefOf,
  normalName,
  ReadLimits,
} from '@backstage-data-mesh/contract';
import {
  DomainSettings,
  OwnerSettings,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** `dataMesh.catalog`, read and checked. */
export interface DataMeshCatalogConfig {
  readonly filePatterns: readonly string[];
  readonly namespace: string;
  readonly owners: OwnerSettings;
  readonly defaultOwner: string;
  readonly domains: DomainSettings;
  /** Lifecycle by lower-cased status. */
  readonly lifecycles: ReadonlyMap<string, string>;
  readonly modelLayer: boolean;
  readonly limits: ReadLimits;
}

export const DEFAULT_FILE_PATTERNS = [
  '*.odcs.y?(a)ml',
  '*.odps.y?(a)ml',
  'odcs.y?(a)ml',
  'odps.y?(a)ml',
  'datacontract.y?(a)ml',
  '*.datacontract.y?(a)ml',
  'dataproduct.y?(a)ml',
  '*.dataproduct.y?(a)ml',
  '*.scorecard.y?(a)ml',
  '*.policy.y?(a)ml',
];

const ROOT = 'dataMesh.catalog';

export function readCatalogConfig(root: Config): DataMeshCatalogConfig {
  const config = root.getOptionalConfig(ROOT);
  return {
    filePatterns:
      config?.getOptionalStringArray('filePatterns') ?? DEFAULT_FILE_PATTERNS,
    namespace: config?.getOptionalString('namespace') ?? 'default',
    owners: {
      map: refMap(config, 'owners.map', ['group', 'user']),
      customProperties:
        config?.getOptionalStringArray('owners.customProperties') ??
        DEFAULT_OWNER_NAMING.customProperties,
      memberRoles: (
        config?.getOptionalStringArray('owners.memberRoles') ??
        DEFAULT_OWNER_NAMING.memberRoles
      ).map(normalName),
      namespace: config?.getOptionalString('owners.namespace') ?? 'default',
    },
    defaultOwner: ref(config, 'owners.default', ['group', 'user']) ?? 'unknown',
    domains: {
      map: refMap(config, 'domains.map', ['domain']),
      namespace: config?.getOptionalString('domains.namespace') ?? 'default',
    },
    lifecycles: new Map([
      ...DEFAULT_LIFECYCLES,
      ...stringMap(config, 'lifecycles.map'),
    ]),
    modelLayer: config?.getOptionalBoolean('modelLayer') ?? false,
    limits: {
      maxLength: config?.getOptionalNumber('limits.maxLength'),
      maxDocuments: config?.getOptionalNumber('limits.maxDocuments'),
      maxDepth: config?.getOptionalNumber('limits.maxDepth'),
      maxAliasNodes: config?.getOptionalNumber('limits.maxAliasNodes'),
    },
  };
}

function stringMap(
  config: Config | undefined,
  path: string,
): readonly (readonly [string, string])[] {
  const value = config?.getOptional(path);
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(
      `Configuration \`${ROOT}.${path}\` must be an object of names and values`,
    );
  }
  return Object.entries(value).map(([name, target]) => {
    if (typeof target !== 'string' || !target.trim()) {
      throw new InputError(
        `Configuration \`${ROOT}.${path}\` must have a text for \`${name}\``,
      );
    }
    return [normalName(name), target.trim()] as const;
  });
}

function ref(
  config: Config | undefined,
  path: string,
  kinds: readonly string[],
): string | undefined {
  const value = config?.getOptionalString(path);
  if (value !== undefined && !isEntityRefOf(value, kinds)) {
    throw new InputError(
      `Configuration \`${ROOT}.${path}\` is \`${value}\`; expected an entity ref such as \`${kinds[0]}:default/sales\``,
    );
  }
  return value;
}

function refMap(
  config: Config | undefined,
  path: string,
  kinds: readonly string[],
): ReadonlyMap<string, string> {
  const entries = stringMap(config, path);
  for (const [name, target] of entries) {
    if (!isEntityRefOf(target, kinds)) {
      throw new InputError(
        `Configuration \`${ROOT}.${path}\` has \`${target}\` for \`${name}\`; expected an entity ref such as \`${kinds[0]}:default/sales\``,
      );
    }
  }
  return new Map(entries);
}
