import {
  dataMeshAnnotations,
  TemplateReport,
  TemplateRepositoryPage,
  TemplateRepositoryQuery,
  TemplateUse,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { nameOf } from '../database/labels';
import { AccessService } from '../service/AccessService';
import { decodeCursor, encodeCursor } from '../service/cursor';
import { grouped } from '../service/grouped';
import { isoTime, labelsFor } from '../service/labels';
import { TaskLister } from './TaskLister';
import { isOlder, readSourceTemplate, SourceTemplate } from './sourceTemplate';
import {
  changesBetween,
  compareVersions,
  readTemplateChanges,
} from './templateChanges';
import { countRuns, firstProducts, TemplateRun } from './templateRuns';

const MOST_TEMPLATES = 500;
const DEFAULT_LIMIT = 25;
const VERSION = `metadata.annotations.${dataMeshAnnotations.templateVersion}`;
const SOURCE = `metadata.annotations.${dataMeshAnnotations.sourceTemplate}`;

interface Made extends SourceTemplate {
  /** As the annotation has it. */
  readonly written: string;
  readonly count: number;
}

/** How templates are used and what became of what they made, as far as the caller may see it in catalog and scaffolder. */
export class TemplateService {
  constructor(
    private readonly knex: Knex,
    private readonly catalog: CatalogService,
    private readonly tasks: TaskLister,
    private readonly access: AccessService,
    private readonly logger: LoggerService,
  ) {}

  async report(credentials: BackstageCredentials): Promise<TemplateReport> {
    await this.access.requireTemplates(credentials);
    const [templates, made, runs] = await Promise.all([
      this.templates(credentials),
      this.made(credentials),
      this.runs(credentials),
    ]);
    const byTemplate = grouped(runs.items, ({ template }) => template);
    const madeBy = grouped(made, ({ template }) => template);
    const refs = templates.map(template => stringifyEntityRef(template));
    const uses = templates.map((template, nth) =>
      useOf(
        template,
        byTemplate.get(refs[nth]) ?? [],
        madeBy.get(refs[nth]) ?? [],
      ),
    );
    const { started, successRate } = countRuns(
      refs.flatMap(ref => byTemplate.get(ref) ?? []),
    );
    return {
      templates: uses,
      totals: {
        started,
        successRate,
        made: uses.reduce((sum, use) => sum + use.made, 0),
        outdated: uses.reduce((sum, use) => sum + use.outdated, 0),
      },
      runs: {
        read: runs.items.length,
        complete: runs.complete,
        problem: runs.problem,
      },
      // Which try of somebody was their first can be said of all runs only.
      firstProduct:
        runs.complete && !runs.problem ? firstProducts(runs.items) : undefined,
    };
  }

  /**
   * What was made from older versions of a template, each with what changed since.
   * @throws NotFoundError for a template that is not there, InputError for a cursor of another query
   */
  async outdated(
    ref: string,
    query: TemplateRepositoryQuery,
    credentials: BackstageCredentials,
  ): Promise<TemplateRepositoryPage> {
    await this.access.requireTemplates(credentials);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const mark = ['template-repositories', ref];
    const offset = query.cursor
      ? Number(decodeCursor(mark, query.cursor)) || 0
      : 0;
    const [template, all] = await Promise.all([
      this.catalog.getEntityByRef(ref, { credentials }),
      this.made(credentials),
    ]);
    if (!template) throw new NotFoundError(`There is no template ${ref}.`);
    const current = versionOf(template);
    const older = all.filter(
      made =>
        made.template === stringifyEntityRef(template) &&
        isOlder(made, current),
    );
    if (older.length === 0) return { items: [], totalItems: 0 };
    const { items, totalItems } = await this.catalog.queryEntities(
      {
        filter: { [SOURCE]: older.map(({ written }) => written) },
        fields: ['kind', 'metadata', 'relations'],
        orderFields: [
          { field: 'metadata.name', order: 'asc' },
          { field: 'kind', order: 'asc' },
        ],
        limit,
        offset,
      },
      { credentials },
    );
    const changes = changesOf(template);
    const ownerLabel = await labelsFor(
      this.knex,
      await this.access.toCatalog(credentials),
      items.map(ownerOf),
    );
    return {
      totalItems,
      items: items.map(entity => {
        const { version } = readSourceTemplate(
          entity.metadata.annotations?.[dataMeshAnnotations.sourceTemplate] ??
            '',
        );
        const owner = ownerOf(entity);
        return {
          entity: labelOf(entity),
          owner: owner === undefined ? undefined : ownerLabel(owner),
          version,
          changes: [...changesBetween(changes, version, current)],
        };
      }),
      nextCursor:
        offset + items.length < totalItems && items.length > 0
          ? encodeCursor(mark, offset + items.length)
          : undefined,
    };
  }

  /** Those that say which version they are, in the order of their names. */
  private async templates(
    credentials: BackstageCredentials,
  ): Promise<readonly Entity[]> {
    const { items } = await this.catalog.queryEntities(
      {
        filter: { kind: 'Template', [VERSION]: CATALOG_FILTER_EXISTS },
        fields: ['kind', 'metadata', 'spec.type'],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: MOST_TEMPLATES,
      },
      { credentials },
    );
    return items;
  }

  /** How much was made from each version of each template, in one question for all. */
  private async made(
    credentials: BackstageCredentials,
  ): Promise<readonly Made[]> {
    const { facets } = await this.catalog.getEntityFacets(
      { facets: [SOURCE] },
      { credentials },
    );
    return (facets[SOURCE] ?? []).map(({ value, count }) => ({
      ...readSourceTemplate(value),
      written: value,
      count,
    }));
  }

  private async runs(credentials: BackstageCredentials): Promise<{
    items: readonly TemplateRun[];
    complete: boolean;
    problem?: 'not-allowed' | 'unavailable';
  }> {
    try {
      return await this.tasks.list(credentials);
    } catch (error) {
      const isRefused =
        isError(error) && 'statusCode' in error && error.statusCode === 403;
      this.logger.warn(
        `The scaffolder did not say which templates ran: ${
          isError(error) ? error.message : error
        }`,
      );
      return {
        items: [],
        complete: false,
        problem: isRefused ? 'not-allowed' : 'unavailable',
      };
    }
  }
}

function useOf(
  template: Entity,
  runs: readonly TemplateRun[],
  made: readonly Made[],
): TemplateUse {
  const current = versionOf(template);
  const changes = changesOf(template);
  const { lastStartedAt, ...counts } = countRuns(runs);
  const type = template.spec?.type;
  const total = (some: readonly Made[]) =>
    some.reduce((sum, { count }) => sum + count, 0);
  return {
    template: labelOf(template),
    description: template.metadata.description,
    type: typeof type === 'string' ? type : undefined,
    version: current,
    changes: [...changes],
    runs: {
      ...counts,
      lastStartedAt:
        lastStartedAt === undefined ? undefined : isoTime(lastStartedAt),
    },
    made: total(made),
    outdated: total(made.filter(one => isOlder(one, current))),
    versions: [...made]
      .sort((a, b) => compareVersions(b.version ?? '', a.version ?? ''))
      .map(one => ({
        version: one.version,
        made: one.count,
        isOlder: isOlder(one, current),
        changes: [...changesBetween(changes, one.version, current)],
      })),
  };
}

function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
    ?.targetRef;
}

function labelOf(entity: Entity) {
  const ref = stringifyEntityRef(entity);
  return { ref, title: entity.metadata.title ?? nameOf(ref), exists: true };
}

function versionOf(template: Entity): string {
  return (
    template.metadata.annotations?.[dataMeshAnnotations.templateVersion] ?? ''
  );
}

function changesOf(template: Entity) {
  return readTemplateChanges(
    template.metadata.annotations?.[dataMeshAnnotations.templateChanges],
  );
}
