import { propertiesOf, SchemaObject } from '@backstage-data-mesh/contract';
import { Check, CheckKind } from '../../model/check';
import { fold, theOne } from './fold';
import { add, entry } from './lookup';
import { MatchTarget } from './match';

/** For `checksAt`: in the object or in any of its properties. */
export const ANYWHERE = '*';

/** An object of a contract with its columns and checks, each found at once. */
export interface ObjectEntry {
  readonly target: MatchTarget;
  readonly object: SchemaObject;
  /** By folded name, also the physical one: paths as `Check.property` spells them. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly checks: ReadonlyMap<string, readonly Check[]>;
}

/** The objects of a contract. */
export function objectsOf(target: MatchTarget): readonly ObjectEntry[] {
  const columns = new Map<SchemaObject, Map<string, string[]>>();
  for (const { object, property, path } of propertiesOf(target.contract)) {
    const own = path.slice(object.name.length + 1);
    const names = entry(columns, object, () => new Map<string, string[]>());
    add(names, fold(own), own);
    const { physicalName } = property;
    if (physicalName !== undefined && fold(physicalName) !== fold(own)) {
      add(names, fold(physicalName), own);
    }
  }
  const checks = new Map<string, Map<string, Check[]>>();
  for (const check of target.checks) {
    const ofObject = entry(
      checks,
      check.object,
      () => new Map<string, Check[]>(),
    );
    add(ofObject, placeOf(check.kind, check.property ?? ''), check);
    add(ofObject, placeOf(check.kind, ANYWHERE), check);
  }
  return target.contract.schema.map(object => ({
    target,
    object,
    columns: columns.get(object) ?? new Map(),
    checks: checks.get(object.name) ?? new Map(),
  }));
}

/** The property that a tool calls like this. */
export function propertyOf(
  { columns }: ObjectEntry,
  column: string | undefined,
): string | undefined {
  return column === undefined
    ? undefined
    : theOne(columns.get(fold(column)) ?? [], path => path === column);
}

/** Checks of a kind: of a property, of the object itself (an empty name), or anywhere in it. */
export function checksAt(
  { checks }: ObjectEntry,
  kind: CheckKind,
  property: string,
): readonly Check[] {
  return checks.get(placeOf(kind, property)) ?? [];
}

function placeOf(kind: CheckKind, property: string): string {
  return `${kind} ${property}`;
}
