import { Contract, SchemaObject } from '@backstage-data-mesh/contract';
import { fieldsOf, Located } from './field';

/** An object of the contract with all its fields, worked out once. */
export interface Table {
  readonly object: SchemaObject;
  readonly fields: readonly Located[];
}

/** The tables of a contract, and how its references lead to them. */
export class Tables {
  readonly all: readonly Table[];
  private readonly shortForms = new Map<string, FoundPlace>();
  private readonly longForms = new Map<string, FoundPlace>();

  constructor(contract: Contract) {
    this.all = contract.schema.map(object => ({
      object,
      fields: fieldsOf(object),
    }));
    for (const table of this.all) {
      this.addForms(table);
    }
  }

  /** What `orders.customer.id` or `schema/orders_id/properties/customer_id` leads to, if it is in this contract. */
  find(reference: string): FoundPlace | undefined {
    const local = reference.trim().replace(/^#?\//, '');
    return local.includes('/')
      ? this.longForms.get(local.replace(/\/items(?=\/|$)/g, ''))
      : this.shortForms.get(local.replaceAll('[]', '').replaceAll('{}', ''));
  }

  private addForms(table: Table) {
    const { object } = table;
    const roots = new Set([object.name, object.physicalName ?? object.name]);
    for (const root of roots) addNew(this.shortForms, root, { table });
    for (const root of new Set([object.id ?? object.name, object.name])) {
      addNew(this.longForms, `schema/${root}`, { table });
    }
    const ids = idPathsOf(table);
    table.fields.forEach((located, index) => {
      const plain = located.field.path.replace(/\[\]|\{\}/g, '');
      const physical = located.field.steps
        .flatMap(step => (step.to === 'member' ? [step.name] : []))
        .join('.');
      const place = { table, located };
      for (const root of roots) {
        addNew(this.shortForms, `${root}.${plain}`, place);
        addNew(this.shortForms, `${root}.${physical}`, place);
      }
      const names = plain.split('.').join('/properties/');
      for (const root of new Set([object.id ?? object.name, object.name])) {
        const infix = `schema/${root}/properties/`;
        addNew(this.longForms, infix + ids[index], place);
        addNew(this.longForms, infix + names, place);
      }
    });
  }
}

/** An object, or one of its fields. */
export interface FoundPlace {
  readonly table: Table;
  readonly located?: Located;
}

/** The first of two with the same name is meant: the contract's own lint says that there are two. */
function addNew(
  forms: Map<string, FoundPlace>,
  key: string,
  place: FoundPlace,
) {
  if (!forms.has(key)) forms.set(key, place);
}

function idPathsOf({ fields }: Table): readonly string[] {
  const byPath = new Map<string, string>();
  return fields.map(({ field, property }) => {
    const plain = field.path.replace(/\[\]|\{\}/g, '');
    const own = property.id ?? property.name;
    const cut = plain.length - property.name.length - 1;
    const parent = cut > 0 ? byPath.get(plain.slice(0, cut)) : undefined;
    const path = parent === undefined ? own : `${parent}/properties/${own}`;
    byPath.set(plain, path);
    return path;
  });
}
