import { Shape } from '../shape';
import { Source } from '../source';

/** `info` holds what ODCS has at the root. What is left of it is for the caller to keep. */
export function moveInfo(source: Source, contract: Shape): Source | undefined {
  const info = source.takeMapping('info');
  if (!info) {
    const way = source.wayTo('info');
    contract.set('version', undefined, { up: way, key: 'version' });
    return undefined;
  }
  contract
    .text(info, 'version')
    .text(info, 'title', 'name')
    .text(info, 'status')
    // Not in the standard, but in many files.
    .text(info, 'domain')
    .text(info, 'tenant')
    .text(info, 'dataProduct');
  const purpose = info.takeText('description');
  if (purpose !== undefined) {
    contract.child(
      'description',
      new Shape(source.transformation, info.wayTo('description')).set(
        'purpose',
        purpose,
      ),
    );
  }
  const owner = info.takeText('owner');
  if (owner !== undefined) {
    contract.child(
      'team',
      new Shape(source.transformation, info.wayTo('owner')).set('name', owner),
    );
  }
  contract.list('support', contactOf(info), info.wayTo('contact'));
  return info;
}

/** Whom to ask: one channel. */
function contactOf(info: Source): Shape[] {
  const contact = info.takeMapping('contact');
  if (!contact || contact.rest().length === 0) {
    return [];
  }
  const channel = Shape.of(contact);
  const name = contact.takeText('name');
  const email = contact.takeText('email');
  const url = contact.takeText('url');
  channel.set(
    'channel',
    name ?? email ?? url ?? 'contact',
    contact.wayTo('name'),
  );
  if (url !== undefined) {
    channel.set('url', url, contact.wayTo('url'));
    if (name !== undefined) {
      channel.keep('email', email, contact.wayTo('email'));
    }
  } else if (email !== undefined) {
    channel.set('url', `mailto:${email}`, contact.wayTo('email'));
    channel.set('tool', 'email', contact.wayTo('email'));
  }
  return [channel.keepRest(contact)];
}
