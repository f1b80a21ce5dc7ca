import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  ContractDiff,
  ContractReading,
  diffReadings,
} from '@backstage-data-mesh/contract';
import { Arguments } from '../args/command';
import { CliConfig } from '../config/config';
import { Document, Documents, documentsIn } from '../files/documents';
import { isNamedAsOurs } from '../files/fileNames';
import { matcherOf, slashed } from '../files/findFiles';
import { readSource, Source } from '../files/sources';
import { Io } from '../io';
import { Repository } from './git';

/** A contract that is other than at the revision that it is compared with. */
export type ChangedContract =
  | { readonly type: 'added'; readonly after: Document<ContractReading> }
  | { readonly type: 'removed'; readonly before: Document<ContractReading> }
  | {
      readonly type: 'changed';
      readonly before: Document<ContractReading>;
      readonly after: Document<ContractReading>;
      readonly diff: ContractDiff;
    };

/** What changed since a revision, and what of it could not be read. */
export interface Changes {
  readonly base: string;
  readonly contracts: readonly ChangedContract[];
  /** What stands in the changed files now. */
  readonly after: Documents;
}

/** Compares the contracts of the changed files with those that they held at `--base`. Throws `NotRun`. */
export async function changedContracts(
  args: Arguments,
  config: CliConfig,
  io: Io,
): Promise<Changes> {
  const repository = await Repository.at(io.cwd);
  const base = args.text('base') ?? 'HEAD';
  const commit = await repository.commitOf(base);
  const to = args.text('to');
  const toCommit = to === undefined ? undefined : await repository.commitOf(to);
  const isMeant = meantOf(args, config, io, repository.root);
  const paths = (await repository.changedSince(commit, toCommit)).filter(
    isMeant,
  );
  const before = await sourcesAt(repository, commit, paths, io);
  const after =
    toCommit === undefined
      ? paths
          .map(path => join(repository.root, path))
          .filter(existsSync)
          .map(path => readSource(path, io))
      : await sourcesAt(repository, toCommit, paths, io);
  const documents = documentsIn(after);
  return {
    base,
    contracts: compared(documentsIn(before), documents),
    after: documents,
  };
}

/** Which paths of the repository are meant. Files that are gone cannot be listed, so that paths are held against what was asked for. */
function meantOf(
  args: Arguments,
  config: CliConfig,
  io: Io,
  root: string,
): (path: string) => boolean {
  if (args.paths.length === 0) {
    const isIgnored = matcherOf([...config.ignore, ...args.texts('ignore')]);
    const from = relativeTo(root, config.root);
    return path =>
      isNamedAsOurs(path.slice(path.lastIndexOf('/') + 1)) &&
      path.startsWith(from) &&
      !isIgnored(path.slice(from.length));
  }
  const asked = args.paths.map(path => relativeTo(root, join(io.cwd, path)));
  return path =>
    asked.some(prefix => `${path}/`.startsWith(prefix)) &&
    isNamedAsOurs(path.slice(path.lastIndexOf('/') + 1));
}

/** A folder or file relative to the root of the repository, with a `/` at its end; empty for the root. */
function relativeTo(root: string, path: string): string {
  const real = existsSync(path) ? realpathSync(path) : path;
  const inside = slashed(relative(realpathSync(root), real));
  return inside === '' ? '' : `${inside}/`;
}

async function sourcesAt(
  repository: Repository,
  commit: string,
  paths: readonly string[],
  io: Io,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const text = await repository.textAt(commit, path);
    if (text === undefined) continue;
    const full = join(repository.root, path);
    sources.push({ file: slashed(relative(io.cwd, full)), path: full, text });
  }
  return sources;
}

function compared(before: Documents, after: Documents): ChangedContract[] {
  const old = byId(before);
  const changed: ChangedContract[] = [];
  for (const [id, document] of byId(after)) {
    const former = old.get(id);
    old.delete(id);
    if (!former) {
      changed.push({ type: 'added', after: document });
      continue;
    }
    const diff = diffReadings(former.reading, document.reading);
    if (diff.changes.length > 0) {
      changed.push({ type: 'changed', before: former, after: document, diff });
    }
  }
  const damaged = new Set(after.broken.map(({ source }) => source.file));
  for (const document of old.values()) {
    // A file that cannot be read any more is a finding of its own: nobody knows whether its contracts are gone.
    if (!damaged.has(document.source.file)) {
      changed.push({ type: 'removed', before: document });
    }
  }
  return changed;
}

function byId({ contracts }: Documents) {
  return new Map(
    contracts.map(
      document => [document.reading.contract.id, document] as const,
    ),
  );
}
