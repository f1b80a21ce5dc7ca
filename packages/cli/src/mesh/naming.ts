import {
  DEFAULT_DOMAIN_NAMING,
  DEFAULT_LIFECYCLES,
  DEFAULT_OWNER_NAMING,
  DomainNaming,
  entityRefOf,
  normalName,
  OwnerNaming,
} from '@backstage-data-mesh/contract';
import { CliConfig, Section, sectionOf } from '../config/config';
import { NotRun } from '../exitCodes';

/** By which names owners, domains and lifecycles are made out: `catalog` of the configuration, as the portal has it. */
export interface Naming {
  readonly owners: OwnerNaming;
  /** Of what says nothing of its owner. */
  readonly defaultOwner: string;
  readonly domains: DomainNaming;
  readonly lifecycles: ReadonlyMap<string, string>;
}

export function namingOf({ catalog, name }: CliConfig): Naming {
  const owners = sectionOf(catalog.owners, name, 'catalog.owners');
  const domains = sectionOf(catalog.domains, name, 'catalog.domains');
  const lifecycles = sectionOf(catalog.lifecycles, name, 'catalog.lifecycles');
  const at = (path: string) => ({ name, path: `catalog.${path}` });
  return {
    owners: {
      map: refs(owners.map, ['group', 'user'], at('owners.map')),
      customProperties:
        list(owners.customProperties) ?? DEFAULT_OWNER_NAMING.customProperties,
      memberRoles: (
        list(owners.memberRoles) ?? DEFAULT_OWNER_NAMING.memberRoles
      ).map(normalName),
      namespace: text(owners.namespace) ?? DEFAULT_OWNER_NAMING.namespace,
    },
    defaultOwner: text(owners.default) ?? 'unknown',
    domains: {
      map: refs(domains.map, ['domain'], at('domains.map')),
      namespace: text(domains.namespace) ?? DEFAULT_DOMAIN_NAMING.namespace,
    },
    lifecycles: new Map([
      ...DEFAULT_LIFECYCLES,
      ...entries(lifecycles.map, at('lifecycles.map')),
    ]),
  };
}

interface At {
  readonly name: string;
  readonly path: string;
}

function refs(
  value: unknown,
  kinds: readonly string[],
  at: At,
): ReadonlyMap<string, string> {
  const map = new Map(entries(value, at));
  for (const [key, ref] of map) {
    if (entityRefOf(ref, kinds) === undefined) {
      throw new NotRun(
        `${at.name}, \`${at.path}\`, has no entity ref for "${key.slice(
          0,
          60,
        )}".`,
        `Write it as ${kinds[0]}:default/sales.`,
      );
    }
  }
  return map;
}

function entries(value: unknown, at: At): [string, string][] {
  const section: Section = sectionOf(value, at.name, at.path);
  return Object.entries(section).map(([key, one]) => {
    if (typeof one !== 'string' || !one.trim()) {
      throw new NotRun(
        `${at.name}, \`${at.path}\`, must have a text for "${key.slice(
          0,
          60,
        )}".`,
      );
    }
    return [normalName(key), one.trim()];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function list(value: unknown): readonly string[] | undefined {
  return Array.isArray(value)
    ? value.filter(one => typeof one === 'string')
    : undefined;
}
