import { Contract, SchemaObject } from '@backstage-data-mesh/contract';
import { checksOf } from '../check/checksOf';
import { Dialect } from '../dialect/dialect';
import { NotExpressible } from '../dialect/notExpressible';
import { ExecutableCheck } from '../model/executable';
import { keysScanOf, referenceScanOf } from './otherScans';
import { KeysScan, Measure, Partition, Plan, Refused, Scan } from './plan';
import { queryScanOf } from './queryScan';
import { aggregateOf, rowsScanOf } from './rowsScan';
import { Source, tableNameOf } from './source';

/** @public */
export interface PlanRequest {
  readonly contract: Contract;
  /** Default: all that `checksOf` finds. */
  readonly checks?: readonly ExecutableCheck[];
  readonly dialect: Dialect;
  /**
   * The name of a table on the server, with schema and catalog before it where needed, unquoted. `undefined`: the
   * server does not have it. May throw `NotExpressible` with why it cannot be read. Default: {@link tableNameOf}.
   */
  readonly tableOf?: (object: SchemaObject) => readonly string[] | undefined;
  /** What ages are measured against. */
  readonly now: Date;
  /**
   * Which rows of a table are looked at. All, by default. Retention is always held against all rows, what is referred to
   * may be anywhere in the other table, and of a rule's own query it is what the placeholder `{object}` stands for: a
   * table that a query names itself is read as a whole.
   */
  readonly partition?: (object: SchemaObject) => Partition | undefined;
}

/** Far below the 1,664 columns that PostgreSQL can give. */
const MOST_MEASURES = 400;

class Planning {
  private readonly refused: Refused[] = [];
  private readonly sources: ReadonlyMap<string, Attempt<Source>>;
  private readonly checks: readonly ExecutableCheck[];

  constructor(private readonly request: PlanRequest) {
    const { contract, dialect, tableOf = tableNameOf, partition } = request;
    this.checks = request.checks ?? checksOf(contract).checks;
    this.sources = new Map(
      // Of two objects with the same name the first is meant.
      [...contract.schema]
        .reverse()
        .map((object): [string, Attempt<Source>] => {
          const source = attempt(() => {
            const parts = tableOf(object);
            if (!parts || parts.length === 0) {
              throw new NotExpressible(
                `The server has no table ${object.name}.`,
              );
            }
            return new Source(dialect, object, parts, partition?.(object));
          });
          return [object.name, source];
        }),
    );
  }

  plan(): Plan {
    const { dialect, now } = this.request;
    const scans = [
      ...this.columnsScans(),
      ...this.rowsScans(),
      ...this.keysScans(),
      ...this.checks.flatMap(check => this.ownScan(check)),
    ];
    return {
      dialect: dialect.id,
      scans,
      refused: this.refused,
      now: now.getTime(),
    };
  }

  private columnsScans(): readonly Scan[] {
    const { dialect } = this.request;
    const tables = new Map<string, readonly string[]>();
    const checks = this.checks.filter(check => {
      const asked = check.test.type === 'column' || check.test.type === 'type';
      const source = asked && this.made(check, made => made);
      if (source) tables.set(check.object, source.parts);
      return source;
    });
    const described = [...tables].map(([object, parts]) => ({ object, parts }));
    const statement =
      described.length > 0
        ? attempt(() => dialect.columns(described.map(({ parts }) => parts)))
        : undefined;
    if (!statement) {
      return [];
    }
    if (!('made' in statement)) {
      this.refused.push(...checks.map(check => ({ check, ...statement })));
      return [];
    }
    return [
      {
        kind: 'columns',
        dialect: dialect.id,
        checks,
        tables: described,
        statement: statement.made,
      },
    ];
  }

  private rowsScans(): readonly Scan[] {
    const { dialect } = this.request;
    const bySource = new Map<
      string,
      {
        object: string;
        from: string;
        asked: Pick<Measure, 'check' | 'expression'>[];
      }
    >();
    for (const check of this.checks) {
      const asked = isOfRows(check)
        ? this.made(check, source => ({
            from: source.from({ all: check.test.type === 'oldest' }),
            expression: aggregateOf(dialect, check),
          }))
        : undefined;
      if (asked?.expression !== undefined) {
        const key = JSON.stringify([check.object, asked.from]);
        const same = bySource.get(key) ?? {
          object: check.object,
          from: asked.from,
          asked: [],
        };
        same.asked.push({ check, expression: asked.expression });
        bySource.set(key, same);
      }
    }
    return [...bySource.values()].flatMap(({ object, from, asked }) =>
      chunksOf(asked, MOST_MEASURES).map(chunk =>
        rowsScanOf(dialect, object, from, chunk),
      ),
    );
  }

  /** Checks of the same key share a statement: a primary key is often said to have no duplicates once more. */
  private keysScans(): readonly Scan[] {
    const byKey = new Map<string, KeysScan>();
    for (const check of this.checks) {
      const { test } = check;
      const scan =
        test.type === 'duplicates'
          ? this.made(check, source =>
              keysScanOf(this.request.dialect, source, test, [check]),
            )
          : undefined;
      if (scan) {
        const before = byKey.get(scan.statement)?.checks ?? [];
        byKey.set(scan.statement, { ...scan, checks: [...before, check] });
      }
    }
    return [...byKey.values()];
  }

  private ownScan(check: ExecutableCheck): readonly Scan[] {
    const { dialect } = this.request;
    const { test } = check;
    const scan = this.made(check, source => {
      switch (test.type) {
        case 'reference': {
          const target = this.sourceOf(test.to.object);
          if (!('made' in target)) throw new NotExpressible(target.why);
          return referenceScanOf(dialect, source, target.made, test, check);
        }
        case 'query':
          return queryScanOf(dialect, source, test, check);
        default:
          return undefined;
      }
    });
    return scan ? [scan] : [];
  }

  /** What comes of a check's table, or nothing: then it is refused, once. */
  private made<T>(
    check: ExecutableCheck,
    make: (source: Source) => T,
  ): T | undefined {
    const source = this.sourceOf(check.object);
    const result = 'made' in source ? attempt(() => make(source.made)) : source;
    if ('made' in result) {
      return result.made;
    }
    if (!this.refused.some(refused => refused.check === check)) {
      this.refused.push({ check, why: result.why });
    }
    return undefined;
  }

  private sourceOf(object: string): Attempt<Source> {
    return (
      this.sources.get(object) ?? {
        why: `The contract has no table ${object}.`,
      }
    );
  }
}

type Attempt<T> = { readonly made: T } | { readonly why: string };

function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { made: make() };
  } catch (error) {
    if (error instanceof NotExpressible) {
      return { why: error.message };
    }
    throw error;
  }
}

function isOfRows({ test }: ExecutableCheck): boolean {
  return !['duplicates', 'reference', 'query', 'column', 'type'].includes(
    test.type,
  );
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}

/**
 * Plans all checks of a server's tables into as few statements as possible: one for what columns there are, one per
 * table for everything that looks at single rows, one per key, reference and query. What the engine cannot be asked is
 * in `refused`. Never throws for what a contract says.
 * @public
 */
export function planChecks(request: PlanRequest): Plan {
  return new Planning(request).plan();
}
