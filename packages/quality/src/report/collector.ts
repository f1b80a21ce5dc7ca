import { Path, Problem } from '@backstage-data-mesh/contract';
import { CheckKind } from '../model/check';
import { Status, STATUSES } from '../model/result';
import { ObservationColumns, packIds } from './columns';
import { Digest, fingerprint, observationId } from './identity';
import { DatasetCoordinates } from './observation';
import { ReportLimits } from './report';
import { Subjects } from './subjects';
import { Members, member } from './text/members';
import { momentOf } from './text/moment';

/** One result as a reader finds it. */
export interface Found {
  readonly type?: 'check' | 'metric';
  readonly tool: string;
  readonly check: { readonly id: string; readonly name?: string };
  readonly dataset: DatasetCoordinates;
  readonly contractId?: string;
  readonly contractVersion?: string;
  readonly ruleId?: string;
  readonly server?: string;
  readonly object?: string;
  readonly column?: string;
  readonly kind?: CheckKind;
  /** As written. */
  readonly dimension?: string;
  readonly partial?: boolean;
  readonly status: Status;
  readonly measure?: number;
  readonly unit?: string;
  readonly threshold?: string;
  readonly rowCount?: number;
  readonly failedRowCount?: number;
  /** Only where the format is ours and keeps data out of it. */
  readonly reason?: string;
  /** Times as written, the best first; the first that is one counts. */
  readonly times: readonly unknown[];
  readonly runId?: string;
  readonly revision?: number;
  /** Which of several parts of the data it is about, where a run looks at each. */
  readonly part?: string;
}

/** Clocks differ; a result may be this far ahead. */
const CLOCK_SKEW = 5 * 60_000;
/** As databases hold it. */
const MOST_REVISIONS = 2_147_483_647;

/** What may be wrong with every result is said once. */
interface Often {
  readonly count: number;
  readonly first: Path;
}

/** Takes what the readers find: gives it an identity, keeps it in bounds, remembers what is wrong. */
export class Collector {
  /** Where each result stands in the columns, by its id. */
  private readonly found = new Map<string, number>();
  private readonly subjects = new Subjects();
  private readonly subject: number[] = [];
  private readonly observedAt: number[] = [];
  private readonly status: number[] = [];
  private readonly measure: number[] = [];
  private readonly rowCount: number[] = [];
  private readonly failedRowCount: number[] = [];
  private readonly reasons = new Map<number, string>();
  private readonly revisions = new Map<number, number>();
  private readonly said: Problem[] = [];
  private leftOut = 0;
  private untimed: Often = { count: 0, first: [] };
  private early: Often = { count: 0, first: [] };
  private unsaid = 0;
  private textFingerprint: string | undefined;
  private base: Path = [];
  private lastTime: { readonly written?: unknown; readonly moment?: number } =
    {};

  constructor(
    private readonly source: string,
    private readonly now: number,
    private readonly limits: Required<ReportLimits>,
    private readonly sha256?: Digest,
  ) {}

  /** From here on, paths of problems begin with this one. */
  in(base: Path): void {
    this.base = base;
  }

  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  get columns(): ObservationColumns {
    return {
      subjects: this.subjects.all,
      subject: Int32Array.from(this.subject),
      ids: packIds([...this.found.keys()]),
      observedAt: Float64Array.from(this.observedAt),
      status: Uint8Array.from(this.status),
      measure: Float64Array.from(this.measure),
      rowCount: Float64Array.from(this.rowCount),
      failedRowCount: Float64Array.from(this.failedRowCount),
      reasons: this.reasons,
      revisions: this.revisions,
    };
  }

  get problems(): readonly Problem[] {
    const problems = [...this.said];
    if (this.untimed.count > 0) {
      problems.push({
        code: 'no-time',
        severity: 'warning',
        message: `The report does not say when ${this.untimed.count} result(s) were observed; they count as observed now.`,
        path: this.untimed.first,
      });
    }
    if (this.early.count > 0) {
      problems.push({
        code: 'time-in-future',
        severity: 'warning',
        message: `${this.early.count} result(s) were observed at a time that has not come yet; they count as observed now.`,
        fix: 'Set the clock of the machine that ran the checks.',
        path: this.early.first,
      });
    }
    if (this.leftOut > 0) {
      problems.push({
        code: 'too-many',
        severity: 'error',
        message: `The report has ${this.leftOut} result(s) more than the ${this.limits.maxObservations} that are read at once; they were left out.`,
        fix: 'Send the report in parts.',
        path: [],
      });
    }
    if (this.unsaid > 0) {
      problems.push({
        code: 'too-many',
        severity: 'info',
        message: `${this.unsaid} more problem(s) are not listed.`,
        path: [],
      });
    }
    return problems;
  }

