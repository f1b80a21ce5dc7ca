import { entityNameForId } from '@backstage-data-mesh/contract';
import { askPortal, Portal } from '../portal/portal';
import { Consumer } from './consumers';

/** Those who read under a contract, as the portal knows them: only what the token may see. */
export async function consumersOf(
  portal: Portal,
  contractId: string,
): Promise<Consumer[]> {
  const contract = await askPortal(
    portal,
    `/api/data-mesh/v1/contracts/default/${encodeURIComponent(
      entityNameForId(contractId),
    )}`,
  );
  const list: unknown = contract?.consumers;
  return Array.isArray(list) ? list.flatMap(consumerOf) : [];
}

/** A `PortUse` of the portal's REST document; what is none is left out. */
function consumerOf(use: unknown): Consumer[] {
  if (typeof use !== 'object' || use === null) return [];
  const { product, port }: { product?: unknown; port?: unknown } = use;
  if (typeof product !== 'object' || product === null) return [];
  const { ref, title }: { ref?: unknown; title?: unknown } = product;
  if (typeof ref !== 'string') return [];
  return [
    {
      product: ref.slice(ref.lastIndexOf('/') + 1),
      title: typeof title === 'string' ? title : ref,
      ...(typeof port === 'string' && { port }),
      from: 'portal',
    },
  ];
}
