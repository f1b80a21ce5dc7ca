import {
  CheckHistory,
  CheckHistoryQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isoTime } from '../../service/labels';
import { invalidQuery, notFound } from '../../service/problems';
import { measuredOf, readSeries, StoredSeries } from './checkRows';
import { CheckService } from './CheckService';
import { readCorrections } from './readCorrections';
import { readDays } from './readDays';
import { resultStatusOf } from './resultStatus';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 90;
const DEFAULT_LIMIT = 500;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The results of a check over time, as a person may see them. */
export class HistoryService {
  constructor(
    private readonly knex: Knex,
    private readonly checks: CheckService,
  ) {}

  /**
   * Single results where there are few enough and all are kept, else days.
   *
   * @throws InputError for what is no range; NotFoundError for a series of another check
   */
  async history(
    checkId: string,
    query: CheckHistoryQuery,
    credentials: BackstageCredentials,
  ): Promise<CheckHistory> {
    const range = rangeOf(query, Date.now());
    const { check } = await this.checks.open(checkId, credentials);
    const all = (await readSeries(this.knex, [check.id])).get(check.id) ?? [];
    const series =
      query.series === undefined
        ? all[0]
        : all.find(({ id }) => String(id) === query.series);
    if (!series) {
      if (query.series !== undefined) throw notFound('series', query.series);
      return { points: [], resolution: 'result' };
    }
    const limit = query.limit ?? DEFAULT_LIMIT;
    const head = { series: String(series.id), unit: series.unit ?? undefined };
    const points =
      (await this.rolledUp(series, range)) ||
      (await this.results(series, range, limit));
    if (typeof points === 'object') {
      return { ...head, resolution: 'result', points };
    }
    const days = await readDays(this.knex, series.id, range);
    return {
      ...head,
      resolution: 'day',
      points: days.slice(-limit).map(day => ({
        at: isoTime(day.day * DAY_MS),
        status: resultStatusOf(day.status),
        ...measuredOf(day),
        lowest: day.lowest ?? undefined,
        highest: day.highest ?? undefined,
        results: day.results,
        corrected: day.corrected || undefined,
      })),
    };
  }

  private async rolledUp({ id }: StoredSeries, range: Range): Promise<boolean> {
    const day = await this.knex('result_days')
      .first('day')
      .where('series_id', id)
      .whereBetween('day', [
        Math.floor(range.from / DAY_MS),
        Math.floor(range.to / DAY_MS),
      ]);
    return day !== undefined;
  }

  /** @returns true when there are more than `limit` */
  private async results({ id }: StoredSeries, range: Range, limit: number) {
    const rows = await this.knex('results as r')
      .select('r.*', 't.words as threshold')
      .leftJoin('thresholds as t', 't.id', 'r.threshold_id')
      .where('r.series_id', id)
      .whereBetween('r.observed_at', [range.from, range.to])
      .orderBy(['r.observed_at', 'r.result_key'])
      .limit(limit + 1);
    if (rows.length > limit) return true;
    const corrections = rows.some(({ revision }) => revision)
      ? await readCorrections(this.knex, id, range)
      : undefined;
    return rows.map(row => ({
      at: isoTime(Number(row.observed_at)),
      status: resultStatusOf(row.status),
      ...measuredOf(row),
      runId: row.run_id ?? undefined,
      backfilled: Boolean(row.backfilled),
      revision: row.revision ?? undefined,
      corrections: corrections?.(row),
    }));
  }
}

function rangeOf(query: CheckHistoryQuery, now: number): Range {
  const to = query.to === undefined ? now : timeOf('to', query.to);
  const from =
    query.from === undefined
      ? to - DEFAULT_DAYS * DAY_MS
      : timeOf('from', query.from);
  if (from > to) throw invalidQuery('`from` must not lie after `to`.');
  return { from, to };
}

function timeOf(name: string, text: string): number {
  const time = Date.parse(text);
  if (!Number.isFinite(time)) {
    throw invalidQuery(
      `\`${name}\` must be a moment, for example 2026-05-01T00:00:00Z.`,
    );
  }
  return time;
}
