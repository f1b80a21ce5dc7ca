import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import {
  openedMessages,
  resolvedMessages,
} from '../../serviceLevel/incidents/messages';
import { grouped } from '../../service/grouped';
import { pairKey } from '../../serviceLevel/pair';
import { readAudiences } from '../../serviceLevel/telling/audience';
import { OnCall } from '../../serviceLevel/telling/OnCallDirectory';
import { keepMessages, readTold } from '../../serviceLevel/telling/outbox';
import { Policy } from '../../serviceLevel/telling/policy';
import { scorecardPageOf } from './scorecardPageOf';

const AT_ONCE = 500;
const SHOWN = 3;
/** What messages about violations are marked with, in place of an incident. */
const MARK = 'policy ';

interface Row {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly rule_title: string;
  readonly severity: string;
  readonly enforcement: string;
}

/**
 * Has violations told along the same steps as incidents: the owner first, and whoever comes next when it is still there. What
 * is found at a product or domain together is told together; once no violation is left, nobody else hears of it, and those who did hear
 * that it is over.
 */
export class ViolationTeller {
  constructor(
    private readonly knex: Knex,
    private readonly policies: readonly Policy[],
    private readonly onCall: () => Promise<OnCall>,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many violations were new */
  async run(signal?: AbortSignal): Promise<number> {
    let told = 0;
    for (;;) {
      signal?.throwIfAborted();
      if (!(await this.isAnyNew())) break;
      // Asked before: the catalog is no part of the transaction.
      const onCall = await this.onCall();
      const some = await this.knex.transaction(tx => this.tellSome(tx, onCall));
      told += some;
      if (some < AT_ONCE) break;
    }
    await this.dropOver();
    await this.tellOver();
    return told;
  }

  private async isAnyNew(): Promise<boolean> {
    const one = await this.knex('violations')
      .first('id')
      .where({ told: false, state: 'open' });
    return one !== undefined;
  }

  private async tellSome(
    tx: Knex.Transaction,
    onCall: OnCall,
  ): Promise<number> {
    const now = this.now();
    const query = tx('violations as v')
      .leftJoin('products as p', 'p.id', 'v.product_id')
      .leftJoin('domains as d', 'd.ref', 'v.domain_ref')
      .where({ 'v.told': false, 'v.state': 'open' })
      .orderBy(['v.product_id', 'v.domain_ref', 'v.severity_order', 'v.id'])
      .limit(AT_ONCE)
      .select(
        'v.id',
        'v.title as rule_title',
        'v.severity',
        'v.enforcement',
        tx.raw(
          'coalesce(p.ref, v.domain_ref) as ref, coalesce(p.title, d.title, v.domain_ref) as title',
        ),
      );
    if (isPostgres(tx)) query.forUpdate('v').skipLocked();
    const rows: Row[] = await query;
    if (rows.length === 0) return 0;
    const bySubject = grouped(rows, ({ ref }) => ref);
    const pairs = [...bySubject.keys()].map(productRef => ({
      productRef,
      contractRef: '',
    }));
    const audiences = await readAudiences(tx, pairs);
    const messages = pairs.flatMap(pair => {
      const audience = audiences.get(pairKey(pair));
      const some = bySubject.get(pair.productRef) ?? [];
      return audience
        ? openedMessages(
            {
              id: `${MARK}${pair.productRef} ${now}`,
              ...pair,
              title: titleOf(some),
              // Nobody is woken for it.
              severity: 'ticket',
              since: now,
              openedAt: now,
              reopened: 0,
              upstream: false,
              roots: [],
              link: scorecardPageOf(pair.productRef),
              isOfRules: true,
            },
            audience,
            this.policies,
            onCall,
            now,
          )
        : [];
    });
    await keepMessages(tx, messages, now);
    await tx('violations')
      .whereRaw(
        dialectOf(tx).inIds(
          'id',
          rows.map(({ id }) => id),
        ),
      )
      .update({ told: true });
    return rows.length;
  }

  /** Those who were told hear when the product or domain keeps its policies again, once. */
  private async tellOver(): Promise<void> {
    const now = this.now();
    await this.knex.transaction(async tx => {
      const over: { incident_id: string; ref: string; title: string }[] =
        await tx('messages as m')
          .leftJoin('products as p', 'p.ref', 'm.product_ref')
          .leftJoin('domains as d', 'd.ref', 'm.product_ref')
          .where('m.incident_id', 'like', `${MARK}%`)
          .whereIn('m.state', ['sending', 'sent'])
          .whereNotExists(
            tx('messages as o')
              .select(tx.raw('1'))
              .whereRaw('o.incident_id = m.incident_id')
              .where('o.reason', 'resolved'),
          )
          .where(there => there.whereNotNull('p.id').orWhereNotNull('d.ref'))
          .whereNotExists(openOf(tx, 'm.product_ref', 'product'))
          .whereNotExists(openOf(tx, 'm.product_ref', 'domain'))
          .distinct(
            'm.incident_id',
            'm.product_ref as ref',
            tx.raw('coalesce(p.title, d.title) as title'),
          )
          .limit(AT_ONCE);
      const told = await readTold(
        tx,
        over.map(({ incident_id }) => incident_id),
      );
      const audiences = await readAudiences(
        tx,
        over.map(({ ref }) => ({ productRef: ref, contractRef: '' })),
      );
      const messages = over.flatMap(({ incident_id, ref, title }) =>
        resolvedMessages(
          {
            id: incident_id,
            productRef: ref,
            contractRef: '',
            title: `${title} keeps its policies again`,
            severity: 'ticket',
            since: now,
            openedAt: now,
            reopened: 0,
            upstream: false,
            roots: [],
            link: scorecardPageOf(ref),
            isOfRules: true,
          },
          told.filter(({ incidentId }) => incidentId === incident_id),
          audiences.get(pairKey({ productRef: ref, contractRef: '' })),
          now,
        ),
      );
      await keepMessages(tx, messages, now);
    });
  }

  private async dropOver(): Promise<void> {
    await this.knex('messages')
      .where({ state: 'waiting' })
      .where('incident_id', 'like', `${MARK}%`)
      // That it is over is what is to be told.
      .whereNot({ reason: 'resolved' })
      .whereNotExists(openOf(this.knex, 'messages.product_ref', 'product'))
      .whereNotExists(openOf(this.knex, 'messages.product_ref', 'domain'))
      .update({ state: 'dropped' });
  }
}

/** Violations that are open of what a column names. */
function openOf(
  knex: Knex,
  column: string,
  kind: 'product' | 'domain',
): Knex.QueryBuilder {
  const rows = knex('violations as v')
    .select(knex.raw('1'))
    .where('v.state', 'open');
  return kind === 'domain'
    ? rows.whereRaw('v.domain_ref = ??', [column])
    : rows
        .join('products as of', 'of.id', 'v.product_id')
        .whereRaw('of.ref = ??', [column]);
}

function titleOf(rows: readonly Row[]): string {
  const [{ title }] = rows;
  const names = rows.slice(0, SHOWN).map(({ rule_title }) => rule_title);
  const more = rows.length - names.length;
  return `${title} breaks ${
    rows.length === 1 ? 'a rule' : `${rows.length} rules`
  }: ${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
