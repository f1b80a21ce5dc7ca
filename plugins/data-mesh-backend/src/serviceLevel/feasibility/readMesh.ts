import {
  Flow,
  lengthOf,
  Objective,
  toLocal,
} from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';

/** A promise that inputs decide about. */
export interface Promised {
  readonly objectiveId: number;
  readonly productRef: string;
  readonly contractRef: string;
  readonly node: string;
  readonly unit: 'seconds' | 'percent';
  readonly promised: number;
  /** As it is stored. */
  readonly feasible: boolean | null;
  readonly feasibility: string | null;
}

/** What a product gives under a contract: where promises are made, and data flows from and to. */
export interface Node {
  readonly productRef: string;
  /** In seconds, where `frequency` or a schedule says it: what a latency allows is not how often data comes. */
  readonly interval?: number;
  readonly runTime?: number;
  /** By when it has come each day, in seconds since midnight in UTC. */
  readonly deadline?: number;
  readonly isPassThrough: boolean;
}

export interface Mesh {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly flows: readonly Flow[];
  readonly promises: readonly Promised[];
}

/** Types of output ports that ask their inputs when they are asked, and keep no data of their own. */
const PASS_THROUGH = new Set([
  'federated',
  'live',
  'pass-through',
  'passthrough',
  'view',
  'views',
  'virtual',
]);

function nodeKey(productRef: string, contractRef: string): string {
  return `${productRef} ${contractRef}`;
}

/** All of the mesh that decides which promises can be kept, in two statements. */
export async function readMesh(knex: Knex): Promise<Mesh> {
  const rows: {
    id: number;
    product_ref: string;
    contract_ref: string;
    indicator: string;
    details: string;
    feasible: boolean | number | null;
    feasibility: string | null;
  }[] = await knex('objectives')
    .select(
      'id',
      'product_ref',
      'contract_ref',
      'indicator',
      'details',
      'feasible',
      'feasibility',
    )
    .where({ promised: true, type: 'objective' })
    .whereNot('product_ref', '');
  const nodes = new Map<string, Node>();
  const promises: Promised[] = [];
  for (const row of rows) {
    const node = nodeKey(row.product_ref, row.contract_ref);
    const objective: Objective = JSON.parse(row.details);
    const known = nodes.get(node);
    const { interval = intervalOf(objective), runTime = objective.runTime } =
      known ?? {};
    const deadlines = [known?.deadline, deadlineOf(objective)].filter(
      deadline => deadline !== undefined,
    );
    nodes.set(node, {
      productRef: row.product_ref,
      isPassThrough: false,
      interval,
      runTime,
      ...(deadlines.length > 0 && { deadline: Math.max(...deadlines) }),
    });
    const promise = promiseOf(objective);
    if (promise) {
      promises.push({
        objectiveId: row.id,
        productRef: row.product_ref,
        contractRef: row.contract_ref,
        node,
        ...promise,
        feasible: row.feasible === null ? null : Boolean(row.feasible),
        feasibility: row.feasibility,
      });
    }
  }
  return { nodes, promises, flows: await readFlows(knex, nodes) };
}

function intervalOf({ cadence }: Objective): number | undefined {
  return cadence.from === 'frequency' || cadence.from === 'schedule'
    ? lengthOf(cadence.value) / 1000
    : undefined;
}

/** Days are compared with each other: of a day on which clocks do not change, in a month without summer time. */
const A_DAY = Date.UTC(2024, 0, 3);

function deadlineOf({ indicator, rule }: Objective): number | undefined {
  if (indicator !== 'timeOfAvailability' || rule.type !== 'by')
    return undefined;
  const ahead = toLocal(rule.zone, A_DAY) - A_DAY;
  return rule.minute * 60 - ahead / 1000;
}

function promiseOf({
  indicator,
  rule,
}: Objective): Pick<Promised, 'unit' | 'promised'> | undefined {
  const isAge = indicator === 'freshness' || indicator === 'latency';
  if (isAge && rule.type === 'at-most') {
    return { unit: 'seconds', promised: rule.limit };
  }
  return indicator === 'availability' && rule.type === 'mean-at-least'
    ? { unit: 'percent', promised: rule.limit }
    : undefined;
}

/**
 * Products of this type, however it is written, give what was born in a system of their own. What they take in is looked up
 * beside it (a calendar, a list of stores) and makes it no older.
 */
const SOURCE_ALIGNED = 'sourcealigned';

function isSourceAligned(type: string | null): boolean {
  return (type ?? '').toLowerCase().replace(/[^a-z]/g, '') === SOURCE_ALIGNED;
}

/** Adds ports that promise nothing to the nodes: data flows through them all the same. */
async function readFlows(
  knex: Knex,
  nodes: Map<string, Node>,
): Promise<readonly Flow[]> {
  const ports: {
    ref: string;
    direction: 'in' | 'out';
    type: string | null;
    product_type: string | null;
    contract_ref: string;
  }[] = await knex('product_ports as o')
    .join('products as p', 'p.id', 'o.product_id')
    .whereNotNull('o.contract_ref')
    .select('p.ref', 'o.direction', 'o.type', 'o.contract_ref', {
      product_type: 'p.type',
    });
  const givers = new Map<string, Set<string>>();
  const own = new Map<string, Set<string>>();
  for (const [key, { productRef }] of nodes) addTo(own, productRef, key);
  for (const port of ports) {
    if (port.direction === 'out') {
      const key = nodeKey(port.ref, port.contract_ref);
      nodes.set(key, {
        productRef: port.ref,
        ...nodes.get(key),
        isPassThrough: PASS_THROUGH.has((port.type ?? '').trim().toLowerCase()),
      });
      addTo(givers, port.contract_ref, key);
      addTo(own, port.ref, key);
    }
  }
  return ports
    .filter(
      ({ direction, product_type: type }) =>
        direction === 'in' && !isSourceAligned(type),
    )
    .flatMap(({ ref, contract_ref }) =>
      [...(givers.get(contract_ref) ?? [])]
        .filter(from => nodes.get(from)?.productRef !== ref)
        .flatMap(from =>
          [...(own.get(ref) ?? [])].map((to): Flow => ({ from, to })),
        ),
    );
}

function addTo(map: Map<string, Set<string>>, key: string, value: string) {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
