import {
  Feasibility,
  ObjectiveDetails,
  ObjectivePage,
  ObjectiveQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ServiceLevelObjective } from '@backstage-data-mesh/service-level';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime } from '../../service/labels';
import { openContract } from '../../service/openContract';
import { openProduct } from '../../service/openProduct';
import { notFound } from '../../service/problems';
import { wordsOf } from '../../text/fold';
import { seenFeasibility } from './feasibility';
import { markOfScope, openLevels } from './levelScope';
import {
  countObjectives,
  listObjectives,
  objectivePositionOf,
  positionAfter,
} from './listObjectives';
import {
  StoredObjective,
  toCadence,
  toObjective,
  toRule,
  toWindow,
} from './objectiveRows';
import { readSurroundings } from './surroundings';
import { readTerms } from './terms';

const DEFAULT_LIMIT = 25;

/** What is promised and how it stands, as a person may see it. */
export class ObjectiveService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /** @throws InputError for a cursor of another query */
  async list(
    query: ObjectiveQuery,
    credentials: BackstageCredentials,
  ): Promise<ObjectivePage> {
    const scope = await openLevels(this.knex, this.access, query, credentials);
    const { q, standing, indicator, feasible } = query;
    const filter = { q, standing, indicator, feasible };
    const order = query.sort ?? 'risk';
    const mark = [
      'objectives',
      markOfScope(scope),
      { ...filter, q: wordsOf(q) },
      order,
    ];
    const after = query.cursor
      ? objectivePositionOf(decodeCursor(mark, query.cursor), order)
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [found, total] = await Promise.all([
      listObjectives(this.knex, scope, filter, order, limit + 1, after),
      countObjectives(this.knex, scope, filter),
    ]);
    const rows = found.slice(0, limit);
    const around = await readSurroundings(this.knex, rows);
    const now = Date.now();
    return {
      items: rows.map(row => toObjective(row, around(row), now)),
      total,
      nextCursor:
        found.length > limit
          ? encodeCursor(mark, positionAfter(rows[rows.length - 1], order))
          : undefined,
    };
  }

  /** Also one that is promised no more: its history stays. */
  async get(
    objectiveId: string,
    credentials: BackstageCredentials,
  ): Promise<ObjectiveDetails> {
    const row = await this.open(objectiveId, credentials);
    const around = await readSurroundings(this.knex, [row]);
    const details: ServiceLevelObjective = JSON.parse(row.details);
    const terms = await readTerms(this.knex, row.id);
    return {
      ...toObjective(row, around(row), Date.now()),
      settings:
        details.type === 'objective'
          ? {
              target: details.target.from,
              window: details.window.from,
              cadence: details.cadence.from,
            }
          : {},
      terms: terms.toReversed().map(({ version, from, ...those }) => ({
        version,
        from: isoTime(from),
        rule: toRule(those.rule),
        cadence: toCadence(those.cadence),
        target: those.target,
        window: toWindow(those.window),
      })),
      feasibility: await this.feasibilityOf(row, credentials),
    };
  }

  /** @throws NotFoundError also for one of a product or contract that the catalog hides */
  async open(
    objectiveId: string,
    credentials: BackstageCredentials,
  ): Promise<StoredObjective> {
    const id = Number(objectiveId);
    // PostgreSQL refuses to compare with what its integers cannot hold.
    const row: StoredObjective | undefined =
      id > 0x7fffffff
        ? undefined
        : await this.knex('objectives').first().where({ id });
    if (!row) throw notFound('promise', objectiveId);
    const { product_ref: product, contract_ref: contract } = row;
    try {
      if (product !== '') {
        await openProduct(this.knex, this.access, product, credentials);
      }
      if (contract !== '') {
        await openContract(this.knex, this.access, contract, credentials);
      }
    } catch (error) {
      // Not by a name that the person may not know of.
      if (isError(error) && error.name === 'NotFoundError') {
        throw notFound('promise', objectiveId);
      }
      throw error;
    }
    return row;
  }

  private async feasibilityOf(
    row: StoredObjective,
    credentials: BackstageCredentials,
  ): Promise<Feasibility | undefined> {
    if (row.feasibility === null) return undefined;
    const { products } = await this.access.toProducts(credentials);
    return seenFeasibility(this.knex, JSON.parse(row.feasibility), products);
  }
}
