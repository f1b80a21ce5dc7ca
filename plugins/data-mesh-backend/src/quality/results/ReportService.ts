import { Problem } from '@backstage-data-mesh/contract';
import { ReportReceipt } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  columnsOf,
  observationAt,
  ObservationColumns,
  reportedNameOf,
  ReportFormat,
  ReportMapping,
  Subject,
  Unmatched,
} from '@backstage-data-mesh/quality';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { MatchTargets } from './MatchTargets';
import { nothingReadable } from './notAReport';
import { ReadReport, ReportReader } from './ReportReader';
import {
  closeRuns,
  openRuns,
  PlacedSubject,
  ReportRun,
  runsOf,
} from './reportRuns';
import { keyOfId } from './resultKey';
import { ResultWriter, Write, Written } from './ResultWriter';
import { toBatch } from './toBatch';
import {
  forgetUnmatched,
  keepUnmatched,
  readUnmatched,
  renewReasons,
  WaitingResult,
} from './UnmatchedResults';

/** Results that are matched in one go, before others have their turn. */
const AT_ONCE = 1_000;
/** Tables or contracts whose results are matched in one go. */
const GROUPS_AT_ONCE = 50;
const MOST_PROBLEMS = 100;

export interface TakeOptions {
  /** Read as this format, whatever it looks like. */
  readonly format?: ReportFormat;
  /** Files that belong to the report. */
  readonly companions?: readonly Uint8Array[];
  /** Who sends it, e.g. an entity ref. */
  readonly by: string;
}

export interface ReportServiceOptions {
  readonly mappings: readonly ReportMapping[];
  readonly now?: () => number;
}

/** Takes reports of other tools: finds where their results belong, stores these, and keeps the others until it is known. */
export class ReportService {
  private readonly targets: MatchTargets;
  private readonly now: () => number;

  constructor(
    private readonly knex: Knex,
    private readonly writer: ResultWriter,
    private readonly reader: ReportReader,
    private readonly options: ReportServiceOptions,
  ) {
    this.targets = new MatchTargets(knex, options.mappings);
    this.now = options.now ?? Date.now;
  }

  /**
   * The same report twice changes nothing; results of a higher revision take the place of what they correct. All or nothing is
   * stored of one.
   *
   * @throws InputError with code `NOT_A_REPORT` when nothing in it can be read
   */
  async take(
    report: Uint8Array,
    { format, companions = [], by }: TakeOptions,
  ): Promise<ReportReceipt> {
    const receivedAt = this.now();
    const content = createHash('sha256').update(report).digest('hex');
    const read = await this.reader.read(report, {
      format,
      companions,
      now: receivedAt,
    });
    const { columns } = read;
    if (
      columns.subject.length === 0 &&
      (read.format === undefined ||
        read.problems.some(({ severity }) => severity === 'error'))
    ) {
      throw nothingReadable(read.problems);
    }
    const { placed, nowhere } = await this.match(columns);
    const runs = runsOf(placed, content);
    const unmatched = unmatchedOf(columns, nowhere);
    const written = await this.writer.within(async (tx, write) => {
      const done = await this.store(tx, write, read, runs, { by, receivedAt });
      await keepUnmatched(tx, unmatched, { content, receivedAt });
      return done;
    });
    return {
      format: read.format,
      results: columns.subject.length,
      stored: written.stored,
      repeated: written.repeated,
      corrected: written.corrected,
      unmatched: unmatched.length,
      problems: [...problemsOf(written), ...read.problems]
        .slice(0, MOST_PROBLEMS)
        .map(toProblem),
    };
  }

  /**
   * Looks again where results belong that belonged nowhere: those that may belong to the contracts given, which are new
   * or changed, or all of them.
   *
   * @returns how many found their place
   */
  async rematch(
    contractRefs: readonly string[] | 'all',
    signal?: AbortSignal,
  ): Promise<number> {
    if (contractRefs.length === 0) return 0;
    const of =
      contractRefs === 'all' ? undefined : await this.namesOf(contractRefs);
    let placed = 0;
    let after = '';
    for (;;) {
      signal?.throwIfAborted();
      const page = await readUnmatched(this.knex, after, of);
      if (page.length === 0) return placed;
      after = page[page.length - 1].observation.id;
      placed += await this.place(page);
    }
  }

  private async place(waiting: readonly WaitingResult[]): Promise<number> {
    let placed = 0;
    const observations = waiting.map(each => each.observation);
    const columns = columnsOf(observations);
    const keys = Float64Array.from(observations, ({ id }) => keyOfId(id));
    const found = await this.match(columns);
    const byReport = new Map<string, PlacedSubject[]>();
    for (const subject of found.placed) {
      const key = JSON.stringify(waiting[subject.index].origin);
      byReport.set(key, [...(byReport.get(key) ?? []), subject]);
    }
    for (const subjects of byReport.values()) {
      const { content, receivedAt } = waiting[subjects[0].index].origin;
      const runs = runsOf(subjects, content);
      const read = { columns, keys };
      placed += await this.writer.within(async (tx, write) => {
        const written = await this.store(tx, write, read, runs, { receivedAt });
        await forgetUnmatched(
          tx,
          subjects.map(({ index }) => observations[index].id),
        );
        return written.stored + written.corrected;
      });
    }
    if (found.nowhere.size > 0) {
      const unmatched = unmatchedOf(columns, found.nowhere);
      await this.knex.transaction(tx => renewReasons(tx, unmatched));
    }
    return placed;
  }

