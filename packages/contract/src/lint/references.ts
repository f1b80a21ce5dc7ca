import { Contract, SchemaObject, SchemaProperty } from '../model/contract';
import { nestedOf } from '../model/properties';

export type Named = SchemaObject | SchemaProperty;

/**
 * What the references of a contract can lead to: by name (`orders`, `orders.customer.id`; physical names, too) and in
 * the long form (`schema/orders_obj/properties/id_prop`; by id or name). Each form is laid out when it is first used.
 */
export class References {
  private objects?: ReadonlyMap<string, SchemaObject>;
  private readonly properties = new Map<
    SchemaObject,
    ReadonlyMap<string, SchemaProperty>
  >();
  private shortForms?: ReadonlyMap<string, Named>;
  private longForms?: ReadonlyMap<string, Named>;

  constructor(private readonly schema: Contract['schema']) {}

  /** Whether a reference leads somewhere. References into other files and to variables cannot be known, and pass. */
  has(reference: string): boolean {
    return (
      leadsElsewhere(localOf(reference)) || this.find(reference) !== undefined
    );
  }

  /** The object or property a reference leads to, where it is one of this contract. */
  find(reference: string): Named | undefined {
    const local = localOf(reference);
    if (leadsElsewhere(local)) {
      return undefined;
    }
    if (!local.includes('/')) {
      return this.findPlain(local) ?? this.shortForm(local);
    }
    this.longForms ??= longFormsOf(this.schema);
    return this.longForms.get(local.replace(/\/items(?=\/|$)/g, ''));
  }

  /** `object` or `object.property`, without laying out what nobody refers to: nearly all references are of this form. */
  private findPlain(local: string): Named | undefined {
    this.objects ??= byNames(this.schema);
    const dot = local.indexOf('.');
    const object = this.objects.get(dot < 0 ? local : local.slice(0, dot));
    if (dot < 0 || !object) {
      return object;
    }
    let properties = this.properties.get(object);
    if (!properties) {
      properties = byNames(object.properties);
      this.properties.set(object, properties);
    }
    return properties.get(local.slice(dot + 1));
  }

  private shortForm(local: string): Named | undefined {
    this.shortForms ??= shortFormsOf(this.schema);
    return this.shortForms.get(local);
  }
}

function localOf(reference: string): string {
  return reference.trim().replace(/^#?\//, '');
}

/** Another file, a variable, another section, or another contract by its id. */
function leadsElsewhere(local: string): boolean {
  return (
    /#|:\/\/|\$\{/.test(local) ||
    (local.includes('/') && !local.startsWith('schema/'))
  );
}

const byName = (part: Named) => part.name;
const byPhysicalName = (part: Named) => part.physicalName ?? part.name;
const byId = (part: Named) => part.id ?? part.name;

/** A reference keeps to one kind of name on its way through properties, so their number does not grow with the depth. */
function shortFormsOf(schema: Contract['schema']): Map<string, Named> {
  const forms = new Map<string, Named>();
  for (const object of schema) {
    for (const root of new Set([object.name, byPhysicalName(object)])) {
      add(forms, root, object);
      addProperties(forms, object.properties, `${root}.`, '.', byName);
      addProperties(forms, object.properties, `${root}.`, '.', byPhysicalName);
    }
  }
  return forms;
}

function longFormsOf(schema: Contract['schema']): Map<string, Named> {
  const forms = new Map<string, Named>();
  for (const object of schema) {
    for (const nameOf of [byId, byName]) {
      const root = `schema/${nameOf(object)}`;
      add(forms, root, object);
      const infix = '/properties/';
      addProperties(forms, object.properties, root + infix, infix, nameOf);
    }
  }
  return forms;
}

function addProperties(
  forms: Map<string, Named>,
  properties: readonly SchemaProperty[],
  prefix: string,
  infix: string,
  nameOf: (part: Named) => string,
): void {
  for (const property of properties) {
    const form = prefix + nameOf(property);
    add(forms, form, property);
    for (const { properties: inner } of nestedOf(property)) {
      addProperties(forms, inner, form + infix, infix, nameOf);
    }
  }
}

function byNames<T extends Named>(parts: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const nameOf of [byName, byPhysicalName]) {
    for (const part of parts) {
      const name = nameOf(part);
      if (!found.has(name)) {
        found.set(name, part);
      }
    }
  }
  return found;
}

/** Of two parts of one name the first is meant. */
function add(forms: Map<string, Named>, form: string, part: Named): void {
  if (!forms.has(form)) {
    forms.set(form, part);
  }
}
