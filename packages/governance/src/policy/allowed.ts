import { Constraint } from '../expression/constraint';

type Scalar = string | number | boolean;

/** What values of a fact constraints leave over. */
interface Allowed {
  readonly there?: boolean;
  readonly among?: readonly Scalar[];
  readonly not: readonly Scalar[];
  readonly least?: { readonly value: Scalar; readonly open: boolean };
  readonly most?: { readonly value: Scalar; readonly open: boolean };
}

const EVERYTHING: Allowed = { not: [] };

/** Whether two constraints of one fact cannot both hold. */
export function contradict(a: Constraint, b: Constraint): boolean {
  const both = narrowed(narrowed(EVERYTHING, a), b);
  return both === undefined;
}

/** Whether `one` lets values through that `other` does not, as far as both speak of the same kind of bound. */
export function isLooser(one: Constraint, other: Constraint): boolean {
  if (one.type === 'compared' && other.type === 'compared') {
    const direction = one.operator[0];
    if (direction !== other.operator[0] || !isOrdered(one.operator)) {
      return false;
    }
    return direction === '>'
      ? less(one.value, other.value)
      : less(other.value, one.value);
  }
  if (one.type === 'among' && other.type === 'among') {
    return one.values.some(value => !other.values.includes(value));
  }
  return (
    one.type === 'not-among' &&
    other.type === 'not-among' &&
    other.values.some(value => !one.values.includes(value))
  );
}

function isOrdered(operator: string): boolean {
  return operator !== '==' && operator !== '!=';
}

function less(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && a < b;
}

/** What is left when a constraint is added; nothing when nothing is. */
function narrowed(
  allowed: Allowed | undefined,
  constraint: Constraint,
): Allowed | undefined {
  return allowed && possible(added(allowed, constraint));
}

function added(allowed: Allowed, constraint: Constraint): Allowed {
  switch (constraint.type) {
    case 'there':
      return there(allowed);
    case 'not-there':
      // A fact that has to be something has to be there.
      return { ...allowed, there: allowed.there === true ? undefined : false };
    case 'among':
      return withValues(allowed, constraint.values);
    case 'not-among':
      return {
        ...there(allowed),
        not: [...allowed.not, ...constraint.values],
      };
    default:
      return compared(allowed, constraint);
  }
}

function there(allowed: Allowed): Allowed {
  return { ...allowed, there: allowed.there === false ? undefined : true };
}

function withValues(allowed: Allowed, values: readonly Scalar[]): Allowed {
  return {
    ...there(allowed),
    among: allowed.among
      ? allowed.among.filter(value => values.includes(value))
      : values,
  };
}

function compared(
  allowed: Allowed,
  { operator, value }: Extract<Constraint, { type: 'compared' }>,
): Allowed {
  switch (operator) {
    case '==':
      return withValues(allowed, [value]);
    case '!=':
      return { ...there(allowed), not: [...allowed.not, value] };
    case '<':
    case '<=': {
      const bound = { value, open: operator === '<' };
      return { ...there(allowed), most: bound };
    }
    default: {
      const bound = { value, open: operator === '>' };
      return { ...there(allowed), least: bound };
    }
  }
}

function possible(allowed: Allowed): Allowed | undefined {
  const { among, not, least, most } = allowed;
  if ('there' in allowed && allowed.there === undefined) {
    return undefined;
  }
  if (least && most && typeof least.value === typeof most.value) {
    const isEmpty =
      least.value > most.value ||
      (least.value === most.value && (least.open || most.open));
    if (isEmpty) {
      return undefined;
    }
  }
  const left = among?.filter(
    value =>
      !not.includes(value) &&
      !(
        least &&
        (least.open ? !less(least.value, value) : less(value, least.value))
      ) &&
      !(
        most && (most.open ? !less(value, most.value) : less(most.value, value))
      ),
  );
  return left?.length === 0 ? undefined : allowed;
}
