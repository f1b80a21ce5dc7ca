import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  DefaultNamespaceEntityPolicy,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { DataMeshEntityProcessor } from '../processors/DataMeshEntityProcessor';
import { testSettings } from '../__testUtils__/testSettings';
import { MappedFile, mapFile } from './mapFile';

const CORPUS = path.resolve(__dirname, '../../../../../shared/corpus');

/** What the catalog itself demands of every entity. */
const catalogPolicy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const kinds = new DataMeshEntityProcessor({ modelLayer: false });

const isBroken = ({ metadata }: Entity) =>
  metadata.annotations?.['data-mesh/problem'] !== undefined;

function isAbsent(files: readonly unknown[]): boolean {
  if (files.length > 0) return false;
  // eslint-disable-next-line no-console
  console.log(
    'Skipped: there is no folder ../shared/corpus beside the repository',
  );
  return true;
}

describe('files of the corpus', () => {
  const files: { name: string; mapped: MappedFile }[] = [];
  beforeAll(() => {
    if (!existsSync(CORPUS)) return;
    for (const entry of readdirSync(CORPUS, {
      recursive: true,
      withFileTypes: true,
    })) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.(ya?ml|json)$/.test(file)) continue;
      const name = path.relative(CORPUS, file);
      files.push({
        name,
        mapped: mapFile(
          readFileSync(file, 'utf8'),
          { type: 'file', target: name },
          testSettings(),
        ),
      });
    }
  });

  it('become entities that the catalog accepts, however odd their text is', async () => {
    if (isAbsent(files)) return;
    const refused: string[] = [];
    let accepted = 0;
    for (const { name, mapped } of files) {
      for (const entity of mapped.entities.filter(e => !isBroken(e))) {
        try {
          await catalogPolicy.enforce(entity);
          await kinds.validateEntityKind(entity);
          accepted += 1;
        } catch (error) {
          refused.push(`${name}: ${error}`);
        }
      }
    }
    expect(refused).toEqual([]);
    expect(accepted).toBeGreaterThan(150);
  });

  it('come with a problem that has a place wherever one is an error', () => {
    if (isAbsent(files)) return;
    const errors = files.flatMap(({ name, mapped }) =>
      mapped.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, place }) => ({ name, code, place })),
    );
    expect(errors.length).toBeGreaterThan(0);
    expect(
      errors.filter(({ code, place }) => !place && code !== 'too-large'),
    ).toEqual([]);
  });
});
