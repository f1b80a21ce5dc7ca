/** Whether two values are equal as JSON: a field that is `undefined` is absent, the order of fields has no meaning. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null
  ) {
    return false;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && areSameLists(a, b);
  }
  return areSameObjects(a, b);
}

function areSameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) {
    return false;
  }
  for (let index = 0; index < a.length; index++) {
    if (!same(a[index], b[index])) {
      return false;
    }
  }
  return true;
}

function areSameObjects(a: object, b: object): boolean {
  for (const key of Object.keys(a)) {
    if (!same(own(a, key), own(b, key))) {
      return false;
    }
  }
  for (const key of Object.keys(b)) {
    if (own(a, key) === undefined && own(b, key) !== undefined) {
      return false;
    }
  }
  return true;
}

/** A field of an object that is its own, whatever it is called. */
export function own(object: object, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(object, key)
    ? // A field that is there; which it is, only the caller knows.
      (object as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
