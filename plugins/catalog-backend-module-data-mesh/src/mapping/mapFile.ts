import {
  ForeignReading,
  Problem,
  Reading,
  readDocuments,
} from '@backstage-data-mesh/contract';
import {
  DATA_MESH_API_VERSION,
  DataMeshFileRead,
  entityNameForId,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import { brokenEntity } from './brokenEntity';
import { contractEntity } from './contractEntity';
import { isGovernanceDocument } from './governanceEntity';
import { MappingSettings } from './MappingSettings';
import { placeAnnotations } from './metadata';
import { firstProblemText } from './problemText';
import { productEntity } from './productEntity';

export type FileProblem = DataMeshFileRead['problems'][number];

export type ForeignDocument = Pick<ForeignReading, 'text' | 'firstLine'>;

/** What a file holds, as the catalog needs it. */
export interface MappedFile {
  /** One for each document of ours of which kind and id are known. */
  readonly entities: readonly Entity[];
  /** Documents of other kinds, and scorecards and policies, which are written as the portal's own: for its parser. */
  readonly foreign: readonly ForeignDocument[];
  /** How many documents are ours, also those that became no entity here. */
  readonly documents: number;
  readonly problems: readonly FileProblem[];
  /** Why documents of ours could not be told which they are; such a file may hold entities that are not in `entities`. */
  readonly unidentified?: string;
}

/** A pure function of its arguments. */
export function mapFile(
  text: string,
  location: LocationSpec,
  settings: MappingSettings,
): MappedFile {
  const entities: Entity[] = [];
  const foreign: ForeignDocument[] = [];
  const problems: FileProblem[] = [];
  let documents = 0;
  let unidentified: string | undefined;

  for (const reading of readDocuments(text, settings.config.limits)) {
    if (reading.type === 'foreign') {
      if (reading.text.trim()) foreign.push(reading);
      if (isGovernanceDocument(reading.value)) documents += 1;
      continue;
    }
    documents += 1;
    const entity = entityOf(reading, location, settings);
    const entityRef = entity && stringifyEntityRef(entity);
    problems.push(
      ...reading.problems.map(problem => ({
        ...problem,
        ...(entityRef && { entityRef }),
      })),
    );
    if (!entity) {
      unidentified ??= firstProblemText(location.target, reading.problems);
    } else if (
      entities.some(other => stringifyEntityRef(other) === entityRef)
    ) {
      problems.push({ ...repeatedId(reading), entityRef });
    } else {
      entities.push(entity);
    }
  }
  return { entities, foreign, documents, problems, unidentified };
}

function entityOf(
  reading: Exclude<Reading, { type: 'foreign' }>,
  location: LocationSpec,
  settings: MappingSettings,
): Entity | undefined {
  const place = { location, firstLine: reading.firstLine };
  switch (reading.type) {
    case 'contract':
      return contractEntity(reading.contract, reading.text, place, settings);
    case 'product':
      return productEntity(reading.product, reading.text, place, settings);
    default:
      if (!reading.id?.trim()) return undefined;
      return brokenEntity(
        {
          apiVersion: DATA_MESH_API_VERSION,
          kind: reading.was === 'contract' ? 'DataContract' : 'DataProduct',
          namespace: settings.config.namespace,
          name: entityNameForId(reading.id),
        },
        firstProblemText(location.target, reading.problems),
        placeAnnotations(place),
      );
  }
}

function repeatedId(reading: Exclude<Reading, { type: 'foreign' }>): Problem {
  return {
    code: 'repeated-id',
    severity: 'error',
    message:
      'Another document of this file has the same kind and id and is used instead of this one.',
    fix: 'Give each document an `id` of its own.',
    path: ['id'],
    place:
      reading.type === 'broken'
        ? { line: reading.firstLine, column: 1 }
        : reading.placeOf(['id']),
  };
}
