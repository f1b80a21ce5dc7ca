import { Contract, propertiesOf } from '@backstage-data-mesh/contract';

/** Names of objects and of their properties with the object in front, by both names of the object, in lower case. */
export function elementsOf(contract: Contract): ReadonlySet<string> {
  const objects = contract.schema.flatMap(({ name, physicalName }) =>
    physicalName === undefined ? [name] : [name, physicalName],
  );
  const properties = Array.from(propertiesOf(contract), ({ path }) => path);
  const physical = contract.schema.flatMap(({ name, physicalName }) =>
    physicalName === undefined
      ? []
      : properties
          .filter(path => path.startsWith(`${name}.`))
          .map(path => physicalName + path.slice(name.length)),
  );
  return new Set(
    [...objects, ...properties, ...physical].map(each => each.toLowerCase()),
  );
}
