import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Io } from '../io';
import { run } from '../run';

/** What came of a command. */
export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files in which commands are run. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'data-mesh-')));

  constructor(files: Readonly<Record<string, string>> = {}) {
    Object.entries(files).forEach(([name, text]) => this.write(name, text));
  }

  write(name: string, text: string): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(name = ''): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }

  git(...args: string[]): void {
    execFileSync('git', args, {
      cwd: this.path,
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.org',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  }

  /** All that is there, as a commit. */
  commit(): void {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message=all');
  }

  async run(argv: readonly string[], io: Partial<Io> = {}): Promise<Result> {
    let out = '';
    let err = '';
    const code = await run(argv, {
      cwd: this.path,
      env: {},
      colour: false,
      now: () => new Date('2026-11-29T12:00:00Z'),
      out: text => {
        out += text;
      },
      err: text => {
        err += text;
      },
      fetch: () => Promise.reject(new Error('no network in tests')),
      ...io,
    });
    return { code, out, err };
  }

  async json(argv: readonly string[], io: Partial<Io> = {}) {
    const result = await this.run([...argv, '--format=json'], io);
    return { ...result, json: JSON.parse(result.out) };
  }
}
