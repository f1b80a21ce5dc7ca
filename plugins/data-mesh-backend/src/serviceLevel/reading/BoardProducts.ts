import {
  BoardProduct,
  ServiceLevelBoard,
  ServiceLevelBoardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { labelsFor } from '../../service/labels';
import { invalidCursor } from '../../service/problems';
import { LevelScope, markOfScope, whereOfProducts } from './levelScope';
import { readOpenIncidents } from './levelSigns';
import { StoredObjective, toObjective } from './objectiveRows';
import {
  CountedRow,
  countsIn,
  levelSignOf,
  STANDING_COUNTS,
} from './standingCounts';
import { readSurroundings } from './surroundings';

const DEFAULT_LIMIT = 25;

type Position = readonly [risk: number, id: number];

interface BoardRow extends CountedRow {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly risk: number;
  readonly left_share: number | null;
  /** Of all its promises, each counting as much as another, whatever its slices are. */
  readonly attainment: number | null;
}

/** The products of a board, those that need someone most first. */
export class BoardProducts {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => number,
  ) {}

  /**
   * @param counted - how many there are, where someone counts them in any case
   * @throws InputError for a cursor of another query
   */
  async page(
    scope: LevelScope,
    { cursor, limit = DEFAULT_LIMIT }: ServiceLevelBoardQuery,
    counted?: Promise<number>,
  ): Promise<ServiceLevelBoard['products']> {
    const mark = ['board', markOfScope(scope)];
    const after = cursor ? positionOf(decodeCursor(mark, cursor)) : undefined;
    const refs = after
      ? this.after(scope, after, limit + 1)
      : this.first(scope, limit + 1);
    const [found, total] = await Promise.all([
      refs.then(some => this.rows(scope, some)),
      counted ?? this.count(scope),
    ]);
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    return {
      items: await this.toProducts(rows, scope),
      total,
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [last.risk, last.id])
          : undefined,
    };
  }

  /** Sums of what is promised, `level_tallies as t`, beside `products as p`. */
  private promising(scope: LevelScope): Knex.QueryBuilder {
    return whereOfProducts(
      this.knex,
      this.knex('level_tallies as t')
        .join('products as p', 'p.ref', 't.product_ref')
        .where('t.promises', '>', 0),
      't',
      scope,
    );
  }

  private async count(scope: LevelScope): Promise<number> {
    const [{ total }]: { total: number | string }[] = await this.promising(
      scope,
    ).countDistinct({ total: 'p.id' });
    return Number(total);
  }

  /** A product is where the highest of its sums is: none has to be added up to find the first ones. */
  private async first(scope: LevelScope, count: number): Promise<string[]> {
    for (let most = 2 * count; ; most *= 4) {
      const rows: { ref: string }[] = await this.promising(scope)
        .select('p.ref')
        .orderByRaw('t.risk desc, p.id')
        .limit(most);
      const refs = [...new Set(rows.map(({ ref }) => ref))];
      if (refs.length >= count || rows.length < most) {
        return refs.slice(0, count);
      }
    }
  }

  private async after(
    scope: LevelScope,
    [risk, id]: Position,
    count: number,
  ): Promise<string[]> {
    const rows: { ref: string }[] = await this.promising(scope)
      .select('p.ref')
      .groupBy('p.id', 'p.ref')
      .havingRaw('max(t.risk) < ? or (max(t.risk) = ? and p.id > ?)', [
        risk,
        risk,
        id,
      ])
      .orderByRaw('max(t.risk) desc, p.id')
      .limit(count);
    return rows.map(({ ref }) => ref);
  }

  private async rows(
    scope: LevelScope,
    refs: readonly string[],
  ): Promise<BoardRow[]> {
    return this.promising(scope)
      .whereRaw(dialectOf(this.knex).inTexts('t.product_ref', refs))
      .select('p.id', 'p.ref', 'p.title', 'p.owner_ref', 'p.domain_ref')
      .select(this.knex.raw(STANDING_COUNTS))
      .max({ risk: 't.risk' })
      .min({ left_share: 't.left_share' })
      .select(
        this.knex.raw(
          'sum(t.attainment) / nullif(sum(t.attained), 0) as attainment',
        ),
      )
      .groupBy('p.id', 'p.ref', 'p.title', 'p.owner_ref', 'p.domain_ref')
      .orderByRaw('max(t.risk) desc, p.id');
  }

  private async toProducts(
    rows: readonly BoardRow[],
    scope: LevelScope,
  ): Promise<BoardProduct[]> {
    if (rows.length === 0) return [];
    const refs = rows.map(({ ref }) => ref);
    const [worst, incidents, labelOf] = await Promise.all([
      this.worst(refs, scope),
      readOpenIncidents(this.knex, refs, scope),
      labelsFor(
        this.knex,
        scope.view,
        rows.flatMap(row => [
          row.owner_ref ?? undefined,
          row.domain_ref ?? undefined,
        ]),
      ),
    ]);
    const around = await readSurroundings(this.knex, [...worst.values()]);
    return rows.map(row => {
      const objective = worst.get(row.ref);
      return {
        product: { ref: row.ref, title: row.title, exists: true },
        owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
        domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
        sign: levelSignOf(
          countsIn(row),
          row.left_share ?? undefined,
          incidents.get(row.ref),
        ),
        worst:
          objective && toObjective(objective, around(objective), this.now()),
        attainment: row.attainment ?? undefined,
      };
    });
  }

  /**
   * Of each product the promise that needs someone most. One that was not measured and is not at fault says little about the
   * product beside one that was, and among equals the one with the least budget tells most.
   */
  private async worst(
    refs: readonly string[],
    scope: LevelScope,
  ): Promise<ReadonlyMap<string, StoredObjective>> {
    const ranked = whereOfProducts(
      this.knex,
      this.knex('objectives as o')
        .join('products as p', 'p.ref', 'o.product_ref')
        .where('o.promised', true)
        .whereRaw(dialectOf(this.knex).inTexts('o.product_ref', refs))
        .select('o.id')
        .select(
          this.knex.raw(
            `row_number() over (
              partition by o.product_ref
              order by
                case when o.standing like 'not-%' and o.risk <= 1 then 1 else 0 end,
                o.risk desc,
                case when o.left_share is null then 1 else 0 end,
                o.left_share,
                o.id
            ) as place`,
          ),
        ),
      'o',
      scope,
    );
    // Sorted without what is long in them.
    const rows: StoredObjective[] = await this.knex('objectives as w')
      .select('w.*')
      .join(ranked.as('ranked'), 'ranked.id', 'w.id')
      .where('ranked.place', 1);
    return new Map(rows.map(row => [row.product_ref, row]));
  }
}

function positionOf(value: unknown): Position {
  if (
    !Array.isArray(value) ||
    !Number.isFinite(value[0]) ||
    !Number.isSafeInteger(value[1])
  ) {
    throw invalidCursor();
  }
  return [value[0], value[1]];
}
