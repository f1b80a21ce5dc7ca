import { Io } from '../io';
import { Report } from '../report/report';

/** An option of a command. Without `value` it is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help: `FILE`. */
  readonly value?: string;
  /** The only values there are. */
  readonly values?: readonly string[];
  readonly many?: boolean;
  readonly help: string;
}

/** What was given to a command. */
export interface Arguments {
  readonly paths: readonly string[];
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Does the work of a command. Throws `UsageError` or `NotRun`. */
export type Run = (args: Arguments, io: Io) => Promise<Report>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name in the help. */
  readonly usage: string;
  readonly details: readonly string[];
  readonly options: readonly Option[];
  /** Whether paths may be given. */
  readonly takesPaths: boolean;
  /**
   * Loaded when it is run, so that others start without it: by `require`, which Node, the tests and the bundle all take for
   * what it is.
   */
  load(): Promise<Run>;
}