  problem(problem: Problem): void {
    if (this.said.length < this.limits.maxProblems) {
      this.said.push({ ...problem, path: this.pathOf(problem.path) });
    } else {
      this.unsaid++;
    }
  }

  warn(code: string, path: Path, message: string, fix?: string): void {
    this.problem({ code, severity: 'warning', message, fix, path });
  }

  /** A number that is one; NaN and the infinite are said and left out. */
  number(of: Members, key: string, path: Path): number | undefined {
    const value = member(of, key);
    if (typeof value !== 'number') return undefined;
    if (Number.isFinite(value)) return value;
    this.warn(
      'not-a-number',
      [...path, key],
      `"${key}" is no finite number; it was not read.`,
      'Write null where there is no number.',
    );
    return undefined;
  }

  /** A number of rows. */
  count(of: Members, key: string, path: Path): number | undefined {
    const value = this.number(of, key, path);
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) {
      return value;
    }
    this.warn(
      'not-a-number',
      [...path, key],
      `"${key}" is no number of rows; it was not read.`,
    );
    return undefined;
  }

  /** Which version of a result it is. */
  revision(of: Members, path: Path): number | undefined {
    const value = member(of, 'revision');
    if (
      value === undefined ||
      (typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= 0 &&
        value <= MOST_REVISIONS)
    ) {
      return value;
    }
    this.warn(
      'not-a-number',
      [...path, 'revision'],
      `"revision" is no whole number from 0 to ${MOST_REVISIONS}; it was not read.`,
      'Count the corrections of a result: 1, 2 and so on.',
    );
    return undefined;
  }

  observe(found: Found, path: Path): void {
    const { tool, check, dataset, column } = found;
    const reported = this.momentOf(found.times);
    const id = observationId(
      {
        tool,
        run:
          found.runId ??
          // Without run and time, only the text tells two runs apart.
          (reported === undefined ? this.fingerprint() : undefined),
        check: check.id,
        dataset,
        column,
        part: found.part,
        time: reported,
      },
      this.sha256,
    );
    const before = this.found.get(id);
    const status = STATUSES.indexOf(found.status);
    const revision = found.revision ?? 0;
    if (before !== undefined) {
      const known = this.revisions.get(before) ?? 0;
      if (revision < known) return;
      if (revision === known && !this.isWorse(status, before, path)) return;
    }
    if (
      before === undefined &&
      this.found.size >= this.limits.maxObservations
    ) {
      this.leftOut++;
      return;
    }
    const index = before ?? this.found.size;
    const observedAt = this.bounded(reported, path);
    this.found.set(id, index);
    this.subject[index] = this.subjects.indexOf(found, observedAt);
    this.observedAt[index] = observedAt;
    this.status[index] = status;
    this.measure[index] = found.measure ?? NaN;
    this.rowCount[index] = found.rowCount ?? NaN;
    this.failedRowCount[index] = found.failedRowCount ?? NaN;
    if (found.reason !== undefined) this.reasons.set(index, found.reason);
    else if (before !== undefined) this.reasons.delete(index);
    if (revision > 0) this.revisions.set(index, revision);
  }

  /** The same version of a result may be said twice, in another facet or event. Of two that differ, the worse counts. */
  private isWorse(status: number, before: number, path: Path): boolean {
    if (status === this.status[before]) return false;
    const { check } = this.subjects.all[this.subject[before]];
    this.warn(
      'said-twice',
      path,
      `The check "${check.id}" of the same data came to two results at once; the worse one counts.`,
    );
    return status < this.status[before];
  }

  private oneMore({ count, first }: Often, path: Path): Often {
    return { count: count + 1, first: count === 0 ? this.pathOf(path) : first };
  }

  private pathOf(path: Path): Path {
    return this.base.length === 0 ? path : [...this.base, ...path];
  }

  private momentOf(times: readonly unknown[]): number | undefined {
    for (const time of times) {
      // Results of a run mostly share one time.
      if (time !== this.lastTime.written) {
        this.lastTime = { written: time, moment: momentOf(time) };
      }
      if (this.lastTime.moment !== undefined) return this.lastTime.moment;
    }
    return undefined;
  }

  private bounded(reported: number | undefined, path: Path): number {
    if (reported === undefined) {
      this.untimed = this.oneMore(this.untimed, path);
      return this.now;
    }
    if (reported > this.now + CLOCK_SKEW) {
      this.early = this.oneMore(this.early, path);
      return this.now;
    }
    return reported;
  }

  private fingerprint(): string {
    this.textFingerprint ??= fingerprint([this.source], this.sha256);
    return this.textFingerprint;
  }
}
