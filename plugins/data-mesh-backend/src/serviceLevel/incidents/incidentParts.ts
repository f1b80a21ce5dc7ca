import { IncidentDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime } from '../../service/labels';
import { CatalogView } from '../../service/VisibilityService';
import { StoredMessage } from '../telling/toMessage';
import { IncidentRow } from './incidentRow';
import { visibleProducts } from './toIncidents';

const DOWNSTREAM = 100;

/** What an incident broke, and when. */
export async function brokenPromises(
  knex: Knex,
  incidentId: string,
): Promise<IncidentDetails['objectives']> {
  const rows: {
    id: number;
    indicator: string | null;
    details: string;
    from_at: number | string;
    to_at: number | string | null;
  }[] = await knex('incident_objectives as b')
    .join('objectives as o', 'o.id', 'b.objective_id')
    .select('o.id', 'o.indicator', 'o.details', 'b.from_at', 'b.to_at')
    .where('b.incident_id', incidentId)
    .orderBy('b.from_at');
  return rows.map(row => {
    const { property, text } = JSON.parse(row.details);
    return {
      id: String(row.id),
      indicator: row.indicator ?? undefined,
      property,
      text,
      from: isoTime(Number(row.from_at)),
      to: row.to_at === null ? undefined : isoTime(Number(row.to_at)),
    };
  });
}

/** Direct consumers, and all whose incident began here. */
export async function downstreamOf(
  knex: Knex,
  row: IncidentRow,
  view: CatalogView,
): Promise<IncidentDetails['downstream']> {
  if (row.product_ref === '') return [];
  const hit: { id: string; product_ref: string; roots: string }[] = await knex(
    'incidents',
  )
    .select('id', 'product_ref', 'roots')
    .where({ suppressed: true })
    .whereNot('state', 'resolved')
    .whereNot('id', row.id)
    .limit(1_000);
  const reached = new Map(
    hit
      .filter(({ roots }) => JSON.parse(roots).includes(row.product_ref))
      .map(each => [each.product_ref, each.id]),
  );
  const consumers: string[] = await knex('products as s')
    .join('product_ports as o', 'o.product_id', 's.id')
    .join('product_ports as i', 'i.contract_ref', 'o.contract_ref')
    .join('products as t', 't.id', 'i.product_id')
    .where({
      's.ref': row.product_ref,
      'o.direction': 'out',
      'i.direction': 'in',
    })
    .modify(query => {
      if (row.contract_ref !== '') {
        query.where('o.contract_ref', row.contract_ref);
      }
    })
    .whereRaw('t.id <> s.id')
    .distinct('t.ref')
    .orderBy('t.ref')
    .limit(DOWNSTREAM)
    .pluck('t.ref');
  const refs = [...new Set([...reached.keys(), ...consumers])].slice(
    0,
    DOWNSTREAM,
  );
  const labels = await visibleProducts(knex, view, refs);
  return labels.map(product => ({
    product,
    hit: reached.has(product.ref),
    incidentId: reached.get(product.ref),
  }));
}

/** What was told of an incident, and is to be told. */
export async function messagesOf(
  knex: Knex,
  incidentId: string,
): Promise<StoredMessage[]> {
  return knex('messages')
    .where({ incident_id: incidentId })
    .whereNot('channel', 'event')
    .orderBy(['due_at', 'id'])
    .limit(200)
    .select();
}
