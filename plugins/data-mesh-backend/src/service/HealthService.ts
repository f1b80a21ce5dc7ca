import {
  Health,
  HealthFinding,
  HealthFindingPage,
  HealthFindingQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { nameOf } from '../database/labels';
import {
  countFindings,
  listFindings,
  StoredFinding,
} from '../database/operations/readFindings';
import { readHidden } from '../database/operations/readHidden';
import { isVisible } from '../database/scope';
import { SyncStore } from '../database/SyncStore';
import { AccessService } from './AccessService';
import { decodeCursor, encodeCursor } from './cursor';
import { isoTime } from './labels';
import { invalidCursor } from './problems';
import { CatalogView } from './VisibilityService';

const DEFAULT_LIMIT = 25;

/** How fresh the suite's tables are and what keeps files from being used. */
export class HealthService {
  constructor(
    private readonly knex: Knex,
    private readonly sync: SyncStore,
    private readonly access: AccessService,
  ) {}

  async health(credentials: BackstageCredentials): Promise<Health> {
    await this.access.requireHealth(credentials);
    const view = await this.access.toCatalog(credentials);
    const hidden = await readHidden(this.knex, view);
    const last = await this.sync.lastRun();
    const good = await this.sync.lastRun({ ok: true });
    const hiddenOf = (kind: string) =>
      hidden.filter(ref => ref.startsWith(`${kind}:`)).length;
    const counted = async (table: string) => {
      const [{ count }] = await this.knex(table).count({ count: '*' });
      return Number(count);
    };
    return {
      lastSync: last && {
        startedAt: isoTime(last.startedAt),
        finishedAt: isoTime(last.finishedAt),
        ok: last.ok,
        changed: last.changed,
        removed: last.removed,
        unchanged: last.unchanged,
        error: last.error,
      },
      lagSeconds: good && Math.max(0, (Date.now() - good.startedAt) / 1000),
      products: (await counted('products')) - hiddenOf('dataproduct'),
      contracts: (await counted('contracts')) - hiddenOf('datacontract'),
      contractVersions: await counted('contract_versions'),
      domains: (await counted('domains')) - hiddenOf('domain'),
      counts: await countFindings(this.knex, hidden),
    };
  }

  /** @throws InputError for a cursor of another query */
  async findings(
    query: NonNullable<HealthFindingQuery>,
    credentials: BackstageCredentials,
  ): Promise<HealthFindingPage> {
    await this.access.requireHealth(credentials);
    const view = await this.access.toCatalog(credentials);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const mark = ['findings', query.kind ?? ''];
    const found = await listFindings(this.knex, {
      kind: query.kind,
      hidden: await readHidden(this.knex, view),
      after: query.cursor
        ? positionOf(decodeCursor(mark, query.cursor))
        : undefined,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items: await this.toFindings(items, view),
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, [last.kind, last.id])
          : undefined,
    };
  }

  private async toFindings(
    findings: readonly StoredFinding[],
    view: CatalogView,
  ): Promise<HealthFinding[]> {
    const refs = findings.flatMap(finding => finding.entityRef ?? []);
    const titles = new Map<string, string>();
    for (const table of ['products', 'contracts'] as const) {
      const rows: { id: number; ref: string; title: string }[] =
        await this.knex(table)
          .select('id', 'ref', 'title')
          .whereIn('ref', refs);
      for (const row of rows) {
        if (isVisible(view[table], row.id)) titles.set(row.ref, row.title);
      }
    }
    const domains: { ref: string; title: string }[] = await this.knex('domains')
      .select('ref', 'title')
      .whereIn('ref', refs);
    for (const row of domains) {
      if (view.sees(row.ref)) titles.set(row.ref, row.title);
    }
    return findings.map(finding => ({
      id: finding.id,
      kind: finding.kind,
      message: finding.message,
      fix: finding.fix,
      entity:
        finding.entityRef === undefined
          ? undefined
          : {
              ref: finding.entityRef,
              title: titles.get(finding.entityRef) ?? nameOf(finding.entityRef),
              exists: titles.has(finding.entityRef),
            },
      file: finding.file,
      place:
        finding.line === undefined
          ? undefined
          : { line: finding.line, column: finding.col ?? 1 },
      field: finding.field,
      since: isoTime(finding.since),
    }));
  }
}

function positionOf(value: unknown): { kind: string; id: string } {
  if (!Array.isArray(value)) throw invalidCursor();
  const [kind, id] = value;
  if (typeof kind !== 'string' || typeof id !== 'string') throw invalidCursor();
  return { kind, id };
}
