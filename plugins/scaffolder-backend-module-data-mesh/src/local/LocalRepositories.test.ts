import git from 'isomorphic-git';
import fs from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalRepositories } from './LocalRepositories';
import { createPublishLocalAction } from './publishLocal';

const change = { message: 'Because', author: 'user:default/ines.moreau' };

describe('Local repositories', () => {
  let folder: string;
  let work: string;
  let repositories: LocalRepositories;

  beforeEach(async () => {
    const base = await mkdtemp(join(tmpdir(), 'repositories-'));
    folder = join(base, 'all');
    work = join(base, 'work');
    await mkdir(join(work, 'contracts'), { recursive: true });
    await writeFile(join(work, 'orders.odps.yaml'), 'id: orders\n');
    await writeFile(join(work, 'contracts/orders.odcs.yaml'), 'id: orders\n');
    repositories = new LocalRepositories(folder);
    await repositories.open();
  });

  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('come into being with all files and one commit', async () => {
    const { folder: dir, commit } = await repositories.create(
      'orders',
      work,
      change,
    );

    const [entry, ...others] = await git.log({ fs, dir });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      oid: commit,
      commit: { message: 'Because\n', author: { name: change.author } },
    });
    expect(await git.listFiles({ fs, dir })).toEqual([
      'contracts/orders.odcs.yaml',
      'orders.odps.yaml',
    ]);
  });

  it('go to one of two who make the same one at once; the other is told', async () => {
    const results = await Promise.allSettled([
      repositories.create('orders', work, change),
      repositories.create('orders', work, change),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(
      results.flatMap(one => (one.status === 'rejected' ? one.reason : [])),
    ).toMatchObject([
      { name: 'ConflictError', message: expect.stringContaining('"orders"') },
    ]);
    expect(await readdir(folder)).toEqual(['orders']);
  });

  it('leave nothing behind when making one fails half-way, so that it can be made again', async () => {
    const commit = jest
      .spyOn(git, 'commit')
      .mockRejectedValueOnce(new Error('disk full'));

    await expect(repositories.create('orders', work, change)).rejects.toThrow(
      'disk full',
    );
    expect(await readdir(folder)).toEqual([]);

    commit.mockRestore();
    await repositories.create('orders', work, change);
    expect(await readdir(folder)).toEqual(['orders']);
  });

  it('name no place of the machine when their folder cannot be used, and are made once it can', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file');
    await expect(repositories.create('orders', work, change)).rejects.toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining(folder),
      }),
    );
    await expect(repositories.create('orders', work, change)).rejects.toThrow(
      /cannot be used \(ENOTDIR\).*localRepositories/,
    );

    await rm(folder);
    await repositories.open();
    await repositories.create('orders', work, change);
    expect(await readdir(folder)).toEqual(['orders']);
  });

  it('are as before when a change fails half-way', async () => {
    const { commit, folder: dir } = await repositories.create(
      'orders',
      work,
      change,
    );
    await writeFile(join(work, 'orders.odps.yaml'), 'id: other\n');
    const merge = jest
      .spyOn(git, 'merge')
      .mockRejectedValueOnce(new Error('disk full'));

    await expect(
      repositories.change('orders', work, commit, 'b', change),
    ).rejects.toThrow('disk full');
    merge.mockRestore();
    expect(await readFile(join(dir, 'orders.odps.yaml'), 'utf8')).toBe(
      'id: orders\n',
    );
    expect(await readdir(folder)).toEqual(['orders']);
  });

  it('change by a branch that is merged', async () => {
    const { commit } = await repositories.create('orders', work, change);
    await writeFile(join(work, 'orders.odps.yaml'), 'id: orders\nversion: 2\n');

    const { folder: dir, changed } = await repositories.change(
      'orders',
      work,
      commit,
      'second',
      { ...change, message: 'Second' },
    );

    expect(changed).toBe(true);
    expect(await readFile(join(dir, 'orders.odps.yaml'), 'utf8')).toContain(
      'version: 2',
    );
    expect(
      (await git.log({ fs, dir })).map(one => one.commit.message.trim()),
    ).toEqual(['Merge second', 'Second', 'Because']);
    expect(await git.statusMatrix({ fs, dir })).toEqual([
      ['contracts/orders.odcs.yaml', 1, 1, 1],
      ['orders.odps.yaml', 1, 1, 1],
    ]);
  });

  it('tell the second of two who change the same files', async () => {
    const { commit } = await repositories.create('orders', work, change);
    await writeFile(join(work, 'orders.odps.yaml'), 'id: orders\nversion: 2\n');
    await repositories.change('orders', work, commit, 'first', change);

    await expect(
      repositories.change('orders', work, commit, 'second', change),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('in the meantime'),
    });
  });

  it.each(['../orders', '${{ x }}', 'a;rm -rf', '.git', '-rf', 'a/b', ''])(
    'are not called %j',
    async name => {
      await expect(
        repositories.create(name, work, change),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('are found by the place of a file in them, and nothing outside of them is', async () => {
    await repositories.create('orders', work, change);
    await expect(
      repositories.placeOf(`file:${folder}/orders/contracts/orders.odcs.yaml`),
    ).resolves.toEqual({ name: 'orders', path: 'contracts/orders.odcs.yaml' });
    await expect(
      repositories.placeOf(`file:${folder}/../work/orders.odps.yaml`),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('tell in a dry run where they would be, and what would be refused, and stay as they are', async () => {
    const dryRun = async (input: { repository: string; base?: string }) => {
      const output = jest.fn();
      // Of what the scaffolder gives, what an action looks at in a dry run.
      const context = {
        input,
        workspacePath: work,
        isDryRun: true,
        logger: { info: () => {} },
        output,
      };
      await createPublishLocalAction(repositories).handler(context as never);
      return Object.fromEntries(output.mock.calls);
    };
    expect(await dryRun({ repository: 'orders' })).toEqual({
      repository: 'orders',
      remoteUrl: `file://${folder}/orders`,
      commit: '',
      changed: false,
    });
    expect(await readdir(folder)).toEqual([]);
    const { commit } = await repositories.create('orders', work, change);
    expect(await dryRun({ repository: 'orders', base: commit })).toMatchObject({
      commit,
    });
    await expect(dryRun({ repository: 'orders' })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(
      dryRun({ repository: 'orders', base: 'another' }),
    ).rejects.toThrow('in the meantime');
    await expect(dryRun({ repository: '../orders' })).rejects.toMatchObject({
      name: 'InputError',
    });
  });
});
