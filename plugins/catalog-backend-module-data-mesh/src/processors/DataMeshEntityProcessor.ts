import {
  DATA_MESH_API_VERSION,
  DataMeshKind,
  dataMeshAnnotations,
  dataMeshEntitySchemas,
  dataMeshKinds,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { emitRelations } from '../relations/emitRelations';
import { RelationField, relationsOf } from '../relations/relationsOf';

/** Validates the suite's kinds and gives them their relations. */
export class DataMeshEntityProcessor implements CatalogProcessor {
  readonly #validators: ReadonlyMap<string, ValidateFunction>;
  readonly #modelLayer: boolean;

  /** @param options - with `modelLayer` the catalog's model validates and relates owners and domains; the rest stays here */
  constructor(options: { modelLayer: boolean }) {
    const ajv = new Ajv({ allErrors: true, strict: false });
    this.#modelLayer = options.modelLayer;
    this.#validators = new Map(
      dataMeshKinds.map(kind => [
        kind.toLowerCase(),
        ajv.compile(dataMeshEntitySchemas[kind]),
      ]),
    );
  }

  getProcessorName(): string {
    return 'data-mesh-entity';
  }

  /** Before the built-in validation, whose message would hide why a document could not be read. */
  getPriority(): number {
    return 10;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    const problem = entity.metadata.annotations?.[dataMeshAnnotations.problem];
    if (problem !== undefined) throw new InputError(problem);

    if (!isOurs(entity)) return false;
    if (!this.#modelLayer) this.#validateSchema(entity);
    validateRefs(entity);
    // With the layer it is the model that has to recognise the kind.
    return !this.#modelLayer;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (isOurs(entity)) {
      const skipped: readonly RelationField[] = this.#modelLayer
        ? ['owner', 'domain']
        : [];
      emitRelations(
        entity,
        relationsOf(entity).filter(({ field }) => !skipped.includes(field)),
        emit,
      );
    }
    return entity;
  }

  #validateSchema(entity: Entity): void {
    const validate = this.#validators.get(entity.kind.toLowerCase());
    if (!validate || validate(entity)) return;
    const errors = (validate.errors ?? []).slice(0, 5).map(schemaErrorText);
    throw new InputError(
      `${titleOf(entity)} is not valid: ${errors.join('; ')}`,
    );
  }
}

function isOurs(entity: Entity): boolean {
  const kinds: readonly DataMeshKind[] = dataMeshKinds;
  return (
    entity.apiVersion === DATA_MESH_API_VERSION &&
    kinds.some(kind => kind.toLowerCase() === entity.kind.toLowerCase())
  );
}

function titleOf(entity: Entity): string {
  return `${entity.kind} ${stringifyEntityRef(entity)}`;
}

function schemaErrorText({
  instancePath,
  message = 'is not valid',
  params,
}: ErrorObject): string {
  const field = instancePath.slice(1).replaceAll('/', '.');
  const allowed: unknown = params.allowedValues;
  return [
    field || 'the entity',
    message,
    ...(Array.isArray(allowed) ? [`(${allowed.join(', ')})`] : []),
  ].join(' ');
}

function validateRefs(entity: Entity): void {
  for (const { path, value, target, expected } of relationsOf(entity)) {
    if (!target) {
      throw new InputError(
        `${titleOf(
          entity,
        )} is not valid: ${path} is \`${value}\`, expected ${expected}`,
      );
    }
  }
}
