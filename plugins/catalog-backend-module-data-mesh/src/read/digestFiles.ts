import { setImmediate } from 'node:timers/promises';
import { Problem } from '@backstage-data-mesh/contract';
import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  Entity,
  entityEnvelopeSchemaValidator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CatalogProcessorParser,
  CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  EntityIdentity,
  brokenEntity,
  identityOf,
} from '../mapping/brokenEntity';
import { withDefinition } from '../mapping/governanceEntity';
import { FileProblem, MappedFile } from '../mapping/mapFile';
import { problemText } from '../mapping/problemText';
import { MappedFiles } from './MappedFiles';
import { ReadMemory } from './ReadMemory';
import { SourceFile } from './SourceFile';

const LONGEST_STRETCH_MS = 20;

/** What the files of one location come to. There is no error among the results: one would hold back all the others. */
export interface Digest {
  readonly results: readonly CatalogProcessorResult[];
  readonly reads: readonly DataMeshFileRead[];
  readonly identities: ReadMemory['identities'];
}

/** @returns undefined when no file holds, or at the last read held, a document of ours */
export async function digestFiles(
  files: readonly SourceFile[],
  before: ReadMemory['identities'],
  mappedFiles: MappedFiles,
  parser: CatalogProcessorParser,
): Promise<Digest | undefined> {
  const mapped: { file: SourceFile; content: MappedFile }[] = [];
  let lastPause = performance.now();
  for (const file of files) {
    mapped.push({ file, content: mappedFiles.map(file) });
    // Thousands of files take seconds to map, and the portal has other things to answer meanwhile.
    if (performance.now() - lastPause > LONGEST_STRETCH_MS) {
      await setImmediate();
      lastPause = performance.now();
    }
  }
  const isOurs = mapped.some(
    ({ file, content }) =>
      content.documents > 0 || before[file.location.target]?.length > 0,
  );
  if (!isOurs) return undefined;

  const digested: DigestedFile[] = [];
  const claims = new Map<string, string>();
  for (const { file, content } of mapped) {
    digested.push(await digestFile(file, content, claims, parser));
  }
  for (const { file, entities, unidentified } of digested) {
    if (!unidentified) continue;
    for (const identity of before[file.location.target] ?? []) {
      const entity = brokenEntity(identity, unidentified);
      const ref = stringifyEntityRef(entity);
      if (claims.has(ref)) continue;
      claims.set(ref, file.location.target);
      entities.push(entity);
    }
  }
  return {
    results: digested.flatMap(({ file, entities, others }) => [
      ...entities.map(entity => processingResult.entity(file.location, entity)),
      ...others,
    ]),
    reads: [
      ...digested.map(({ file, content, problems }) => ({
        target: file.location.target,
        documents: content.documents,
        problems,
      })),
      ...goneFiles(files, before),
    ],
    identities: Object.fromEntries(
      digested.map(({ file, entities }): [string, EntityIdentity[]] => [
        file.location.target,
        entities.map(identityOf),
      ]),
    ),
  };
}

interface DigestedFile {
  readonly file: SourceFile;
  readonly content: MappedFile;
  readonly entities: Entity[];
  readonly others: readonly CatalogProcessorResult[];
  readonly problems: readonly FileProblem[];
  /** Why a document could not be told which entity it is. */
  readonly unidentified?: string;
}

/** @param claims - target of the file by ref of the entity; added to */
async function digestFile(
  file: SourceFile,
  content: MappedFile,
  claims: Map<string, string>,
  parser: CatalogProcessorParser,
): Promise<DigestedFile> {
  const { location } = file;
  const problems = [...content.problems];
  const entities: Entity[] = [];
  const others: CatalogProcessorResult[] = [];
  let { unidentified } = content;

  for (const entity of content.entities) {
    const entityRef = stringifyEntityRef(entity);
    const claimedBy = claims.get(entityRef);
    if (claimedBy !== undefined) {
      problems.push({ ...nameClash(claimedBy), entityRef });
    } else {
      claims.set(entityRef, location.target);
      entities.push(entity);
    }
  }

  for (const { text, firstLine } of content.foreign) {
    for await (const result of parser({ data: Buffer.from(text), location })) {
      const error = errorIn(result);
      if (error) {
        const problem = foreignProblem(error, firstLine);
        problems.push(problem);
        unidentified ??= problemText(location.target, problem);
      } else if (result.type === 'entity') {
        const place = { location, firstLine };
        entities.push(withDefinition(result.entity, text, place));
      } else {
        others.push(result);
      }
    }
  }
  return { file, content, entities, others, problems, unidentified };
}

const isEnvelope = entityEnvelopeSchemaValidator();

/** The catalog takes an entity without a proper envelope for an error of the whole location, so it must not get that far. */
function errorIn(result: CatalogProcessorResult): Error | undefined {
  if (result.type === 'error') return result.error;
  if (result.type !== 'entity') return undefined;
  try {
    isEnvelope(result.entity);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const annotations: unknown = result.entity.metadata.annotations ?? {};
  return typeof annotations === 'object' && !Array.isArray(annotations)
    ? undefined
    : new TypeError('metadata.annotations must be an object');
}

function nameClash(claimedBy: string): Problem {
  return {
    code: 'name-clash',
    severity: 'error',
    message: `A document in ${claimedBy} has the same kind and id and is used instead of this one.`,
    fix: 'Give each document an `id` of its own.',
    path: ['id'],
  };
}

function foreignProblem(error: Error, firstLine: number): Problem {
  return {
    code: 'foreign-document',
    severity: 'error',
    message: `The document that begins here is neither a data contract nor a data product, and the catalog cannot read it: ${error.message}`,
    path: [],
    place: { line: firstLine, column: 1 },
  };
}

/** Files that are no longer there have no problems any more. */
function goneFiles(
  files: readonly SourceFile[],
  before: ReadMemory['identities'],
): DataMeshFileRead[] {
  const present = new Set(files.map(({ location }) => location.target));
  return Object.keys(before)
    .filter(target => !present.has(target))
    .map(target => ({ target, documents: 0, problems: [] }));
}
