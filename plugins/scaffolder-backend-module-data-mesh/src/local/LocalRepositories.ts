import { ConflictError, InputError, isError } from '@backstage/errors';
import {
  cp,
  mkdir,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import git from 'isomorphic-git';

const MAIN = 'main';
const NAME = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;

/** Who changes a repository, and what is said of it. */
export interface LocalChange {
  readonly message: string;
  readonly author: string;
}

/**
 * Git repositories in one folder, a stand-in for a Git host. A repository comes into being by one rename: it is there whole
 * or not at all, and of two who make the same one, one gets it.
 */
export class LocalRepositories {
  private readonly folder: string;
  /** A change after the other, for each repository. */
  private readonly queue = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** Also takes away what a process left behind that ended while it made a repository. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      if (name.startsWith('.making-')) {
        await rm(join(this.folder, name), { recursive: true, force: true });
      }
    }
  }

  /**
   * The folder in which a repository is or will be, when nothing speaks against what is to happen.
   *
   * @param base - of a change; without it the repository is to be made
   * @throws what `create` and `change` throw before they begin
   */
  async lookAhead(name: string, base: string | undefined): Promise<string> {
    const target = this.folderOf(name);
    if (base !== undefined) await requireHead(target, name, base);
    else if (await exists(target)) throw nameTaken(name);
    return target;
  }

  /**
   * A new repository from the files of a folder.
   *
   * @throws ConflictError when there is one of this name; InputError for what is no name; Error for a person when the folder
   *   of the repositories cannot be used
   */
  async create(
    name: string,
    from: string,
    change: LocalChange,
  ): Promise<{ readonly folder: string; readonly commit: string }> {
    const target = this.folderOf(name);
    if (await exists(target)) throw nameTaken(name);
    const making = join(
      this.folder,
      `.making-${randomBytes(8).toString('hex')}`,
    );
    try {
      await copyFiles(from, making);
      await git.init({ fs, dir: making, defaultBranch: MAIN });
      const commit = await commitAll(making, change);
      await rename(making, target);
      return { folder: target, commit };
    } catch (error) {
      const code = fileFault(error);
      if (code === 'ENOTEMPTY' || code === 'EEXIST') throw nameTaken(name);
      throw shown(error);
    } finally {
      await takeAway(making);
    }
  }

  /**
   * Changes a repository by a branch that is merged at once. Nothing of it is seen before all of it is there.
   *
   * @param base - the commit that the files were taken from
   * @throws ConflictError when somebody else changed it since
   */
  async change(
    name: string,
    from: string,
    base: string,
    branch: string,
    change: LocalChange,
  ): Promise<{
    readonly folder: string;
    readonly commit: string;
    readonly changed: boolean;
  }> {
    const target = this.folderOf(name);
    return this.alone(name, async () => {
      await requireHead(target, name, base);
      const making = join(
        this.folder,
        `.making-${randomBytes(8).toString('hex')}`,
      );
      const old = `${making}-old`;
      try {
        await cp(join(target, '.git'), join(making, '.git'), {
          recursive: true,
        });
        await git.branch({
          fs,
          dir: making,
          ref: branch,
          checkout: true,
          force: true,
        });
        await copyFiles(from, making);
        const changed = await hasChanges(making);
        if (!changed) return { folder: target, commit: base, changed };
        await commitAll(making, change);
        await git.checkout({ fs, dir: making, ref: MAIN });
        await git.merge({
          fs,
          dir: making,
          ours: MAIN,
          theirs: branch,
          fastForward: false,
          message: `Merge ${branch}`,
          author: authorOf(change),
        });
        await git.checkout({ fs, dir: making, ref: MAIN, force: true });
        const commit = await headOf(making);
        await rename(target, old);
        try {
          await rename(making, target);
        } catch (error) {
          await rename(old, target);
          throw error;
        }
        return { folder: target, commit, changed };
      } catch (error) {
        throw shown(error);
      } finally {
        await takeAway(making);
        await takeAway(old);
      }
    });
  }

  /** Copies the files of a repository, and says at which commit. */
  async fetch(name: string, to: string): Promise<{ readonly commit: string }> {
    const target = this.folderOf(name);
    return this.alone(name, async () => {
      if (!(await exists(target))) throw noRepository(name);
      try {
        await copyFiles(target, to);
        return { commit: await headOf(target) };
      } catch (error) {
        throw shown(error);
      }
    });
  }

  /**
   * The repository and the path in it of a location such as `file:/…/orders/orders.odps.yaml`.
   * @throws InputError for a place that is in none of them
   */
  async placeOf(
    location: string,
  ): Promise<{ readonly name: string; readonly path: string }> {
    const file = location.replace(/^(?:file|url):(?:file:\/\/)?/, '');
    const inside = relative(await realpath(this.folder), resolve(file));
    const [name, ...path] = inside.split(sep);
    if (!NAME.test(name) || path.length === 0) {
      throw new InputError(
        'This is not kept in a local repository: only what templates made on this machine can be changed by them. In a portal with a Git host, templates open a pull request instead.',
      );
    }
    return { name, path: path.join('/') };
  }

  private folderOf(name: string): string {
    if (!NAME.test(name) || name.length > 100) {
      throw new InputError(
        `"${name.slice(
          0,
          100,
        )}" is no name of a repository: lower-case letters, digits, and single "-", "_" or "." between them.`,
      );
    }
    return join(this.folder, name);
  }

  private async alone<T>(name: string, act: () => Promise<T>): Promise<T> {
    const before = this.queue.get(name) ?? Promise.resolve();
    const result = before.then(act, act);
    const ended = result.catch(() => {});
    this.queue.set(name, ended);
    try {
      return await result;
    } finally {
      if (this.queue.get(name) === ended) this.queue.delete(name);
    }
  }
}

