import { isMapping } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';

/** Terms of use join the description; what has no field there is kept with it. */
export function moveTerms(source: Source, contract: Shape): void {
  const terms = source.takeMapping('terms');
  if (!terms) {
    return;
  }
  const description = Shape.of(terms);
  const purpose = isMapping(contract.value.description)
    ? contract.value.description.purpose
    : undefined;
  description
    .set('purpose', purpose, {
      up: { up: undefined, key: 'info' },
      key: 'description',
    })
    .texts(terms, ['limitations', 'usage']);
  const policies = terms.takeMappings('policies');
  description.list(
    'authoritativeDefinitions',
    policies.filter(policy => policy.has('url')).map(policyLink),
    terms.wayTo('policies'),
  );
  policies
    .filter(policy => !policy.has('url'))
    .forEach(policy => keepPolicy(policy, description));
  contract.child('description', description.keepRest(terms));
}

/** A policy without an address is a text under its name. */
function keepPolicy(policy: Source, description: Shape): void {
  const name = policy.has('name') ? 'name' : 'type';
  const title = policy.look(name);
  if (typeof title === 'string' && policy.has('description')) {
    policy.take(name);
    description.keep(
      title,
      policy.take('description'),
      policy.wayTo('description'),
      policy.wayTo(name),
    );
  }
  description.keepRest(policy, 'policy.');
}

function policyLink(policy: Source): Shape {
  const link = Shape.of(policy).text(policy, 'url');
  const name = policy.has('name') ? 'name' : 'type';
  if (policy.has(name)) {
    link.text(policy, name, 'type');
  } else {
    link.set('type', 'policy');
  }
  link.text(policy, 'description');
  for (const key of policy.rest()) {
    policy.transformation.drop(
      policy.wayTo(key),
      `"${key}" of a policy`,
      'An authoritative definition of ODCS has no field for it, and no custom properties.',
    );
  }
  return link;
}
