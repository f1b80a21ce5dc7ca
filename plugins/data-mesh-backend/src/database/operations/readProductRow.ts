/** A product as rows of a list show it, without what other tables know about it. */
export interface ProductRowRecord {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly description?: string;
  readonly type: string;
  readonly lifecycle: string;
  readonly version?: string;
  readonly ownerRef?: string;
  readonly domainRef?: string;
  readonly tags: readonly string[];
  readonly problemCount: number;
  /** UTC milliseconds. */
  readonly changedAt: number;
  /** What it is sorted by. */
  readonly keys: Readonly<Record<(typeof SORTED)[number], string | number>>;
}

const SORTED = [
  'id',
  'sort_title',
  'sort_owner',
  'sort_domain',
  'changed_at',
] as const;

const COLUMNS = [
  ...SORTED,
  'ref',
  'title',
  'description',
  'type',
  'lifecycle',
  'version',
  'owner_ref',
  'domain_ref',
  'tags',
  'problem_count',
] as const;

export const productRowColumns = COLUMNS.map(column => `p.${column}`);

// The values come from our own table, whose columns the migration declares; PostgreSQL gives bigint as text.
interface Row {
  id: number;
  ref: string;
  title: string;
  description: string | null;
  type: string;
  lifecycle: string;
  version: string | null;
  owner_ref: string | null;
  domain_ref: string | null;
  tags: string;
  problem_count: number;
  changed_at: number | string;
  sort_title: string;
  sort_owner: string;
  sort_domain: string;
}

export function readProductRow(row: Row): ProductRowRecord {
  const changedAt = Number(row.changed_at);
  return {
    id: row.id,
    ref: row.ref,
    title: row.title,
    description: row.description ?? undefined,
    type: row.type,
    lifecycle: row.lifecycle,
    version: row.version ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    domainRef: row.domain_ref ?? undefined,
    tags: JSON.parse(row.tags),
    problemCount: row.problem_count,
    changedAt,
    keys: {
      id: row.id,
      sort_title: row.sort_title,
      sort_owner: row.sort_owner,
      sort_domain: row.sort_domain,
      changed_at: changedAt,
    },
  };
}
