import {
  Waiver,
  WaiverEventRequest,
  WaiverPage,
  WaiverQuery,
  WaiverRequest,
  WaiverState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { ulid } from 'ulid';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, labelsFor } from '../../service/labels';
import { openDomain } from '../../service/openDomain';
import { openProduct } from '../../service/openProduct';
import {
  invalidCursor,
  invalidQuery,
  notAllowed,
  notFound,
} from '../../service/problems';
import { markSubjectsDue } from '../due/markDue';
import { isDomain } from '../isDomain';
import { readRuleSets, toLabel } from '../reading/ruleSetRows';
import {
  markOfScope,
  openScores,
  refsOf,
  ScoreScope,
} from '../reading/scoreScope';
import { whereSubject } from '../reading/subjects';
import { RuleSets } from '../registry/RuleSets';
import {
  tellOfDecision,
  tellOfRequest,
  ToldWaiver,
} from '../telling/waiverMessages';
import { addEvent, EventRow } from './waiverEvents';

const DEFAULT_LIMIT = 25;
const DAY = 86_400_000;
/** An exception that lasts longer is a rule. */
const LONGEST = 366 * DAY;

interface Row {
  readonly id: string;
  readonly subject_ref: string;
  readonly rule_set_ref: string;
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  readonly state: WaiverState;
  readonly requested_by: string;
  readonly requested_at: number | string;
  readonly decided_by: string | null;
  readonly decided_at: number | string | null;
  readonly expires_at: number | string;
  /** Of the product or domain. */
  readonly subject_title: string;
}

/** What an event makes of a waiver, and from which states on it may happen. */
const STEPS = {
  approve: { from: 'requested', to: 'active' },
  reject: { from: 'requested', to: 'rejected' },
  withdraw: { from: 'requested', to: 'withdrawn' },
  revoke: { from: 'active', to: 'revoked' },
} as const satisfies Record<
  WaiverEventRequest['type'],
  { readonly from: WaiverState; readonly to: WaiverState }
>;

