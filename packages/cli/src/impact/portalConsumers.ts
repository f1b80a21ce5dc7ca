import { entityNameForId } from '@backstage-data-mesh/contract';
import { recordOf, textOf, textsOf } from '../mesh/entity';
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
  const { product, owner, port, columns } = recordOf(use);
  const { ref, title } = recordOf(product);
  if (typeof ref !== 'string') return [];
  return [
    {
      product: ref.slice(ref.lastIndexOf('/') + 1),
      title: textOf(title) ?? ref,
      owner: textOf(recordOf(owner).title),
      port: textOf(port),
      ...(Array.isArray(columns) && { columns: textsOf(columns) }),
      from: 'portal',
    },
  ];
}
