import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Arguments } from '../args/command';
import { CliConfig } from '../config/config';
import { codeOf } from '../errorCode';
import { NotRun } from '../exitCodes';
import { Io } from '../io';
import { findFiles, Search, slashed } from './findFiles';

/** The text of a file, and how it is called in reports. */
export interface Source {
  /** Relative to where the command runs, with `/`. */
  readonly file: string;
  /** In full. */
  readonly path: string;
  readonly text: string;
}

/** The files that are meant: the paths that were given, else what the configuration names. */
export function filesMeant(
  args: Arguments,
  config: CliConfig,
  io: Io,
): string[] {
  const isGiven = args.paths.length > 0;
  return findFiles({
    paths: isGiven ? args.paths : config.files,
    root: isGiven ? io.cwd : config.root,
    ignore: [...config.ignore, ...args.texts('ignore')],
    ignoreRoot: config.root,
  });
}

/** Where all lies that the configuration names: what a product is judged in, whatever part of it is asked for. */
export function configured(args: Arguments, config: CliConfig): Search {
  return {
    paths: config.files,
    root: config.root,
    ignore: [...config.ignore, ...args.texts('ignore')],
    ignoreRoot: config.root,
  };
}

export function filesConfigured(args: Arguments, config: CliConfig): string[] {
  return findFiles(configured(args, config));
}

export function readSource(path: string, io: Io): Source {
  try {
    return {
      file: slashed(relative(io.cwd, path)),
      path,
      text: readFileSync(path, 'utf8'),
    };
  } catch (error) {
    throw new NotRun(
      `${slashed(relative(io.cwd, path))} cannot be read (${codeOf(error)}).`,
    );
  }
}