/** Exceptions: owners ask, others decide, and time ends them. */
export class WaiverService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly now: () => number = Date.now,
  ) {}

  async list(
    query: WaiverQuery,
    credentials: BackstageCredentials,
  ): Promise<WaiverPage> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const { state } = query;
    const subject = query.subject?.toLocaleLowerCase('en-US');
    const ruleSet = query.ruleSet?.length ? refsOf(query.ruleSet) : undefined;
    const mark = ['waivers', markOfScope(scope), ruleSet, state, subject];
    const after = query.cursor
      ? positionOf(decodeCursor(mark, query.cursor))
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const visible = await readRuleSets(this.knex, scope.view);
    const whereSeen = await whereSubject(this.knex, scope);
    const within = () => {
      const rows = whereSeen(this.rows()).whereRaw(
        dialectOf(this.knex).inTexts(
          'w.rule_set_ref',
          visible
            .map(({ ref }) => ref)
            .filter(ref => !ruleSet || ruleSet.includes(ref)),
        ),
      );
      if (state?.length) rows.whereIn('w.state', state);
      if (subject) rows.where('w.subject_ref', subject);
      return rows;
    };
    const page = within()
      .select('w.*', this.subjectTitle())
      .orderBy([
        { column: 'w.requested_at', order: 'desc' },
        { column: 'w.id', order: 'desc' },
      ])
      .limit(limit + 1);
    if (after) page.whereRaw('(w.requested_at, w.id) < (?, ?)', after);
    const found: Row[] = await page;
    const [{ count }] = await within().count({ count: '*' });
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    return {
      items: await this.toWaivers(rows, scope, credentials),
      total: Number(count),
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [Number(last.requested_at), last.id])
          : undefined,
    };
  }

  async get(id: string, credentials: BackstageCredentials): Promise<Waiver> {
    const scope = await openScores(this.knex, this.access, {}, credentials);
    const row = await this.open(id, scope);
    const [waiver] = await this.toWaivers([row], scope, credentials);
    return waiver;
  }

  /**
   * @throws InputError for an end that is past or too far away, or a rule that there is not; ConflictError when one is asked
   *   for or in force already
   */
  async request(
    { subject, ruleSet, rule, reason, expiresAt }: WaiverRequest,
    by: string,
    credentials: BackstageCredentials,
  ): Promise<Waiver> {
    const subjectRef = subject.toLocaleLowerCase('en-US');
    const ruleSetRef = ruleSet.toLocaleLowerCase('en-US');
    const subjectTitle = await this.openSubject(subjectRef, credentials);
    const { view } = await this.access.toProducts(credentials);
    const set = (await this.ruleSets.current(this.knex)).find(
      ({ ref }) => ref === ruleSetRef && view.sees(ref),
    )?.set;
    if (!set) throw notFound('scorecard or policy', ruleSetRef);
    const about = isDomain(subjectRef) ? 'domain' : 'product';
    if (set.about !== about) {
      throw invalidQuery(
        `${set.title} is about ${set.about}s: a ${about} needs no waiver of its rules.`,
      );
    }
    const found = set.rules.find(({ id }) => id === rule);
    if (!found) {
      throw invalidQuery(
        `${set.title} has no rule \`${rule}\`. Take the \`id\` of one of its rules.`,
      );
    }
    const now = this.now();
    const end = this.endOf(expiresAt, now);
    const id = ulid(now);
    await this.knex.transaction(async tx => {
      const added = await tx('waivers')
        .insert({
          id,
          subject_ref: subjectRef,
          rule_set_ref: ruleSetRef,
          rule,
          title: found.title,
          reason,
          state: 'requested',
          requested_by: by,
          requested_at: now,
          expires_at: end,
        })
        .onConflict(
          tx.raw(
            "(subject_ref, rule_set_ref, rule) where state in ('requested', 'active')",
          ) as never, // knex types no conditions of indexes
        )
        .ignore()
        .returning('id');
      if (added.length === 0) {
        throw Object.assign(
          new ConflictError(
            'A waiver of this rule is asked for or in force already.',
          ),
          { code: 'CONFLICT' },
        );
      }
      await addEvent(tx, [id], {
        at: now,
        type: 'request',
        by,
        comment: reason,
      });
      await tellOfRequest(
        tx,
        {
          id,
          subjectRef,
          subjectTitle,
          ruleSetRef,
          title: found.title,
          reason,
          requestedBy: by,
        },
        now,
      );
    });
    return this.get(id, credentials);
  }

  /** @throws ConflictError when it is past that; NotAllowedError for who may not decide, or asked for it themselves */
  async act(
    id: string,
    { type, comment, expiresAt }: WaiverEventRequest,
    by: string,
    credentials: BackstageCredentials,
  ): Promise<Waiver> {
    const scope = await openScores(this.knex, this.access, {}, credentials);
    const row = await this.open(id, scope);
    if (type === 'withdraw') {
      if (row.requested_by !== by) {
        throw notAllowed('withdraw what somebody else asked for');
      }
    } else {
      const may = await this.access.mayApproveWaivers(credentials, [
        row.rule_set_ref,
      ]);
      if (!may.has(row.rule_set_ref)) {
        throw notAllowed('decide about waivers of this rule');
      }
      if (type === 'approve' && row.requested_by === by) {
        throw notAllowed('approve what you asked for yourself');
      }
    }
    const now = this.now();
    const end =
      type === 'approve' && expiresAt !== undefined
        ? this.endOf(expiresAt, now)
        : Number(row.expires_at);
    if (end > Number(row.expires_at)) {
      throw invalidQuery(
        'A waiver can be approved for a shorter time than was asked for, not for a longer one.',
      );
    }
    const { from, to } = STEPS[type];
    await this.knex.transaction(async tx => {
      const changed = await tx('waivers')
        .where({ id, state: from })
        .where('expires_at', '>', now)
        .update({
          state: to,
          expires_at: end,
          ...(type !== 'withdraw' && { decided_by: by, decided_at: now }),
        });
      if (changed === 0) {
        throw Object.assign(
          new ConflictError(
            `This waiver is ${row.state}: only one that is ${from} can be changed so.`,
          ),
          { code: 'CONFLICT' },
        );
      }
      await addEvent(tx, [id], { at: now, type, by, comment });
      await markSubjectsDue(tx, [row.subject_ref]);
      if (type !== 'withdraw') {
        await tellOfDecision(tx, toldOf(row), type, comment, now);
      }
    });
    return this.get(id, credentials);
  }

  private endOf(text: string, now: number): number {
    const end = Date.parse(text);
    if (!Number.isFinite(end) || end <= now || end > now + LONGEST) {
      throw invalidQuery(
        `A waiver ends: give a moment to come, at most a year away, not \`${text}\`.`,
      );
    }
    return end;
  }

  /**
   * @returns its title
   * @throws NotFoundError for what is not there or hidden; NotAllowedError for who may not ask for it
   */
  private async openSubject(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    if (isDomain(ref)) {
      await openDomain(this.knex, this.access, ref, credentials);
      const may = await this.access.mayRequestDomainWaivers(credentials, [ref]);
      if (!may.has(ref)) throw notAllowed('ask for waivers for this domain');
      const row: { title: string } | undefined = await this.knex('domains')
        .where({ ref })
        .first('title');
      return row?.title ?? ref;
    }
    const { row } = await openProduct(this.knex, this.access, ref, credentials);
    const may = await this.access.mayRequestWaivers(credentials, [ref]);
    if (!may.has(ref)) {
      throw notAllowed('ask for waivers for this data product');
    }
    return row.title;
  }

  private rows(): Knex.QueryBuilder {
    return this.knex('waivers as w')
      .leftJoin('products as p', 'p.ref', 'w.subject_ref')
      .leftJoin('domains as d', 'd.ref', 'w.subject_ref');
  }

  private subjectTitle(): Knex.Raw {
    return this.knex.raw('coalesce(p.title, d.title) as subject_title');
  }

  private async open(id: string, scope: ScoreScope): Promise<Row> {
    const whereSeen = await whereSubject(this.knex, scope);
    const row: Row | undefined = await whereSeen(this.rows())
      .where('w.id', id)
      .first('w.*', this.subjectTitle());
    if (!row || !scope.view.sees(row.rule_set_ref)) {
      throw notFound('waiver', id);
    }
    return row;
  }

  private async toWaivers(
    rows: readonly Row[],
    { view }: ScoreScope,
    credentials: BackstageCredentials,
  ): Promise<Waiver[]> {
    if (rows.length === 0) return [];
    const events: EventRow[] = await this.knex('waiver_events')
      .whereRaw(
        dialectOf(this.knex).inTexts(
          'waiver_id',
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(['waiver_id', 'number']);
    const sets = new Map(
      (await readRuleSets(this.knex, view)).map(set => [set.ref, toLabel(set)]),
    );
    const labelOf = await labelsFor(this.knex, view, [
      ...rows.flatMap(row => [row.requested_by, row.decided_by ?? undefined]),
      ...events.map(({ by }) => by ?? undefined),
    ]);
    const may = await this.access.mayApproveWaivers(
      credentials,
      rows.map(row => row.rule_set_ref),
    );
    const { principal } = credentials as {
      principal?: { userEntityRef?: string };
    };
    const caller = principal?.userEntityRef;
    return rows.map(row => ({
      id: row.id,
      subject: { ref: row.subject_ref, title: row.subject_title, exists: true },
      ruleSet: sets.get(row.rule_set_ref) ?? {
        ref: row.rule_set_ref,
        kind: 'datapolicy',
        title: row.rule_set_ref,
      },
      rule: row.rule,
      title: row.title,
      reason: row.reason,
      state: row.state,
      requestedAt: isoTime(Number(row.requested_at)),
      requestedBy: labelOf(row.requested_by),
      decidedAt:
        row.decided_at === null ? undefined : isoTime(Number(row.decided_at)),
      decidedBy: row.decided_by === null ? undefined : labelOf(row.decided_by),
      expiresAt: isoTime(Number(row.expires_at)),
      events: events
        .filter(({ waiver_id }) => waiver_id === row.id)
        .map(({ at, type, by, comment }) => ({
          at: isoTime(Number(at)),
          type,
          by: by === null ? undefined : labelOf(by),
          comment: comment ?? undefined,
        })),
      mayDecide:
        may.has(row.rule_set_ref) &&
        (row.state === 'active' ||
          (row.state === 'requested' && row.requested_by !== caller)),
      mayWithdraw: row.state === 'requested' && row.requested_by === caller,
    }));
  }
}

function toldOf(row: Row): ToldWaiver {
  return {
    id: row.id,
    subjectRef: row.subject_ref,
    subjectTitle: row.subject_title,
    ruleSetRef: row.rule_set_ref,
    title: row.title,
    reason: row.reason,
    requestedBy: row.requested_by,
  };
}

function positionOf(value: unknown): [number, string] {
  if (
    !Array.isArray(value) ||
    !Number.isSafeInteger(value[0]) ||
    typeof value[1] !== 'string'
  ) {
    throw invalidCursor();
  }
  return [value[0], value[1]];
}
