import { accessOf, isNobody } from '../model/access';
import { strictnessOf } from '../model/classification';
import { Contract, Role, SchemaProperty } from '../model/contract';
import { PropertyWithPath, propertiesOf } from '../model/properties';
import { nearest } from '../structure/nearest';

/** A role through which the data may be read, and whether what the contract says of it leaves the field out. @public */
export interface ReadingRole {
  readonly role: string;
  readonly description?: string;
  readonly approvers: readonly string[];
  readonly excludesField: boolean;
}

/**
 * What a contract says of a use.
 *
 * - `yes`: some role needs no approval, and nothing of the field or the contract asks for care.
 * - `ask`: somebody has to agree, or the contract does not say enough.
 * - `no`: it is retired, or no role for reading gives this field.
 * - `unknown-field`: the contract has no such field; `near` is what was probably meant.
 * @public
 */
export type UseVerdict =
  | {
      readonly verdict: 'yes' | 'ask' | 'no';
      /** One sentence each, the deciding ones first. */
      readonly reasons: readonly string[];
      readonly classification?: string;
      readonly roles: readonly ReadingRole[];
      /** Limits, usage and constraints in the contract's own words: whether a purpose goes with them is for people to say. */
      readonly heed: readonly string[];
    }
  | { readonly verdict: 'unknown-field'; readonly near?: string };

/** From here on, somebody should be asked even where access is open. */
const CAREFUL = strictnessOf('confidential');

/**
 * Whether data under a contract may be used, as far as the contract itself can tell.
 *
 * @param contract - the contract
 * @param field - `orders.customer.id`, or the name of a field that occurs once; absent: the data as a whole
 * @public
 */
export function mayUse(contract: Contract, field?: string): UseVerdict {
  const found = field === undefined ? undefined : findField(contract, field);
  if (field !== undefined && !found) {
    const paths = [...propertiesOf(contract)].map(({ path }) => path);
    return { verdict: 'unknown-field', near: nearest(field, paths) };
  }
  const roles = contract.roles.filter(reads).map(role => toRole(role, found));
  const noes = [...refusals(contract, roles, found)];
  const asks = [...doubts(contract, roles, found?.property)];
  const common = {
    classification: found?.property.classification,
    roles,
    heed: heedOf(contract, found),
  };
  if (noes.length > 0) {
    return { verdict: 'no', reasons: [...noes, ...asks], ...common };
  }
  return asks.length > 0
    ? { verdict: 'ask', reasons: asks, ...common }
    : {
        verdict: 'yes',
        reasons: ['A role of the contract gives access without an approval.'],
        ...common,
      };
}

function findField(
  contract: Contract,
  wanted: string,
): PropertyWithPath | undefined {
  const name = wanted.trim().toLowerCase();
  const all = [...propertiesOf(contract)];
  const whole = all.find(({ path }) => path.toLowerCase() === name);
  if (whole) return whole;
  const short = all.filter(({ path }) =>
    path.toLowerCase().endsWith(`.${name}`),
  );
  return short.length === 1 ? short[0] : undefined;
}

function reads({ access }: Role): boolean {
  return access === undefined || !/^\s*write(?:[- ]?only)?\s*$/i.test(access);
}

function toRole(role: Role, field: PropertyWithPath | undefined): ReadingRole {
  const { description } = role;
  return {
    role: role.role,
    description,
    approvers: [role.firstLevelApprovers, role.secondLevelApprovers].filter(
      (each): each is string => !isNobody(each),
    ),
    excludesField:
      field !== undefined && leavesOut(description, field.property.name),
  };
}

/** People write `Without email_hash.` or `All but email_hash`. */
function leavesOut(description: string | undefined, name: string): boolean {
  const words = description?.toLowerCase() ?? '';
  const at = words.indexOf(name.toLowerCase());
  return (
    at >= 0 &&
    /\b(?:without|except|excluding|all but|not)\b/.test(words.slice(0, at))
  );
}

function* refusals(
  contract: Contract,
  roles: readonly ReadingRole[],
  field: PropertyWithPath | undefined,
): Generator<string> {
  if (contract.status?.toLowerCase() === 'retired') {
    yield 'The contract is retired: nothing of it is promised any more.';
  }
  if (field && roles.length > 0 && roles.every(role => role.excludesField)) {
    yield `No role for reading gives \`${field.path}\`: ${roles
      .map(({ role, description }) => `${role}: ${description}`)
      .join('; ')}`;
  }
}

function* doubts(
  contract: Contract,
  roles: readonly ReadingRole[],
  property: SchemaProperty | undefined,
): Generator<string> {
  const status = contract.status?.toLowerCase();
  if (status === 'proposed' || status === 'draft') {
    yield `The contract is ${status}: it is not in force yet.`;
  }
  if (status === 'deprecated') {
    yield 'The contract is deprecated: look for what follows it.';
  }
  if (property?.deprecated) yield 'The field is deprecated.';
  const access = accessOf(contract);
  const approved = roles.filter(role => !role.excludesField);
  if (access === 'request') {
    const who = approved
      .map(({ role, approvers }) =>
        approvers.length > 0 ? `${role} (${approvers.join(', ')})` : role,
      )
      .join('; ');
    yield who
      ? `Access has to be asked for: ${who}.`
      : 'Access has to be asked for.';
  }
  if (access === 'unknown') {
    yield 'The contract names no roles: who gets access is not said; ask its owner.';
  }
  const classification = property?.classification?.trim();
  if (classification && strictnessOf(classification) >= CAREFUL) {
    yield `The field is classified ${classification}.`;
  }
}

function heedOf(
  contract: Contract,
  field: PropertyWithPath | undefined,
): string[] {
  const { limitations, usage } = contract.description;
  return [
    limitations,
    usage,
    contract.context?.instructions,
    ...(contract.context?.constraints ?? []),
    ...(field?.object.context?.constraints ?? []),
  ].filter((text): text is string => text !== undefined && text.trim() !== '');
}
