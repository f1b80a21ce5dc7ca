import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { codeOf } from '../errorCode';
import { NotRun } from '../exitCodes';

const execute = promisify(execFile);

/** A revision is never taken for an option, and never for a path. */
const REVISION = /^[^-\s:][^\s:]*$/;

/** A repository of Git, asked and never changed. */
export class Repository {
  private constructor(
    /** In full. */
    readonly root: string,
  ) {}

  /** The repository that a folder is in. Throws `NotRun`. */
  static async at(folder: string): Promise<Repository> {
    try {
      const { stdout } = await execute(
        'git',
        ['rev-parse', '--show-toplevel'],
        { cwd: folder },
      );
      return new Repository(stdout.replace(/\r?\n$/, ''));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') {
        throw new NotRun('Git is not installed.', 'Install it.');
      }
      throw new NotRun(
        `${folder} is not in a Git repository.`,
        'Run the command in one: it compares files with those of a revision.',
      );
    }
  }

  /** The commit that a revision is. Throws `NotRun` when there is none. */
  async commitOf(revision: string): Promise<string> {
    try {
      if (!REVISION.test(revision)) throw new Error('not a revision');
      const text = await this.#run([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
      ]);
      return text.trim();
    } catch {
      throw new NotRun(
        `There is no revision "${revision.slice(0, 100)}".`,
        'Name a branch, tag or commit that was fetched (in CI: check out with the whole history).',
      );
    }
  }

  /** Paths, relative to the root, of files that differ between a commit and another one, or the files as they are. */
  async changedSince(commit: string, to?: string): Promise<string[]> {
    const differing = listOf(
      await this.#run([
        'diff',
        '--name-only',
        '--no-renames',
        '-z',
        commit,
        ...(to === undefined ? [] : [to]),
        '--',
      ]),
    );
    const untracked =
      to === undefined
        ? listOf(
            await this.#run([
              'ls-files',
              '--others',
              '--exclude-standard',
              '-z',
            ]),
          )
        : [];
    return [...new Set([...differing, ...untracked])].sort();
  }

  /** The text of a file at a commit; nothing when it was not there. */
  async textAt(commit: string, path: string): Promise<string | undefined> {
    try {
      return await this.#run(['cat-file', 'blob', `${commit}:${path}`]);
    } catch {
      return undefined;
    }
  }

  async #run(args: readonly string[]): Promise<string> {
    const { stdout } = await execute('git', [...args], {
      cwd: this.root,
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
    return stdout;
  }
}

function listOf(text: string): string[] {
  return text.split('\0').filter(path => path !== '');
}
