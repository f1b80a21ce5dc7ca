// Programs that the test runs: their output goes to a log, and nothing that was started outlives the test.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';

const running = new Set();

/** Ends a program with everything that it started. */
function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/** Ends everything that was started here and is still running; resolves when it is gone. */
export async function endAll() {
  const left = [...running];
  for (const { child } of left) endGroup(child, 'SIGTERM');
  const patience = setTimeout(() => {
    for (const { child } of left) endGroup(child, 'SIGKILL');
  }, 5_000);
  await Promise.all(left.map(({ ended }) => ended));
  clearTimeout(patience);
  // A program that ended may leave a child of its own behind in the group.
  for (const { child } of left) endGroup(child, 'SIGKILL');
}

/**
 * Starts a program in a process group of its own. `log` is the file that its output is added to; with `verbose` it is
 * shown, too. `ended` resolves with the exit code.
 */
export function startLogged(
  file,
  args,
  { cwd, env = process.env, log, verbose },
) {
  const child = spawn(file, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = createWriteStream(log, { flags: 'a' });
  out.write(`\n$ ${[file, ...args].join(' ')}\n`);
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(out, { end: false });
    if (verbose) stream.pipe(process.stdout, { end: false });
  }
  const entry = { child };
  entry.ended = new Promise(resolve => {
    child.once('error', error => {
      out.end(`${error.message}\n`);
      running.delete(entry);
      resolve(127);
    });
    child.once('close', code => {
      out.end();
      running.delete(entry);
      resolve(code ?? 1);
    });
  });
  running.add(entry);
  return entry;
}

/** The end of a log, without colours. */
export function tail(log, lines = 40) {
  return (
    readFileSync(log, 'utf8')
      // eslint-disable-next-line no-control-regex
      .replace(/\u001b\[[0-9;]*m/g, '')
      .trimEnd()
      .split('\n')
      .slice(-lines)
      // A program that fails in minified code quotes whole pages of it.
      .map(line => (line.length > 400 ? `${line.slice(0, 400)} …` : line))
      .join('\n')
  );
}

/** Runs a program to its end; a failure becomes an error that says what was run and how its output ended. */
export async function runLogged(file, args, options) {
  const code = await startLogged(file, args, options).ended;
  if (code !== 0) {
    throw new Error(
      `"${args.slice(0, 6).join(' ')}" ended with code ${code}:\n${tail(
        options.log,
      )}`,
    );
  }
}
