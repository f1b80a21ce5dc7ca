import { DatasetCoordinates } from '../observation';
import { liesAt, plainLocation } from './coordinates';
import { fold, theOne } from './fold';
import { entry } from './lookup';
import { ObjectEntry } from './objects';

/** An object found by where it lies. */
export interface Place {
  readonly found: ObjectEntry;
  /** Absent when it lies there on several of its servers. */
  readonly server?: string;
  readonly table: string;
}

/** The report does not say this part. */
const NOT_SAID = '\u0001';

/** The contract does not say this part: it agrees with any. */
const ANY = '\u0002';

/** Looks up which objects lie where; every look-up takes the same time, however many contracts there are. */
export class Tables {
  private readonly places = new Map<string, Map<ObjectEntry, Place>>();

  constructor(objects: readonly ObjectEntry[]) {
    for (const found of objects) {
      const { servers } = found.target.contract;
      if (servers.length === 0) this.put(found);
      for (const server of servers) this.put(found, server);
    }
  }

  /**
   * What lies there. What is known on both sides must agree; of several, those that agree in most parts. Empty when
   * nothing does.
   */
  at(dataset: DatasetCoordinates): readonly Place[] {
    const { database, schema, table, namespace, name } = dataset;
    const keys =
      table === undefined
        ? [name === undefined ? undefined : locationKey(namespace, name)]
        : choices(schema).flatMap(schemaPart =>
            choices(database).map(databasePart =>
              tableKey(databasePart, schemaPart, table),
            ),
          );
    for (const key of keys) {
      const places = key === undefined ? undefined : this.places.get(key);
      if (places) {
        const all = [...places.values()];
        const one = theOne(all, place => place.table === table);
        return one ? [one] : all;
      }
    }
    return [];
  }

  private put(
    found: ObjectEntry,
    server?: ObjectEntry['target']['contract']['servers'][number],
  ): void {
    const { database, schema, table, location } = liesAt(found.object, server);
    const keys = [NOT_SAID, partOf(database)].flatMap(first =>
      [NOT_SAID, partOf(schema)].map(second => tableKey(first, second, table)),
    );
    if (location !== undefined) keys.push(location);
    for (const key of keys) {
      const places = entry(
        this.places,
        key,
        () => new Map<ObjectEntry, Place>(),
      );
      const there = places.get(found);
      const same = !there || there.server === server?.server;
      places.set(found, {
        found,
        table,
        server: same ? server?.server : undefined,
      });
    }
  }
}

function partOf(written: string | undefined): string {
  return written === undefined ? ANY : fold(written);
}

/** The parts to look for, the surer first. */
function choices(said: string | undefined): readonly string[] {
  return said === undefined ? [NOT_SAID] : [fold(said), ANY];
}

function tableKey(database: string, schema: string, table: string): string {
  return [database, schema, fold(table)].join('\u0000');
}

function locationKey(namespace: string | undefined, name: string): string {
  const root = namespace?.replace(/\/+$/, '');
  return plainLocation(
    root === undefined || root === 'file' || root === 'file:'
      ? name
      : `${root}/${name.replace(/^\/+/, '')}`,
  );
}
