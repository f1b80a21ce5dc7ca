/** What the command line says by its exit code. */
export const EXIT = {
  /** All is well, or nothing is as bad as `--fail-on` says. */
  ok: 0,
  /** There are findings. */
  findings: 1,
  /** The command was not understood. */
  usage: 2,
  /** It could not be run: no such revision, no repository, a server that cannot be reached … */
  notRun: 3,
  /** A mistake of this program. */
  internal: 70,
} as const;

/** The command line is not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command is understood, but what it needs is not there. */
export class NotRun extends Error {
  override readonly name = 'NotRun';
  /** What to do about it. */
  readonly fix?: string;

  constructor(message: string, fix?: string) {
    super(message);
    this.fix = fix;
  }
}
