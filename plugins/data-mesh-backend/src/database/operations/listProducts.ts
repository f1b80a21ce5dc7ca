import { Knex } from 'knex';
import { fold } from '../../text/fold';
import {
  ProductCriteria,
  ProductView,
  whereProductMatches,
} from '../productFilter';
import {
  ProductRowRecord,
  productRowColumns,
  readProductRow,
} from './readProductRow';

/** A total order of products: what they are sorted by, then their id. */
export interface ProductOrder {
  readonly by: 'title' | 'owner' | 'domain' | 'changed';
  readonly descending: boolean;
  /** Puts titles that begin with this text first, as written by the person who searches. */
  readonly first?: string;
}

/** Where a page ended: the sort columns of its last row, and whether it ended among those that come first. */
export interface ProductPosition {
  readonly keys: readonly (string | number)[];
  readonly amongFirst: boolean;
}

export interface ProductRowPage {
  readonly rows: readonly ProductRowRecord[];
  readonly next?: ProductPosition;
}

const COLUMNS = {
  title: ['sort_title', 'id'],
  owner: ['sort_owner', 'sort_title', 'id'],
  domain: ['sort_domain', 'sort_title', 'id'],
  changed: ['changed_at', 'id'],
} as const;

/** One page by keyset: an index serves each order, so a page costs the same wherever it is and however many there are. */
export async function listProducts(
  knex: Knex,
  criteria: ProductCriteria,
  view: ProductView,
  order: ProductOrder,
  limit: number,
  after?: ProductPosition,
): Promise<ProductRowPage> {
  const columns = COLUMNS[order.by];
  const prefix = order.first ? `0${fold(order.first)}` : undefined;

  const read = async (
    amongFirst: boolean,
    count: number,
    keys: ProductPosition['keys'] | undefined,
  ): Promise<ProductRowRecord[]> => {
    const query = knex('products as p').select(productRowColumns);
    whereProductMatches(knex, query, criteria, view);
    if (prefix !== undefined) {
      const range = [prefix, `${prefix}\u{10ffff}`];
      if (amongFirst) query.whereBetween('p.sort_title', [range[0], range[1]]);
      else query.whereNotBetween('p.sort_title', [range[0], range[1]]);
    }
    if (keys) {
      const names = columns.map(() => '??').join(', ');
      const values = columns.map(() => '?').join(', ');
      query.whereRaw(`(${names}) ${order.descending ? '<' : '>'} (${values})`, [
        ...columns.map(column => `p.${column}`),
        ...keys,
      ]);
    }
    for (const column of columns) {
      query.orderBy(`p.${column}`, order.descending ? 'desc' : 'asc');
    }
    return (await query.limit(count)).map(readProductRow);
  };

  const wanted = limit + 1;
  const inFirst = prefix !== undefined && (after?.amongFirst ?? true);
  const first = inFirst ? await read(true, wanted, after?.keys) : [];
  const rest =
    first.length < wanted
      ? await read(
          false,
          wanted - first.length,
          inFirst ? undefined : after?.keys,
        )
      : [];
  const rows = [...first, ...rest];
  if (rows.length <= limit) return { rows };
  const last = rows[limit - 1];
  return {
    rows: rows.slice(0, limit),
    next: {
      keys: columns.map(column => last.keys[column]),
      amongFirst: first.length >= limit,
    },
  };
}

export async function countProducts(
  knex: Knex,
  criteria: ProductCriteria,
  view: ProductView,
): Promise<number> {
  const query = knex('products as p').count({ count: '*' });
  whereProductMatches(knex, query, criteria, view);
  const [{ count }] = await query;
  return Number(count);
}
