import * as fs from 'node:fs';
import * as path from 'node:path';
import { Observation } from '../observation';

const HERE = path.resolve(__dirname, '../__fixtures__');

/** Files that real tools wrote about a small table of ours; rows of that table hold the word SECRETROW. */
export function fixture(name: string): string {
  return fs.readFileSync(path.join(HERE, name), 'utf8');
}

export function fixtureNames(): readonly string[] {
  return fs.readdirSync(HERE).sort();
}

/** Some time after the fixtures were written. */
export const NOW = Date.parse('2026-11-24T00:00:00Z');

/** What each check came to, by its column and name. */
export function statuses(
  observations: readonly Observation[],
): Record<string, string> {
  return Object.fromEntries(
    observations.map(({ check, column, outcome }) => [
      column === undefined ? check.name : `${column}: ${check.name}`,
      outcome.status,
    ]),
  );
}
