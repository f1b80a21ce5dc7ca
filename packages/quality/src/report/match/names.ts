import { Contract } from '@backstage-data-mesh/contract';
import { DatasetCoordinates } from '../observation';
import { liesAt } from './coordinates';
import { fold } from './fold';
import { locationKey } from './tables';

/** Enough to tell data apart, and little enough for the index of a database. */
const LONGEST = 500;

/**
 * The names under which reports find the tables of a contract: folded names of tables, and locations of files. Kept in an
 * index, they tell which contracts a `ReportMatcher` has to know to place some results; `reportedNameOf` gives the name
 * to look for. Sorted, each once.
 * @public
 */
export function reportedNamesOf(
  contract: Pick<Contract, 'schema' | 'servers'>,
): readonly string[] {
  const names = new Set<string>();
  for (const object of contract.schema) {
    const servers =
      contract.servers.length > 0 ? contract.servers : [undefined];
    for (const server of servers) {
      const { table, location } = liesAt(object, server);
      names.add(short(fold(table)));
      if (location !== undefined) names.add(short(location));
    }
  }
  return [...names].sort();
}

/**
 * The name of some data among those of `reportedNamesOf`; absent when the report does not say what it is about.
 * @public
 */
export function reportedNameOf({
  table,
  namespace,
  name,
}: DatasetCoordinates): string | undefined {
  if (table !== undefined) return short(fold(table));
  return name === undefined ? undefined : short(locationKey(namespace, name));
}

function short(name: string): string {
  return name.slice(0, LONGEST);
}
