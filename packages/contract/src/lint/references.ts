import { Contract, SchemaObject, SchemaProperty } from '../model/contract';
import { nestedOf } from '../model/properties';

/**
 * What the references of a contract can lead to: by name (`orders`, `orders.customer.id`; physical names, too) and in
 * the long form (`schema/orders_obj/properties/id_prop`; by id or name). Each form is laid out when it is first used.
 */
export class References {
  private shortForms?: ReadonlySet<string>;
  private longForms?: ReadonlySet<string>;

  constructor(private readonly contract: Contract) {}

  /** Whether a reference leads somewhere. References into other files and to variables cannot be known, and pass. */
  has(reference: string): boolean {
    const local = reference.trim().replace(/^#?\//, '');
    if (/#|:\/\/|\$\{/.test(local)) {
      return true;
    }
    if (!local.includes('/')) {
      this.shortForms ??= shortFormsOf(this.contract);
      return this.shortForms.has(local);
    }
    if (!local.startsWith('schema/')) {
      // Another section, or another contract by its id.
      return true;
    }
    this.longForms ??= longFormsOf(this.contract);
    return this.longForms.has(local.replace(/\/items(?=\/|$)/g, ''));
  }
}

type Named = SchemaObject | SchemaProperty;

const byName = (part: Named) => part.name;
const byPhysicalName = (part: Named) => part.physicalName ?? part.name;
const byId = (part: Named) => part.id ?? part.name;

/** A reference keeps to one kind of name on its way through properties, so their number does not grow with the depth. */
function shortFormsOf(contract: Contract): Set<string> {
  const forms = new Set<string>();
  for (const object of contract.schema) {
    for (const root of new Set([object.name, byPhysicalName(object)])) {
      forms.add(root);
      addProperties(forms, object.properties, `${root}.`, '.', byName);
      addProperties(forms, object.properties, `${root}.`, '.', byPhysicalName);
    }
  }
  return forms;
}

function longFormsOf(contract: Contract): Set<string> {
  const forms = new Set<string>();
  for (const object of contract.schema) {
    for (const nameOf of [byId, byName]) {
      const root = `schema/${nameOf(object)}`;
      forms.add(root);
      const infix = '/properties/';
      addProperties(forms, object.properties, root + infix, infix, nameOf);
    }
  }
  return forms;
}

function addProperties(
  forms: Set<string>,
  properties: readonly SchemaProperty[],
  prefix: string,
  infix: string,
  nameOf: (part: Named) => string,
): void {
  for (const property of properties) {
    const form = prefix + nameOf(property);
    forms.add(form);
    for (const { properties: inner } of nestedOf(property)) {
      addProperties(forms, inner, form + infix, infix, nameOf);
    }
  }
}
