import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version } from '../package.json';
import { Command } from './args/command';
import { FailOn, Format } from './args/common';
import { helpOf, helpOfAll } from './args/help';
import { parseArguments } from './args/parse';
import { COMMANDS } from './commands';
import { codeOf } from './errorCode';
import { EXIT, NotRun, UsageError } from './exitCodes';
import { Io } from './io';
import { isAtLeast } from './report/report';
import { written } from './report/write';

/** Runs a command line, without the name of the program. Resolves with the exit code, and never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    return told(error, io);
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return EXIT.ok;
  }
  if (name === undefined || name === '--help' || name === '-h') {
    io.out(helpOfAll(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = COMMANDS.find(one => one.name === name);
  if (!command) {
    throw new UsageError(
      `There is no command "${name.slice(0, 40)}". There are ${COMMANDS.map(
        one => one.name,
      ).join(', ')}.`,
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(helpOf(command));
    return EXIT.ok;
  }
  return runOne(command, rest, io);
}

async function runOne(
  command: Command,
  argv: readonly string[],
  io: Io,
): Promise<number> {
  const args = parseArguments(command, argv);
  // Both are among the values that the options allow.
  const format = (args.text('format') ?? 'text') as Format;
  const failOn = (args.text('fail-on') ?? 'error') as FailOn;
  const run_ = await command.load();
  const report = await run_(args, io);
  const ok = !report.findings.some(one => isAtLeast(one.severity, failOn));
  const file = args.text('output');
  const text = written(report, {
    format,
    failOn,
    ok,
    colour: io.colour && file === undefined,
    version,
  });
  if (file === undefined) {
    io.out(text);
  } else {
    await writeResult(resolve(io.cwd, file), text);
    io.out(`${report.summary}\n`);
  }
  return ok ? EXIT.ok : EXIT.findings;
}

async function writeResult(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new NotRun(
      `The result cannot be written to ${file} (${codeOf(error)}).`,
      'Name a file in a folder that is there.',
    );
  }
}

function told(error: unknown, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`data-mesh: ${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof NotRun) {
    io.err(`data-mesh: ${error.message}${error.fix ? ` ${error.fix}` : ''}\n`);
    return EXIT.notRun;
  }
  // Its message may hold anything, a credential too: where it happened is enough to mend it.
  const stack = error instanceof Error ? error.stack ?? '' : '';
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line));
  io.err(
    `data-mesh: a mistake of this program (${
      error instanceof Error ? error.name : typeof error
    }). Please report it:\n${frames.slice(0, 5).join('\n')}\n`,
  );
  return EXIT.internal;
}
