import { Knex } from 'knex';

const SHOWN_CHECKS = 5;

/** Results that belong nowhere for the same reason. */
export interface StoredGroup {
  readonly key: string;
  readonly tool: string;
  readonly dataset: string;
  readonly contractId?: string;
  readonly why: string;
  readonly hint: string;
  readonly results: number;
  /** UTC milliseconds. */
  readonly lastAt: number;
  /** Names for a person, of some. */
  readonly checks: readonly string[];
  /** The tool's own ids of the same. */
  readonly checkIds: readonly string[];
}

/** The latest first. */
export async function readUnmatched(
  knex: Knex,
  limit: number,
  after?: { readonly lastAt: number; readonly key: string },
): Promise<StoredGroup[]> {
  const query = knex('unmatched_results')
    .select(
      'group_key',
      knex.raw('count(*) as results'),
      knex.raw('max(observed_at) as last_at'),
    )
    .groupBy('group_key')
    .orderByRaw('max(observed_at) desc, group_key desc')
    .limit(limit);
  if (after) {
    query.havingRaw('(max(observed_at), group_key) < (?, ?)', [
      after.lastAt,
      after.key,
    ]);
  }
  const groups: {
    group_key: string;
    results: number | string;
    last_at: number | string;
  }[] = await query;
  const samples = await readSamples(
    knex,
    groups.map(group => group.group_key),
  );
  return groups.flatMap(group => {
    const rows = samples.get(group.group_key) ?? [];
    const [last] = rows;
    // Matched in the meantime.
    if (!last) return [];
    const checks = rows.flatMap(row => checkOf(row.observation) ?? []);
    const each = (of: (check: NamedCheck) => string) =>
      [...new Set(checks.map(of))].slice(0, SHOWN_CHECKS);
    return [
      {
        key: group.group_key,
        tool: last.tool,
        dataset: last.dataset,
        contractId: last.contract_id ?? undefined,
        why: last.why,
        hint: last.hint,
        results: Number(group.results),
        lastAt: Number(group.last_at),
        checks: each(check => check.name),
        checkIds: each(check => check.id),
      },
    ];
  });
}

interface Sample {
  readonly group_key: string;
  readonly tool: string;
  readonly dataset: string;
  readonly contract_id: string | null;
  readonly why: string;
  readonly hint: string;
  readonly observation: string;
}

/** The latest few of each group. */
async function readSamples(
  knex: Knex,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  if (keys.length === 0) return new Map();
  const rows: Sample[] = await knex
    .from(
      knex('unmatched_results')
        .select('*')
        .select(
          knex.raw(
            'row_number() over (partition by group_key order by observed_at desc, id) as place',
          ),
        )
        .whereIn('group_key', keys)
        .as('u'),
    )
    .select('u.*')
    .where('u.place', '<=', 4 * SHOWN_CHECKS)
    .orderBy(['u.group_key', 'u.place']);
  const found = new Map<string, Sample[]>();
  for (const row of rows) {
    const known = found.get(row.group_key);
    if (known) known.push(row);
    else found.set(row.group_key, [row]);
  }
  return found;
}

interface NamedCheck {
  readonly id: string;
  readonly name: string;
}

function checkOf(observation: string): NamedCheck | undefined {
  const { check }: { check?: NamedCheck } = JSON.parse(observation);
  return check;
}
