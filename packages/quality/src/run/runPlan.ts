import { ExecutableCheck, Field } from '../model/executable';
import { Outcome } from '../model/result';
import { FoundColumns, Row } from '../judge/columns';
import { failed, judgeScan } from '../judge/judgeScan';
import { checksIn, Plan, RowsScan, Scan } from '../plan/plan';
import { partOf, rowsScanOf } from '../plan/rowsScan';
import { DIALECTS } from '../dialect/dialects';
import { splitScan } from './splitScan';
import { StatementError } from './statementError';

/**
 * Runs a statement and gives its rows, columns by name. Throws {@link StatementError} when the engine refuses it; any
 * other error means that the server cannot be asked.
 * @public
 */
export type Execute = (
  statement: string,
  signal: AbortSignal,
) => Promise<readonly Row[]>;

/** What came of a check. @public */
export interface CheckOutcome {
  readonly check: ExecutableCheck;
  readonly outcome: Outcome;
  /** What the engine was asked. Absent when it was not asked. */
  readonly statement?: string;
}

/** The reason of checks that were left when the server could not be asked any more. @public */
export const NOT_ASKED = 'The server could not be asked.';

class Run {
  private columns?: FoundColumns;
  /** Why the server is not asked any more. */
  private stopped?: Outcome;

  constructor(
    private readonly plan: Plan,
    private readonly execute: Execute,
    private readonly signal: AbortSignal,
  ) {}

  async *scan(scan: Scan): AsyncGenerator<CheckOutcome, void, void> {
    const { possible, outcomes } = this.withoutMissing(scan);
    yield* outcomes;
    if (possible) {
      yield* this.attempt(possible, true);
    }
  }

  private async *attempt(
    scan: Scan,
    first: boolean,
  ): AsyncGenerator<CheckOutcome, void, void> {
    const answer = await this.ask(scan.statement);
    if (answer.rows) {
      if (scan.kind === 'columns') {
        this.columns = new FoundColumns(scan, answer.rows);
      }
      const outcomes = judgeScan(scan, answer.rows, this.plan.now);
      for (const check of checksIn(scan)) {
        const outcome = outcomes.get(check.id) ?? failed('It was not judged.');
        yield { check, outcome, statement: scan.statement };
      }
      return;
    }
    // Each half of what takes too long would take as long again.
    const halves = answer.fault === 'timeout' ? [] : splitScan(scan);
    const table =
      first && halves.length > 0 ? await this.askTable(scan) : undefined;
    const outcome = this.stopped ?? table ?? answer.outcome;
    if (halves.length === 0 || outcome !== answer.outcome) {
      for (const check of checksIn(scan)) {
        yield { check, outcome, statement: scan.statement };
      }
      return;
    }
    for (const half of halves) {
      yield* this.attempt(half, false);
    }
  }

  private async ask(statement: string): Promise<{
    readonly rows?: readonly Row[];
    readonly fault?: StatementError['fault'];
    readonly outcome: Outcome;
  }> {
    if (this.signal.aborted) {
      this.stopped ??= { status: 'skip', reason: 'The run was cancelled.' };
    }
    if (this.stopped) {
      return { outcome: this.stopped };
    }
    try {
      const rows = await this.execute(statement, this.signal);
      return { rows, outcome: failed('') };
    } catch (error) {
      if (this.signal.aborted) {
        return this.ask(statement);
      }
      if (error instanceof StatementError) {
        return { fault: error.fault, outcome: failed(`${error.message}.`) };
      }
      this.stopped = failed(NOT_ASKED);
      return { outcome: this.stopped };
    }
  }

  /** Whether the table can be read at all; if not, why no check of it can be answered. */
  private async askTable(scan: Scan): Promise<Outcome | undefined> {
    if (scan.kind !== 'rows') {
      return undefined;
    }
    const { object, source } = scan;
    const bare = rowsScanOf(DIALECTS[scan.dialect], object, source, []);
    const answer = await this.ask(bare.statement);
    return answer.rows ? undefined : answer.outcome;
  }

  /** Takes out the checks on tables and columns that are known not to be there: they need no statement to fail. */
  private withoutMissing(scan: Scan): {
    readonly possible?: Scan;
    readonly outcomes: readonly CheckOutcome[];
  } {
    const { columns } = this;
    if (!columns || scan.kind === 'columns' || scan.kind === 'query') {
      return { possible: scan, outcomes: [] };
    }
    const outcomes: CheckOutcome[] = [];
    for (const check of checksIn(scan)) {
      const why = missing(check, columns, this.plan);
      if (why) outcomes.push({ check, outcome: failed(why) });
    }
    if (outcomes.length === 0) {
      return { possible: scan, outcomes };
    }
    const left =
      scan.kind === 'rows' ? withoutChecks(scan, outcomes) : undefined;
    return { ...(left && { possible: left }), outcomes };
  }
}

function withoutChecks(
  scan: RowsScan,
  outcomes: readonly CheckOutcome[],
): RowsScan | undefined {
  const gone = new Set(outcomes.map(({ check }) => check));
  const measures = scan.measures.filter(({ check }) => !gone.has(check));
  return measures.length > 0 ? partOf(scan, measures) : undefined;
}

function missing(
  check: ExecutableCheck,
  columns: FoundColumns,
  plan: Plan,
): string | undefined {
  if (!wasDescribed(plan, check.object)) {
    return undefined;
  }
  if (!columns.hasTable(check.object)) {
    return `There is no table ${check.object}.`;
  }
  const gone = columns.missingFor(check, fieldsOf(check));
  return gone && `There is no ${gone.path}.`;
}

function wasDescribed(plan: Plan, object: string): boolean {
  return plan.scans.some(
    scan =>
      scan.kind === 'columns' &&
      scan.tables.some(table => table.object === object),
  );
}

function fieldsOf({ test }: ExecutableCheck): readonly Field[] {
  if ('field' in test) return [test.field];
  return 'fields' in test ? test.fields : [];
}

/**
 * Runs a plan statement by statement and gives the outcome of each check as soon as it is known, every check once.
 *
 * A statement that the engine refuses is halved until only the checks to blame are `error`. A server that cannot be
 * asked makes everything that is left `error`, without being asked again; a signal that aborts makes it `skip`. Reasons
 * never quote data, messages of the engine or credentials.
 * @public
 */
export async function* runPlan(
  plan: Plan,
  execute: Execute,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<CheckOutcome, void, void> {
  for (const { check, why } of plan.refused) {
    yield { check, outcome: failed(why) };
  }
  const run = new Run(plan, execute, signal);
  for (const scan of plan.scans) {
    yield* run.scan(scan);
  }
}
