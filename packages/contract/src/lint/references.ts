import { Contract, SchemaProperty } from '../model/contract';
import { nestedOf } from '../model/properties';

/**
 * What the references of a contract can lead to: by name (`orders`, `orders.customer.id`) and by id
 * (`schema/orders_obj/properties/id_prop`).
 */
export class References {
  private readonly names = new Set<string>();
  private readonly ids = new Set<string>();

  constructor(contract: Contract) {
    for (const object of contract.schema) {
      const names = [object.name, object.physicalName];
      this.add(names, object.id ? `schema/${object.id}` : undefined);
      this.addProperties(
        object.properties,
        names,
        object.id ? `schema/${object.id}` : undefined,
      );
    }
  }

  /** Whether a reference leads somewhere. References into other files and to variables cannot be known, and pass. */
  has(reference: string): boolean {
    if (/[#]|:\/\/|\$\{/.test(reference)) {
      return true;
    }
    return (
      this.names.has(reference) || this.ids.has(reference.replace(/^\//, ''))
    );
  }

  private add(names: readonly (string | undefined)[], id?: string): void {
    names.forEach(name => name && this.names.add(name));
    if (id !== undefined) {
      this.ids.add(id);
    }
  }

  private addProperties(
    properties: readonly SchemaProperty[],
    parents: readonly (string | undefined)[],
    parentId: string | undefined,
  ): void {
    for (const property of properties) {
      const names = parents.flatMap(parent =>
        parent
          ? [property.name, property.physicalName]
              .filter(Boolean)
              .map(name => `${parent}.${name}`)
          : [],
      );
      const id =
        parentId && property.id
          ? `${parentId}/properties/${property.id}`
          : undefined;
      this.add(names, id);
      for (const { properties: inner } of nestedOf(property)) {
        this.addProperties(inner, names, id);
      }
    }
  }
}