  private async store(
    tx: Knex.Transaction,
    write: Write,
    read: Pick<ReadReport, 'columns' | 'keys'>,
    runs: readonly ReportRun[],
    report: { readonly by?: string; readonly receivedAt: number },
  ): Promise<Written> {
    const opened = await openRuns(tx, runs, report);
    const written = await write(
      // What has no time of its own, or one to come, counts as observed when it was reported first.
      toBatch(read, runs, { from: report.receivedAt, to: opened.first }),
    );
    await closeRuns(tx, opened, written.runs);
    return written;
  }

  /** Where subjects belong; those that belong nowhere by their position, with the reason. */
  private async match({ subjects, subject, observedAt }: ObservationColumns) {
    const from = new Float64Array(subjects.length).fill(Infinity);
    const to = new Float64Array(subjects.length);
    subject.forEach((index, result) => {
      from[index] = Math.min(from[index], observedAt[result]);
      to[index] = Math.max(to[index], observedAt[result]);
    });
    const positions = new Map(subjects.map((each, index) => [each, index]));
    const placed: PlacedSubject[] = [];
    const nowhere = new Map<number, Unmatched<Subject>>();
    for (const part of partsOf(subjects)) {
      const matcher = await this.targets.matcherFor(part);
      const found = matcher.match(part);
      for (const match of found.matched) {
        const index = positions.get(match.observation)!;
        placed.push({ match, index, from: from[index], to: to[index] });
      }
      for (const each of found.unmatched) {
        nowhere.set(positions.get(each.observation)!, each);
      }
      await nextTurn();
    }
    return { placed, nowhere };
  }

  private async namesOf(refs: readonly string[]) {
    const { inTexts } = dialectOf(this.knex);
    const tables: { table_name: string }[] = await this.knex('contract_tables')
      .distinct('table_name')
      .where(inTexts('contract_ref', refs));
    const contracts: { contract_id: string }[] = await this.knex('contracts')
      .distinct('contract_id')
      .where(inTexts('ref', refs));
    const contractIds = contracts.map(row => row.contract_id);
    const mentioned = new Set([...refs, ...contractIds]);
    return {
      tables: tables.map(row => row.table_name),
      contractIds,
      mapped: this.options.mappings.some(({ contract }) =>
        mentioned.has(contract),
      ),
    };
  }
}

/** In parts of a bearable size, with what is about the same data in one part: whether two results are rivals shows only there. */
function* partsOf(subjects: readonly Subject[]): Generator<readonly Subject[]> {
  const groups = new Map<string, Subject[]>();
  for (const observation of subjects) {
    const { contractId, dataset } = observation;
    const key = contractId ?? `\n${reportedNameOf(dataset)}`;
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  let part: Subject[] = [];
  let inPart = 0;
  for (const group of groups.values()) {
    for (const observation of group) part.push(observation);
    inPart += 1;
    if (part.length >= AT_ONCE || inPart >= GROUPS_AT_ONCE) {
      yield part;
      part = [];
      inPart = 0;
    }
  }
  if (part.length > 0) yield part;
}

/** Results that belong nowhere, each for itself. */
function unmatchedOf(
  columns: ObservationColumns,
  nowhere: ReadonlyMap<number, Unmatched<Subject>>,
): readonly Unmatched[] {
  if (nowhere.size === 0) return [];
  const unmatched: Unmatched[] = [];
  columns.subject.forEach((index, result) => {
    const found = nowhere.get(index);
    if (found) {
      unmatched.push({
        ...found,
        observation: observationAt(columns, result),
      });
    }
  });
  return unmatched;
}

function problemsOf({ tooOld, homeless }: Written): Problem[] {
  const problems: Problem[] = [];
  if (tooOld > 0) {
    problems.push({
      code: 'too-old',
      severity: 'warning',
      message: `${tooOld} result(s) are older than results are kept; they were not stored.`,
      fix: 'Raise dataMesh.quality.retention.results to keep them.',
      path: [],
    });
  }
  if (homeless > 0) {
    problems.push({
      code: 'contract-changed',
      severity: 'warning',
      message: `${homeless} result(s) are of checks that their contract has lost in this moment; they were not stored.`,
      fix: 'Send the report again.',
      path: [],
    });
  }
  return problems;
}

function toProblem({ code, message, fix, path, place }: Problem) {
  return {
    code,
    message: fix === undefined ? message : `${message} ${fix}`,
    ...(path.length > 0 && {
      path: path.join('.'),
    }),
    ...(place && { line: place.line, column: place.column }),
  };
}
