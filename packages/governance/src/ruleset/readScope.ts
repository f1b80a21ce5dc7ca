import { EVERYWHERE, Scope } from './scope';
import { SpecReader } from './SpecReader';

/** Reads `scope`; `all` and nothing said are the same. */
export function readScope(reader: SpecReader): Scope {
  const raw = reader.raw('scope');
  if (raw === undefined || raw === 'all') {
    return EVERYWHERE;
  }
  const inner = reader.object('scope');
  if (!inner) {
    return EVERYWHERE;
  }
  const scope = {
    domains: inner.texts('domains'),
    types: inner.texts('types'),
    lifecycles: inner.texts('lifecycles'),
    tags: inner.texts('tags'),
  };
  inner.refuseUnknown();
  return scope;
}
