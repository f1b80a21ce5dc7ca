import { Contract, Path } from '@backstage-data-mesh/contract';
import { ExecutableCheck, NotExecutable } from '../model/executable';
import { Collected } from './collected';
import { promisesOf } from './promises';
import { agesOf } from './serviceLevel';

/** What a contract comes to. @public */
export interface Checks {
  /** In the order of the document: per table its schema's promises, its references, its rules; then service levels. */
  readonly checks: readonly ExecutableCheck[];
  readonly notExecutable: readonly NotExecutable[];
}

/**
 * Turns every promise of a contract that data can be held against into a check. What cannot be executed is listed with
 * the reason, and waits for results of other tools; nothing is left out silently. Never throws.
 *
 * Decided where the standard leaves it open: a metric that counts what is wrong and names no operator means none;
 * several operators of one rule must all hold; `mustBeBetween` includes its bounds; nulls are never invalid, and no
 * duplicates of each other.
 *
 * With `pathOf` of a reading, each check knows its place in the document.
 * @public
 */
export function checksOf(
  contract: Contract,
  pathOf?: (part: object) => Path,
): Checks {
  const collected = new Collected(contract, pathOf);
  for (const table of collected.tables.all) {
    for (const { kind, located, test } of promisesOf(table)) {
      collected.add({
        kind,
        origin: 'schema',
        part: located?.property ?? table.object,
        table,
        located,
        test,
      });
    }
    collected.addReferences(table, table.object.relationships);
    for (const located of table.fields) {
      collected.addReferences(table, located.property.relationships, located);
    }
    collected.addRules(table, table.object.quality);
    for (const located of table.fields) {
      collected.addRules(table, located.property.quality, located);
    }
  }
  for (const { level, kind, place, test, why, seconds } of agesOf(
    contract,
    collected.tables,
  )) {
    collected.add({
      kind,
      origin: 'service-level',
      part: level,
      table: place.table,
      located: place.located,
      unit: 'seconds',
      thresholds: [{ operator: 'mustBeLessOrEqualTo', value: seconds }],
      ...(level.description && { description: level.description }),
      ...(level.id?.trim() && { ruleId: level.id.trim() }),
      ...(test ? { test } : { why }),
    });
  }
  return collected;
}
