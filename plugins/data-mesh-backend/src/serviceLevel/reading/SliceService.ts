import {
  JudgedSlice,
  SliceList,
  SliceQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { lengthOf, windowAt } from '@backstage-data-mesh/service-level';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isoTime } from '../../service/labels';
import { TimeRange, timeRangeOf } from '../../service/timeRange';
import { countCorrected } from '../corrected/countCorrected';
import { SliceStore } from '../slices/SliceStore';
import { StoredSlice } from '../slices/storedSlice';
import { ObjectiveService } from './ObjectiveService';
import { slidingBudget } from './slidingBudget';
import { readTerms, StoredTerms } from './terms';

const DEFAULT_LIMIT = 800;

/** How the slices of a promise went, and what was left of its budget after each. */
export class SliceService {
  private readonly store = new SliceStore();

  constructor(
    private readonly knex: Knex,
    private readonly objectives: ObjectiveService,
  ) {}

  /** @throws InputError for a range that makes no sense */
  async slices(
    objectiveId: string,
    query: SliceQuery,
    credentials: BackstageCredentials,
    now = Date.now(),
  ): Promise<SliceList> {
    const objective = await this.objectives.open(objectiveId, credentials);
    const terms = await readTerms(this.knex, objective.id);
    const newest = terms.at(-1);
    const { from, to } = timeRangeOf(
      {
        ...query,
        from: query.from ?? (newest && isoTime(windowStart(newest, now))),
      },
      now,
    );
    if (!newest) {
      return { items: [], from: isoTime(from), to: isoTime(to), allowed: 0 };
    }
    const byNumber = new Map(terms.map(each => [each.number, each]));
    const termsOf = (slice: StoredSlice) => byNumber.get(slice.terms) ?? newest;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const shown = await this.newestOf(
      objective.id,
      { from, to },
      limit,
      lengthOf(newest.cadence),
    );
    if (shown.length === 0) {
      const allowed = objective.allowed ?? 0;
      return { items: [], from: isoTime(from), to: isoTime(to), allowed };
    }
    const before = Math.min(
      ...shown.map(slice => windowStart(termsOf(slice), slice.start)),
    );
    const all = await this.read(objective.id, { from: before, to });
    const budgets = slidingBudget(all, termsOf, {
      firstAt: Number(objective.first_at ?? all[0].start),
      now,
    });
    const skipped = all.length - shown.length;
    const excuseOf = await this.excusesOf(objective.product_ref, {
      from: shown[0].start,
      to: shown[shown.length - 1].end,
    });
    const corrected = await countCorrected(
      this.knex,
      objective.contract_ref,
      JSON.parse(objective.details),
      shown,
    );
    return {
      items: shown.map(
        (slice, index): JudgedSlice => ({
          start: isoTime(slice.start),
          end: isoTime(slice.end),
          state: slice.state,
          value: slice.value,
          measurements: slice.measurements,
          version: termsOf(slice).version,
          left: budgets[skipped + index].left,
          excuse: slice.state === 'excused' ? excuseOf(slice) : undefined,
          corrected: corrected[index] || undefined,
        }),
      ),
      from: isoTime(shown.length < limit ? from : shown[0].start),
      to: isoTime(to),
      allowed: budgets[budgets.length - 1].allowed,
    };
  }

  /** Looks further and further back, so that years of short slices are not read to show a few. */
  private async newestOf(
    objectiveId: number,
    { from, to }: TimeRange,
    limit: number,
    length: number,
  ): Promise<StoredSlice[]> {
    for (let reach = length * (limit + 1); ; reach *= 4) {
      const since = Math.max(from, to - reach);
      const found = await this.read(objectiveId, { from: since, to });
      if (found.length >= limit || since === from) return found.slice(-limit);
    }
  }

  private async read(
    objectiveId: number,
    range: TimeRange,
  ): Promise<StoredSlice[]> {
    const found = await this.store.read(this.knex, [objectiveId], range);
    return found.get(objectiveId) ?? [];
  }

  private async excusesOf(productRef: string, { from, to }: TimeRange) {
    const rows: {
      start_at: number | string;
      end_at: number | string;
      reason: string;
    }[] =
      productRef === ''
        ? []
        : await this.knex('excuses')
            .select('start_at', 'end_at', 'reason')
            .where({ product_ref: productRef })
            .where('start_at', '<', to)
            .where('end_at', '>', from)
            .orderBy('start_at');
    return ({ start, end }: StoredSlice) =>
      rows.find(row => Number(row.start_at) < end && Number(row.end_at) > start)
        ?.reason;
  }
}

function windowStart({ window, cadence }: StoredTerms, moment: number): number {
  return windowAt(window, moment, 'zone' in cadence ? cadence.zone : 'UTC')
    .start;
}
