import { isMapping } from '../read/fields';
import { Shape } from './shape';
import { Source } from './source';

/** Parts of a contract that are called the same since ODCS 2. */

/** What `description` holds beside its three texts is kept with it. */
export function moveDescription(source: Source, contract: Shape): void {
  if (!isMapping(source.look('description'))) {
    contract.text(source, 'description');
    return;
  }
  const given = source.takeMapping('description');
  if (given) {
    contract.child(
      'description',
      Shape.of(given)
        .customs(given)
        .texts(given, ['purpose', 'limitations', 'usage'])
        .move(given, 'authoritativeDefinitions')
        .keepRest(given),
    );
  }
}

/** ODCS 3 has no custom properties of a price: what else it says is kept with the contract. */
export function movePrice(source: Source, contract: Shape): void {
  const given = source.takeMapping('price');
  if (given) {
    contract.child(
      'price',
      Shape.of(given)
        .move(given, 'priceAmount')
        .texts(given, ['priceCurrency', 'priceUnit']),
    );
    contract.keepRest(given, 'price.');
  }
}

export function rolesOf(source: Source): Shape[] {
  return source.takeMappings('roles').map(role =>
    Shape.of(role)
      .customs(role)
      .text(role, role.has('role') ? 'role' : 'name', 'role')
      .texts(role, [
        'description',
        'access',
        'firstLevelApprovers',
        'secondLevelApprovers',
      ])
      .keepRest(role),
  );
}
