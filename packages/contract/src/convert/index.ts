import { Standard } from '../model/shared';
import { fromDcs } from './dcs';
import { fromOdcs2 } from './odcs2';
import { Transform } from './transform';

export { fromDcs, fromOdcs2 };

/** How documents of an older standard are brought into the shape of ODCS 3.2; `undefined` for those that have it. */
export function transformOf({
  name,
  version,
}: Standard): Transform | undefined {
  if (name === 'dcs') {
    return fromDcs;
  }
  return name === 'odcs' && /^v?[012]\./.test(version) ? fromOdcs2 : undefined;
}
