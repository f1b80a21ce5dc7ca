import {
  Enforcement,
  RuleSeverity,
  ScoreCause,
  ViolationPage,
  ViolationQuery,
  ViolationState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, labelsFor } from '../../service/labels';
import { invalidCursor } from '../../service/problems';
import { readRuleSets, toLabel } from './ruleSetRows';
import { isDomain } from '../isDomain';
import { markOfScope, openScores, refsOf } from './scoreScope';
import { seenWhole, whereSubject } from './subjects';

const DEFAULT_LIMIT = 25;

const ORDERS = {
  severity: {
    columns: ['v.severity_order', 'v.since', 'v.id'],
    direction: 'asc',
  },
  since: { columns: ['v.since', 'v.id'], direction: 'asc' },
  '-since': { columns: ['v.since', 'v.id'], direction: 'desc' },
} as const;

type Order = keyof typeof ORDERS;

interface Row {
  readonly id: number;
  readonly severity_order: number;
  readonly rule_set_id: number;
  readonly ref: string;
  readonly subject_title: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly severity: RuleSeverity;
  readonly enforcement: Enforcement;
  readonly state: ViolationState;
  readonly since: number | string;
  readonly cause: ScoreCause;
  readonly waiver_id: string | null;
  readonly expires_at: number | string | null;
}

/** Rules of policies that products and domains break, as a person may see them. */
export class ViolationService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  async list(
    query: ViolationQuery,
    credentials: BackstageCredentials,
  ): Promise<ViolationPage> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const { rule, severity, enforcement } = query;
    const subject = query.subject?.toLocaleLowerCase('en-US');
    const state = query.state ?? ['open'];
    const wanted = query.ruleSet?.length ? refsOf(query.ruleSet) : undefined;
    const order: Order = query.sort ?? 'severity';
    const mark = [
      'violations',
      markOfScope(scope),
      [wanted, rule, severity, enforcement, subject, state],
      order,
    ];
    const { columns, direction } = ORDERS[order];
    const after = query.cursor
      ? positionOf(decodeCursor(mark, query.cursor), columns.length)
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const policies = new Map(
      (await readRuleSets(this.knex, scope.view))
        .filter(({ ref }) => !wanted || wanted.includes(ref))
        .map(row => [row.id, toLabel(row)]),
    );
    const whereSeen = await whereSubject(this.knex, scope);
    const within = () => {
      const rows = this.knex('violations as v')
        .leftJoin('products as p', 'p.id', 'v.product_id')
        .leftJoin('domains as d', 'd.ref', 'v.domain_ref')
        .whereRaw(
          dialectOf(this.knex).inIds('v.rule_set_id', [...policies.keys()]),
        )
        .whereIn('v.state', state);
      if (rule) rows.where('v.rule', rule);
      if (severity?.length) rows.whereIn('v.severity', severity);
      if (enforcement?.length) rows.whereIn('v.enforcement', enforcement);
      if (subject) {
        rows.where(isDomain(subject) ? 'd.ref' : 'p.ref', subject);
      }
      return whereSeen(rows);
    };
    const page = within()
      .leftJoin('waivers as w', 'w.id', 'v.waiver_id')
      .select(
        'v.id',
        'v.severity_order',
        'v.rule_set_id',
        'v.rule',
        'v.title',
        'v.message',
        'v.severity',
        'v.enforcement',
        'v.state',
        'v.since',
        'v.cause',
        'v.waiver_id',
        'w.expires_at',
        this.knex.raw(
          `coalesce(p.ref, d.ref) as ref, coalesce(p.title, d.title) as subject_title,
           coalesce(p.owner_ref, d.owner_ref) as owner_ref, coalesce(p.domain_ref, d.parent_ref) as domain_ref`,
        ),
      )
      .orderByRaw(columns.map(column => `${column} ${direction}`).join(', '))
      .limit(limit + 1);
    if (after) {
      page.whereRaw(
        `(${columns.join(', ')}) ${direction === 'desc' ? '<' : '>'} (${columns
          .map(() => '?')
          .join(', ')})`,
        after,
      );
    }
    const found: Row[] = await page;
    const [{ count }] = await within().count({ count: '*' });
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    const whole = await seenWhole(this.knex, scope, [
      ...new Set(rows.map(({ ref }) => ref).filter(isDomain)),
    ]);
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      rows.flatMap(({ owner_ref, domain_ref }) => [
        owner_ref ?? undefined,
        domain_ref ?? undefined,
      ]),
    );
    return {
      items: rows.flatMap(row => {
        const policy = policies.get(row.rule_set_id);
        return policy
          ? [
              {
                id: String(row.id),
                subject: {
                  ref: row.ref,
                  title: row.subject_title,
                  exists: true,
                },
                owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
                domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
                policy,
                rule: row.rule,
                title: row.title,
                // What is said of a domain is of products that may not be seen as well.
                message:
                  isDomain(row.ref) && !whole.has(row.ref)
                    ? undefined
                    : row.message,
                severity: row.severity,
                enforcement: row.enforcement,
                state: row.state,
                since: isoTime(Number(row.since)),
                cause: row.cause,
                waiver:
                  row.waiver_id !== null && row.expires_at !== null
                    ? {
                        id: row.waiver_id,
                        expiresAt: isoTime(Number(row.expires_at)),
                      }
                    : undefined,
              },
            ]
          : [];
      }),
      total: Number(count),
      nextCursor:
        found.length > limit
          ? encodeCursor(
              mark,
              order === 'severity'
                ? [last.severity_order, Number(last.since), last.id]
                : [Number(last.since), last.id],
            )
          : undefined,
    };
  }
}

function positionOf(value: unknown, length: number): number[] {
  if (
    !Array.isArray(value) ||
    value.length !== length ||
    !value.every(Number.isSafeInteger)
  ) {
    throw invalidCursor();
  }
  return value;
}
