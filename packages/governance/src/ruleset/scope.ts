import { ProductView } from '../view/product';

/**
 * To which products (or domains) a scorecard or policy applies. All that is said has to fit; of several values one is enough.
 * Nothing said means all.
 * @public
 */
export interface Scope {
  /** Domains, with those below them. */
  readonly domains: readonly string[];
  readonly types: readonly string[];
  readonly lifecycles: readonly string[];
  readonly tags: readonly string[];
}

/** @public */
export const EVERYWHERE: Scope = {
  domains: [],
  types: [],
  lifecycles: [],
  tags: [],
};

/** What a scope looks at. @public */
export interface ScopeSubject {
  /** The domain and those above it. */
  readonly domains: readonly string[];
  readonly type?: string;
  readonly lifecycle?: string;
  readonly tags: readonly string[];
}

/** What a scope looks at in a product. @public */
export function subjectOf(view: ProductView): ScopeSubject {
  return {
    domains: view.ownership?.domains ?? [],
    type: view.product.type,
    lifecycle: view.lifecycle?.stage,
    tags: view.product.tags,
  };
}

/** Whether a scope fits, and a sentence that says why. @public */
export interface Applicability {
  readonly applies: boolean;
  readonly why: string;
}

/**
 * Whether something with this scope applies to a product. A set of a domain (`domain`) applies within that domain only.
 * @public
 */
export function appliesTo(
  of: { readonly scope: Scope; readonly domain?: string },
  subject: ScopeSubject,
): Applicability {
  const { domain, scope } = of;
  const reasons: string[] = [];
  const all: readonly [string, readonly string[], readonly string[]][] = [
    ['domain', domain === undefined ? [] : [domain], subject.domains],
    ['domain', scope.domains, subject.domains],
    ['type', scope.types, listOf(subject.type)],
    ['lifecycle', scope.lifecycles, listOf(subject.lifecycle)],
    ['tag', scope.tags, subject.tags],
  ];
  for (const [what, wanted, has] of all) {
    if (wanted.length === 0) {
      continue;
    }
    const fits = wanted.find(one => has.some(other => isSame(one, other)));
    if (fits === undefined) {
      const found = has.length > 0 ? `it has ${has.join(', ')}` : 'it has none';
      return {
        applies: false,
        why: `It is for ${what} ${wanted.join(' or ')}: ${found}.`,
      };
    }
    reasons.push(`${what} ${fits}`);
  }
  return {
    applies: true,
    why:
      reasons.length > 0
        ? `It is for ${[...new Set(reasons)].join(', ')}.`
        : 'It is for all.',
  };
}

/** Whether something may be in both scopes, as far as scopes say. */
export function mayOverlap(
  a: { readonly scope: Scope; readonly domain?: string },
  b: { readonly scope: Scope; readonly domain?: string },
  /** Whether one domain is another, or above or below it. */
  areKin: (one: string, other: string) => boolean = isSame,
): boolean {
  const domains = (of: { scope: Scope; domain?: string }) =>
    of.domain === undefined
      ? [of.scope.domains]
      : [of.scope.domains, [of.domain]];
  const meet = (
    one: readonly string[],
    other: readonly string[],
    same: (x: string, y: string) => boolean,
  ) =>
    one.length === 0 ||
    other.length === 0 ||
    one.some(x => other.some(y => same(x, y)));
  return (
    domains(a).every(one =>
      domains(b).every(other => meet(one, other, areKin)),
    ) &&
    meet(a.scope.types, b.scope.types, isSame) &&
    meet(a.scope.lifecycles, b.scope.lifecycles, isSame)
  );
}

/** `domain:default/checkout`, `default/checkout` and `checkout` are one; so are `Checkout` and `checkout`. */
export function domainName(reference: string): string {
  return reference
    .trim()
    .toLowerCase()
    .replace(/^domain:/, '')
    .replace(/^default\//, '');
}

function isSame(a: string, b: string): boolean {
  return a === b || domainName(a) === domainName(b);
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
