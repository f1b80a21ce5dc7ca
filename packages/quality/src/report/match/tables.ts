import { DatasetCoordinates } from '../observation';
import { liesAt, plainLocation } from './coordinates';
import { fold } from './fold';
import { entry } from './lookup';
import { ObjectEntry } from './objects';

/** An object found by where it lies. */
export interface Place {
  readonly found: ObjectEntry;
  /** Absent when it lies there on several of its servers. */
  readonly server?: string;
}

/** The report does not say this part. */
const NOT_SAID = '\u0001';

/** The contract does not say this part: it agrees with any. */
const ANY = '\u0002';

/** Looks up which objects lie where; every look-up takes the same time, however many contracts there are. */
export class Tables {
  private readonly places = new Map<string, Place[]>();

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
      if (places) return this.spelled(key, table) ?? places;
    }
    return [];
  }

  /** Of several, the one whose table is spelled like this. */
  private spelled(
    key: string | undefined,
    table: string | undefined,
  ): readonly Place[] | undefined {
    const places = this.places.get(`${key}\u0000${table}`);
    return places?.length === 1 ? places : undefined;
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
      for (const at of [key, `${key}\u0000${table}`]) {
        const places = entry(this.places, at, () => []);
        const there = places.at(-1);
        if (there?.found !== found) {
          places.push({ found, server: server?.server });
        } else if (there.server !== server?.server) {
          places[places.length - 1] = { found };
        }
      }
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

/** Where files lie that a tool calls so. */
export function locationKey(
  namespace: string | undefined,
  name: string,
): string {
  const root = namespace && plainLocation(namespace);
  return plainLocation(
    root === undefined || root === 'file' || root === 'file:'
      ? name
      : `${root}/${name.replace(/^\/+/, '')}`,
  );
}
