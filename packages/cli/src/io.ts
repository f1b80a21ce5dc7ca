/** What a command has of the world around it; tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether colours are wanted. */
  readonly colour: boolean;
  now(): Date;
  out(text: string): void;
  err(text: string): void;
  readonly fetch: typeof fetch;
}

export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    colour:
      !process.env.NO_COLOR &&
      (Boolean(process.env.FORCE_COLOR) || process.stdout.isTTY === true),
    now: () => new Date(),
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    fetch: (...args) => fetch(...args),
  };
}