/** That nobody changed a repository since its files were taken. */
async function requireHead(
  target: string,
  name: string,
  base: string,
): Promise<void> {
  if (!(await exists(target))) throw noRepository(name);
  if ((await headOf(target)) !== base) {
    throw new ConflictError(
      `Somebody changed ${name} in the meantime. Start again from its current files; nothing was changed.`,
    );
  }
}

function nameTaken(name: string): ConflictError {
  return new ConflictError(
    `There is a repository "${name}" already. Choose another name; nothing was made.`,
  );
}

function noRepository(name: string): InputError {
  return new InputError(`There is no repository "${name}".`);
}

/** What the file system says, such as `ENOSPC`; nothing for an error that is not its own. */
function fileFault(error: unknown): string | undefined {
  return isError(error) &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** An error that names no place on this machine; its cause, for the log, does. */
function shown(error: unknown): unknown {
  const code = fileFault(error);
  return code === undefined
    ? error
    : new Error(
        `The folder of local repositories cannot be used (${code}). Nothing was changed: mend what \`dataMesh.scaffolder.localRepositories.folder\` names, and run it again.`,
        { cause: error },
      );
}

/** What cannot be taken away now is so at the next start. */
async function takeAway(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {});
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Neither history nor links, which could lead anywhere. */
async function copyFiles(from: string, to: string): Promise<void> {
  const base = resolve(from);
  await cp(base, to, {
    recursive: true,
    filter: source =>
      !relative(base, source).split(sep).includes('.git') &&
      !fs.lstatSync(source).isSymbolicLink(),
  });
}

async function commitAll(dir: string, change: LocalChange): Promise<string> {
  await git.add({ fs, dir, filepath: '.' });
  return git.commit({
    fs,
    dir,
    message: change.message,
    author: authorOf(change),
  });
}

async function hasChanges(dir: string): Promise<boolean> {
  const rows = await git.statusMatrix({ fs, dir });
  return rows.some(([, head, work]) => head !== 1 || work !== 1);
}

async function headOf(dir: string): Promise<string> {
  return git.resolveRef({ fs, dir, ref: MAIN });
}

function authorOf({ author }: LocalChange) {
  return {
    name: author,
    email: `${author.replace(/[^\w.-]+/g, '.')}@localhost`,
  };
}
