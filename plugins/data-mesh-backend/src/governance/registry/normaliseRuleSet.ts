import {
  readRuleSet,
  RuleFunctions,
  RuleProblem,
  RuleSet,
} from '@backstage-data-mesh/governance';
import { RuleSetKind } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { SourceFile } from '../../database/records';
import {
  refOf,
  sourceFileOf,
  statusErrorsOf,
  textOf,
} from '../../sync/entityParts';
import { gravest } from '../../sync/problems';
import { placeProblems } from './placeProblems';

/** What of an entity decides its rules; kept, so that they can be read again without the catalog. */
export interface StoredEntity {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly title?: string;
    readonly description?: string;
  };
  readonly spec?: unknown;
}

/** A scorecard or policy as it is stored. */
export interface RuleSetRecord {
  readonly ref: string;
  readonly kind: RuleSetKind;
  readonly etag: string;
  readonly title: string;
  readonly description?: string;
  readonly type?: string;
  readonly lifecycle?: string;
  readonly ownerRef?: string;
  readonly domainRef?: string;
  readonly entity: StoredEntity;
  /** Missing when nothing could be made of it. */
  readonly set?: RuleSet;
  readonly problems: readonly RuleProblem[];
  readonly statusErrors: readonly string[];
  readonly source?: SourceFile;
}

/** The stored form of a DataScorecard or DataPolicy entity; what is wrong with its rules is kept with it. */
export function normaliseRuleSet(
  entity: Entity,
  functions: RuleFunctions,
): RuleSetRecord {
  const spec = entity.spec ?? {};
  const { name, title, description } = entity.metadata;
  const stored: StoredEntity = {
    kind: entity.kind,
    metadata: { name, title, description },
    spec: entity.spec,
  };
  const reading = readRuleSet(withoutDefinition(stored), { functions });
  const source = sourceFileOf(entity);
  return {
    ref: stringifyEntityRef(entity),
    kind:
      entity.kind.toLocaleLowerCase('en-US') === 'datapolicy'
        ? 'datapolicy'
        : 'datascorecard',
    etag: entity.metadata.etag ?? '',
    title: title ?? name,
    description: textOf(description),
    type: textOf(spec.type),
    lifecycle: textOf(spec.lifecycle),
    ownerRef: refOf(spec.owner, 'Group', entity),
    domainRef: refOf(spec.domain, 'Domain', entity),
    entity: stored,
    set: reading?.set,
    problems: gravest(
      placeProblems(
        reading?.problems ?? [],
        textOf(spec.definition),
        source?.line,
      ),
    ),
    statusErrors: statusErrorsOf(entity),
    source,
  };
}

/** The text of the file, which the suite's reader puts beside what it says, is none of what it says. */
export function withoutDefinition(entity: StoredEntity): StoredEntity {
  const { spec } = entity;
  if (typeof spec !== 'object' || spec === null) return entity;
  const { definition, ...rest } = spec as { definition?: unknown };
  return { ...entity, spec: rest };
}
