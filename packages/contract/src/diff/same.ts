/** Whether two values are equal as JSON: a field that is `undefined` is absent, the order of fields has no meaning. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null
  ) {
    return typeof a === 'number' && typeof b === 'number' && isNoNumber(a, b);
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => same(item, b[index]))
    );
  }
  return fitsInto(a, b) && hasNoMore(b, a);
}

function isNoNumber(a: number, b: number): boolean {
  return Number.isNaN(a) && Number.isNaN(b);
}

function fitsInto(a: object, b: object): boolean {
  return Object.entries(a).every(([key, value]) => same(value, own(b, key)));
}

function hasNoMore(a: object, b: object): boolean {
  return Object.entries(a).every(
    ([key, value]) => value === undefined || own(b, key) !== undefined,
  );
}

/** A field of an object that is its own, whatever it is called. */
export function own(object: object, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(object, key)
    ? // A field that is there; which it is, only the caller knows.
      (object as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
