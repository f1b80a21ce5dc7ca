import {
  chainOf,
  feasibleAvailability,
  feasibleFreshness,
} from '@backstage-data-mesh/service-level';
import { StoredFeasibility } from '../reading/feasibility';
import { Mesh, Promised } from './readMesh';

/** What inputs, and how often data comes, allow of each promise; nothing where neither is known. */
export function findFeasible(
  mesh: Mesh,
): (promise: Promised) => StoredFeasibility | undefined {
  const { nodes, flows } = mesh;
  const strictest = strictestOf(mesh);
  const ages = feasibleFreshness(
    new Map(
      [...nodes].map(([key, { interval, runTime, deadline }]) => [
        key,
        { interval, runTime, deadline, promised: strictest.seconds.get(key) },
      ]),
    ),
    flows,
  );
  const shares = feasibleAvailability(
    new Map(
      [...nodes].map(([key, { isPassThrough }]) => [
        key,
        { isPassThrough, promised: strictest.percent.get(key) },
      ]),
    ),
    flows,
  );
  const productOf = (node: string) => nodes.get(node)?.productRef ?? node;
  const ofAge = ({ node, promised }: Promised) => {
    const found = ages.get(node);
    if (!found || found.seconds === 0) return undefined;
    return {
      unit: 'seconds',
      feasible: found.seconds <= promised,
      reachable: found.seconds,
      promised,
      ...(found.isLowerBound && { isLowerBound: true }),
      chain: chainOf(ages, node).map(({ product, adds }) => ({
        product: productOf(product),
        adds,
      })),
    } as const;
  };
  const ofShare = ({ node, promised }: Promised) => {
    const found = shares.get(node);
    if (!found || found.inputs.length === 0) return undefined;
    return {
      unit: 'percent',
      feasible: promised <= found.percent + 1e-6,
      reachable: found.percent,
      promised,
      chain: [
        ...found.inputs.map(({ product, percent }) => ({
          product: productOf(product),
          adds: percent,
        })),
        { product: productOf(node), adds: 100 },
      ],
    } as const;
  };
  return promise =>
    promise.unit === 'seconds' ? ofAge(promise) : ofShare(promise);
}

/** Who relies on a port counts on the strictest of what it promises. */
function strictestOf({ promises }: Mesh) {
  const seconds = new Map<string, number>();
  const percent = new Map<string, number>();
  for (const { node, unit, promised } of promises) {
    if (unit === 'seconds') {
      seconds.set(node, Math.min(seconds.get(node) ?? Infinity, promised));
    } else {
      percent.set(node, Math.max(percent.get(node) ?? 0, promised));
    }
  }
  return { seconds, percent };
}
