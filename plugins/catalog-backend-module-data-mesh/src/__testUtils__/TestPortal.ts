import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestBackend,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  EventParams,
  EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { catalogModuleDataMesh } from '../module';

/** A folder of files and a portal, on an embedded database, that reads them over and over again. */
export class TestPortal {
  readonly #folder: string;
  readonly events: EventParams[] = [];
  #backend: TestBackend | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<TestPortal> {
    return new TestPortal(
      await mkdtemp(path.join(tmpdir(), 'data-mesh-catalog-')),
    );
  }

  pathOf(name: string): string {
    return path.join(this.#folder, name);
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(path.dirname(this.pathOf(name)), { recursive: true });
    await writeFile(this.pathOf(name), text);
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name));
  }

  async start(options: {
    /** Paths and globs within the folder. */
    files?: readonly string[];
    locations?: JsonObject[];
    dataMesh?: JsonObject;
    features?: BackendFeature[];
  }): Promise<void> {
    const { events } = this;
    const eventsService: EventsService = {
      async publish(params) {
        events.push(params);
      },
      async subscribe() {},
    };
    this.#backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleDataMesh,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => eventsService,
        }),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [
                {
                  allow: [
                    'DataProduct',
                    'DataContract',
                    'DataScorecard',
                    'DataPolicy',
                    'Component',
                    'Domain',
                    'Group',
                    'Location',
                  ],
                },
              ],
              locations: [
                ...(options.files ?? []).map(name => ({
                  type: 'file',
                  target: this.pathOf(name),
                })),
                ...(options.locations ?? []),
              ],
            },
            ...(options.dataMesh && { dataMesh: options.dataMesh }),
          },
        }),
        ...(options.features ?? []),
      ],
    });
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** @returns undefined when the catalog has no such entity */
  async entity(
    kind: string,
    name: string,
    namespace = 'default',
  ): Promise<Entity | undefined> {
    const response = await request(this.#server()).get(
      `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
    );
    return response.status === 200 ? response.body : undefined;
  }

  async entities(): Promise<Entity[]> {
    const response = await request(this.#server()).get('/api/catalog/entities');
    return response.body;
  }

  /** What was reported last about a file. */
  lastRead(target: string): DataMeshFileRead | undefined {
    const last = this.events
      .filter(({ topic }) => topic === 'data-mesh.file-read')
      .map(({ eventPayload }) => eventPayload as DataMeshFileRead)
      .filter(read => read.target === target);
    return last.at(-1);
  }

  #server() {
    if (!this.#backend) throw new Error('The portal was not started');
    return this.#backend.server;
  }
}

/** Waits until it is so, at most 30 seconds. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  isSo: (value: T) => boolean = Boolean,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > end) {
      throw new Error(`It never came to be; last: ${JSON.stringify(value)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Messages of the errors that the catalog shows on an entity. */
export function errorsOn(entity: Entity | undefined): string[] {
  const status = (entity as { status?: { items?: { message: string }[] } })
    ?.status;
  return status?.items?.map(({ message }) => message) ?? [];
}

/** E.g. `ownedBy group:default/sales`, sorted. */
export function relationsOn(entity: Entity | undefined): string[] {
  return (entity?.relations ?? [])
    .map(({ type, targetRef }) => `${type} ${targetRef}`)
    .sort();
}
