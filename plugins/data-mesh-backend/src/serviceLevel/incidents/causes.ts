import { Cause, Flow, rootsOf } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { IncidentRow } from './incidentRow';

/** Incidents of which the cause is another than is stored. */
export interface ChangedCause {
  readonly row: IncidentRow;
  readonly cause: Cause;
}

/**
 * Works out where incidents that are not over began, from the flows among their products: those are few, however large
 * the mesh is. Data flows under a contract only from a product that has its incident under it.
 */
export async function changedCauses(tx: Knex): Promise<ChangedCause[]> {
  const rows: IncidentRow[] = await tx('incidents')
    .whereNot('state', 'resolved')
    .whereNot('product_ref', '')
    .orderBy('id');
  if (rows.length === 0) return [];
  const since = new Map<string, { since: number }>();
  for (const row of rows) {
    const known = since.get(row.product_ref)?.since ?? Infinity;
    since.set(row.product_ref, { since: Math.min(known, Number(row.since)) });
  }
  const causes = rootsOf(since, await readFlows(tx, rows, [...since.keys()]));
  return rows.flatMap(row => {
    const cause = causes.get(row.product_ref);
    const isSame =
      !cause ||
      (JSON.stringify(cause.roots) === row.roots &&
        JSON.stringify(cause.path) === row.path &&
        cause.isSuppressed === Boolean(row.suppressed));
    return isSame ? [] : [{ row, cause }];
  });
}

/** Writes causes, all in one statement. */
export async function storeCauses(
  tx: Knex,
  changed: readonly ChangedCause[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.raw(
    `update incidents set roots = r.roots, path = r.path, suppressed = r.suppressed, revision = incidents.revision + 1
     from ? where incidents.id = r.id`,
    [
      rowsOf(
        tx,
        { id: 'text', roots: 'text', path: 'text', suppressed: 'boolean' },
        changed.map(({ row, cause }) => [
          row.id,
          JSON.stringify(cause.roots),
          JSON.stringify(cause.path),
          cause.isSuppressed,
        ]),
      ),
    ],
  );
}

async function readFlows(
  tx: Knex,
  incidents: readonly IncidentRow[],
  products: readonly string[],
): Promise<Flow[]> {
  const { inTexts } = dialectOf(tx);
  const rows: { from: string; to: string; contract: string }[] = await tx(
    'products as source',
  )
    .join('product_ports as o', 'o.product_id', 'source.id')
    .join('product_ports as i', 'i.contract_ref', 'o.contract_ref')
    .join('products as target', 'target.id', 'i.product_id')
    .where({ 'o.direction': 'out', 'i.direction': 'in' })
    .whereRaw(inTexts('source.ref', products))
    .whereRaw(inTexts('target.ref', products))
    .distinct(
      'source.ref as from',
      'target.ref as to',
      'o.contract_ref as contract',
    );
  const broken = new Set(
    incidents.map(row => `${row.product_ref} ${row.contract_ref}`),
  );
  return rows.filter(
    ({ from, contract }) =>
      broken.has(`${from} ${contract}`) || broken.has(`${from} `),
  );
}
