import { textOf } from '../../read/fields';
import { isCredential, isVariable } from '../../read/server';
import { rolesOf } from '../parts';
import { hasServerField, serverTypeOf } from '../serverType';
import { Shape } from '../shape';
import { Source } from '../source';

/** Servers by name become a list. Fields that ODCS 3.2 does not have for their type are kept as custom properties. */
export function serversOf(source: Source): Shape[] {
  return source.takeNamed('servers').map(([name, server]) => {
    const shape = Shape.of(server).set('server', name);
    const type = setType(server, shape);
    shape
      .texts(server, ['environment', 'description'])
      .list('roles', rolesOf(server), server.wayTo('roles'));
    dropCredentials(name, server);
    for (const key of server.rest()) {
      if (hasServerField(type, key)) {
        if (key === 'port') {
          shape.move(server, key);
        } else {
          shape.text(server, key);
        }
      }
    }
    return shape.customs(server).keepRest(server);
  });
}

/** A type that ODCS 3.2 does not have is `custom`, with its name kept. */
function setType(server: Source, shape: Shape): string {
  const word = server.takeText('type');
  const way = server.wayTo('type');
  const type = word === undefined ? undefined : serverTypeOf(word);
  // Early versions share tables with Databricks instead of naming a catalog: ODCS has no such server.
  const isShare = type === 'databricks' && !server.has('catalog');
  const known = isShare ? undefined : type;
  shape.set('type', known ?? (word === undefined ? undefined : 'custom'), way);
  if (known === undefined) {
    shape.keep('type', word, way);
  }
  return known ?? 'custom';
}

function dropCredentials(name: string, server: Source): void {
  const { transformation } = server;
  for (const key of server.rest()) {
    const text = textOf(server.look(key));
    if (isCredential(key, text) || holdsCredential(server.look(key))) {
      server.hide(key);
      transformation.drop(
        server.wayTo(key),
        `what looks like a credential of the server "${name}"`,
        'Credentials do not belong in a contract.',
      );
      if (!isVariable(text)) {
        transformation.faults.push({
          type: 'credential',
          path: ['servers', name, key],
          server: name,
          key,
        });
      }
    }
  }
}

/** A credential further down, in a list or mapping that ODCS has no field for. */
function holdsCredential(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, inner]) =>
        isCredential(key, textOf(inner)) || holdsCredential(inner),
    )
  );
}
