import { Contract, SchemaProperty } from '../model/contract';
import { nestedOf } from '../model/properties';

/**
 * What the references of a contract can lead to: by name (`orders`, `orders.customer.id`; physical names, too) and in
 * the long form (`schema/orders_obj/properties/id_prop`; by id or name).
 */
export class References {
  private readonly known = new Set<string>();

  constructor(contract: Contract) {
    for (const object of contract.schema) {
      const physical = object.physicalName ?? object.name;
      const spellings: Spellings = {
        byName: [...new Set([object.name, physical])],
        byPhysicalName: [...new Set([object.name, physical])],
        byId: [`schema/${object.id ?? object.name}`],
        byLongName: [`schema/${object.name}`],
      };
      this.add(spellings);
      this.addProperties(object.properties, spellings);
    }
  }

  /** Whether a reference leads somewhere. References into other files and to variables cannot be known, and pass. */
  has(reference: string): boolean {
    const local = reference.trim().replace(/^#?\//, '');
    if (/#|:\/\/|\$\{/.test(local)) {
      return true;
    }
    if (local.includes('/')) {
      // Another section, or another contract by its id.
      return (
        !local.startsWith('schema/') ||
        this.known.has(local.replace(/\/items(?=\/|$)/g, ''))
      );
    }
    return this.known.has(local);
  }

  private add(spellings: Spellings): void {
    for (const list of Object.values(spellings)) {
      list.forEach((spelling: string) => this.known.add(spelling));
    }
  }

  private addProperties(
    properties: readonly SchemaProperty[],
    parent: Spellings,
  ): void {
    for (const property of properties) {
      const { name, physicalName = name, id = name } = property;
      const spellings: Spellings = {
        byName: parent.byName.map(path => `${path}.${name}`),
        byPhysicalName: parent.byPhysicalName.map(
          path => `${path}.${physicalName}`,
        ),
        byId: parent.byId.map(path => `${path}/properties/${id}`),
        byLongName: parent.byLongName.map(path => `${path}/properties/${name}`),
      };
      this.add(spellings);
      for (const { properties: inner } of nestedOf(property)) {
        this.addProperties(inner, spellings);
      }
    }
  }
}

/** The ways to write one place; a reference keeps to one of them, so their number does not grow with the depth. */
interface Spellings {
  readonly byName: readonly string[];
  readonly byPhysicalName: readonly string[];
  readonly byId: readonly string[];
  readonly byLongName: readonly string[];
}
