import {
  Excuse,
  ExcuseRequest,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ulid } from 'ulid';
import { AccessService } from '../../service/AccessService';
import { isoTime, labelsFor } from '../../service/labels';
import { openProduct } from '../../service/openProduct';
import { invalidQuery, notAllowed, notFound } from '../../service/problems';
import { judgeAgain } from '../judge/judgeAgain';

const DAY = 86_400_000;
const LONGEST = 92 * DAY;
/** Earlier than this nothing is judged again: results of then are gone. */
const EARLIEST = 90 * DAY;
const SHOWN = 200;

interface Row {
  readonly id: string;
  readonly start_at: number | string;
  readonly end_at: number | string;
  readonly reason: string;
  readonly created_by: string;
  readonly created_at: number | string;
}

/** Maintenance and agreed freezes of products: times for which nothing is promised. */
export class ExcuseService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly now: () => number = Date.now,
  ) {}

  async list(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<Excuse[]> {
    await openProduct(this.knex, this.access, productRef, credentials);
    const rows: Row[] = await this.knex('excuses')
      .where('product_ref', productRef)
      .where('end_at', '>=', this.now() - 366 * DAY)
      .orderBy('start_at', 'desc')
      .limit(SHOWN)
      .select();
    return this.toExcuses(rows, credentials);
  }

  /** @throws InputError for a time that ends before it begins, is too long, or too long ago */
  async add(
    productRef: string,
    { start, end, reason }: ExcuseRequest,
    by: string,
    credentials: BackstageCredentials,
  ): Promise<Excuse> {
    await this.requireManage(productRef, credentials);
    const from = Date.parse(start);
    const to = Date.parse(end);
    if (!(to > from)) throw invalidQuery('`end` must be after `start`.');
    if (to - from > LONGEST) {
      throw invalidQuery('At most 92 days can be excused in one piece.');
    }
    if (from < this.now() - EARLIEST) {
      throw invalidQuery('`start` must be within the last 90 days.');
    }
    const row: Row = {
      id: ulid(),
      start_at: from,
      end_at: to,
      reason: reason.trim(),
      created_by: by,
      created_at: this.now(),
    };
    await this.knex.transaction(async tx => {
      await tx('excuses').insert({ ...row, product_ref: productRef });
      await judgeAgain(tx, { productRef }, { from, to });
    });
    const [excuse] = await this.toExcuses([row], credentials);
    return excuse;
  }

  async remove(
    productRef: string,
    excuseId: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.requireManage(productRef, credentials);
    await this.knex.transaction(async tx => {
      const row: Row | undefined = await tx('excuses')
        .first()
        .where({ id: excuseId, product_ref: productRef });
      if (!row) throw notFound('excuse', excuseId);
      await tx('excuses').where({ id: excuseId }).delete();
      await judgeAgain(
        tx,
        { productRef },
        { from: Number(row.start_at), to: Number(row.end_at) },
      );
    });
  }

  private async requireManage(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await openProduct(this.knex, this.access, productRef, credentials);
    const may = await this.access.mayManageIncidents(credentials, [productRef]);
    if (!may.has(productRef)) {
      throw notAllowed('excuse times of this data product');
    }
  }

  private async toExcuses(
    rows: readonly Row[],
    credentials: BackstageCredentials,
  ): Promise<Excuse[]> {
    const view = await this.access.toCatalog(credentials);
    const labelOf = await labelsFor(
      this.knex,
      view,
      rows.map(row => row.created_by),
    );
    return rows.map(row => ({
      id: row.id,
      start: isoTime(Number(row.start_at)),
      end: isoTime(Number(row.end_at)),
      reason: row.reason,
      createdBy: labelOf(row.created_by),
      createdAt: isoTime(Number(row.created_at)),
    }));
  }
}
