import { spell } from '../lint/spell';
import { Path } from '../model/place';
import { Finding } from './problems';

/** A field is absent without which a document is none; for standards whose structure is not written down. */
export function missingField(path: Path, what: string): Finding {
  return {
    code: 'missing-field',
    severity: 'error',
    message: `${spell(path)} is missing: ${what}.`,
    fix: `Add \`${path[path.length - 1]}:\` with ${what}.`,
    path,
  };
}
