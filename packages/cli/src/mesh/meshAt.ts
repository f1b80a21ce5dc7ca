import { join, relative } from 'node:path';
import { Arguments } from '../args/command';
import { CliConfig } from '../config/config';
import { documentsIn } from '../files/documents';
import { isMeant, slashed } from '../files/findFiles';
import {
  configured,
  filesConfigured,
  readSource,
  Source,
} from '../files/sources';
import { Repository } from '../git/git';
import { Io } from '../io';
import { Mesh, meshOf } from './mesh';
import { namingOf } from './naming';

/** What the files said at a revision: those that did not change since are read as they are. */
export async function meshAt(
  revision: string,
  args: Arguments,
  config: CliConfig,
  io: Io,
): Promise<Mesh> {
  const repository = await Repository.at(config.root);
  const commit = await repository.commitOf(revision);
  const changed = new Set(await repository.changedSince(commit));
  const sources: Source[] = [];
  for (const path of filesConfigured(args, config)) {
    if (!changed.has(slashed(relative(repository.root, path)))) {
      sources.push(readSource(path, io));
    }
  }
  // Those that are gone since are among the changed ones, too.
  const search = configured(args, config);
  for (const inside of changed) {
    const path = join(repository.root, inside);
    const text = isMeant(path, search)
      ? await repository.textAt(commit, inside)
      : undefined;
    if (text !== undefined) {
      sources.push({ file: slashed(relative(io.cwd, path)), path, text });
    }
  }
  return meshOf(documentsIn(sources), namingOf(config), config.complete);
}
