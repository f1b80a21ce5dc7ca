import { ProductView } from '@backstage-data-mesh/governance';
import { askPortal, Portal } from '../portal/portal';
import { recordOf } from './entity';
import { Mesh, MeshProduct } from './mesh';

/** What is not in files: only the portal measures it. */
const SECTIONS = [
  'quality',
  'serviceLevels',
  'incidents',
  'lineage',
  'consumers',
] as const;

const AT_ONCE = 8;

/** The products with what the portal has measured of them. The files win: they are what is to be judged. */
export async function portalFacts(mesh: Mesh, portal: Portal): Promise<Mesh> {
  const products: MeshProduct[] = [];
  for (let at = 0; at < mesh.products.length; at += AT_ONCE) {
    const batch = mesh.products.slice(at, at + AT_ONCE);
    products.push(
      ...(await Promise.all(batch.map(one => withFacts(one, portal)))),
    );
  }
  return { ...mesh, products };
}

async function withFacts(
  product: MeshProduct,
  portal: Portal,
): Promise<MeshProduct> {
  const answer = await askPortal(
    portal,
    `/api/data-mesh/v1/products/default/${encodeURIComponent(
      product.name,
    )}/view`,
  );
  const found = recordOf(answer?.view);
  const measured = Object.fromEntries(
    SECTIONS.flatMap(name =>
      found[name] === undefined ? [] : [[name, found[name]]],
    ),
  );
  // The portal makes its views by the same library.
  const view = { ...product.view, ...measured } as ProductView;
  return {
    ...product,
    view: { ...view, contracts: withChanges(view.contracts, found.contracts) },
  };
}

/** How the version that both have came to be, which the portal remembers; a version that it has not seen is not known. */
function withChanges(
  contracts: ProductView['contracts'],
  known: unknown,
): ProductView['contracts'] {
  const others = (Array.isArray(known) ? known : []).map(recordOf);
  return contracts?.map(contract => {
    const same = others.find(
      ({ id, version }) => id === contract.id && version === contract.version,
    );
    return same?.lastChange === undefined
      ? contract
      : ({ ...contract, lastChange: same.lastChange } as typeof contract); // as above
  });
}
