import { Server } from '../model/contract';
import { readCustomProperties } from './common';
import { Fields, textOf } from './fields';
import { readRoles } from './role';

/** Fields every server has; all others are those of its type. */
const COMMON: ReadonlySet<string> = new Set([
  'id',
  'server',
  'type',
  'environment',
  'description',
  'roles',
  'customProperties',
  '__proto__',
]);

const SECRET_KEY =
  /pass(?:word|wd|phrase|code)|^pw$|^pwd$|secret|token|credential|api[-_]?key|access[-_]?key|private[-_]?key|account[-_]?key|signature|connection[-_]?string/i;

/** Secrets inside an address: `user:password@host`, `?password=…`, `;SharedAccessKey=…`. */
const SECRET_VALUE =
  /:\/\/[^\s/@:]*:[^\s/@]+@|[?&;](?:password|passwd|pwd|secret|token|access_token|api_?key|sig|signature|account_?key|shared_?access_?key|aws_secret_access_key)=[^&;\s]/i;

/** Servers without anything secret: what looks like a credential is left out and noted, never its value. */
export function readServers(fields: Fields): readonly Server[] {
  return fields.list('servers', server => {
    const name = server.required('server');
    return server.notes.from(server, {
      id: server.text('id'),
      server: name,
      type: server.required('type'),
      environment: server.text('environment'),
      description: server.text('description'),
      properties: readProperties(server, name),
      roles: readRoles(server),
      customProperties: readCustomProperties(server),
    });
  });
}

/** Whether a field of a server looks like a secret, by its name or by what it holds. */
export function isCredential(key: string, text: string | undefined): boolean {
  return (
    SECRET_KEY.test(key) || (text !== undefined && SECRET_VALUE.test(text))
  );
}

/** A variable (`${DB_PASSWORD}`) names a secret, it is none. */
export function isVariable(text: string | undefined): boolean {
  return text !== undefined && /^\$\{[^}]*\}$/.test(text);
}

function readProperties(
  server: Fields,
  name: string,
): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const key of server.keys()) {
    const text = COMMON.has(key) ? undefined : textOf(server.raw(key));
    if (isCredential(key, text)) {
      // A variable is left out all the same.
      if (!isVariable(text)) {
        const path = server.path(key);
        server.notes.faults.push({
          type: 'credential',
          path,
          server: name,
          key,
        });
      }
    } else if (text !== undefined) {
      properties[key] = text;
    }
  }
  return properties;
}
