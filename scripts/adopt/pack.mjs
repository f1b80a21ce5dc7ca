// Makes the tarballs that a release would publish.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../toolchain.mjs';
import { runLogged } from './programs.mjs';

const YARN = join(root, '.yarn/releases/yarn-4.13.0.cjs');
const CACHE = join(root, 'node_modules/.cache/data-mesh-adopt');

/** The folders of the packages that a release publishes, with their manifests. */
function publishable() {
  return ['packages', 'plugins'].flatMap(parent =>
    readdirSync(join(root, parent))
      .map(name => join(root, parent, name))
      .filter(folder => existsSync(join(folder, 'package.json')))
      .map(folder => ({
        folder,
        manifest: JSON.parse(readFileSync(join(folder, 'package.json'))),
      }))
      .filter(({ manifest }) => !manifest.private),
  );
}

/** Type declarations of these packages only; the portal of this repository and the tests are left out to save time. */
async function declareTypes(packages, options) {
  mkdirSync(CACHE, { recursive: true });
  const config = join(CACHE, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      include: packages.flatMap(({ folder }) => [
        join(folder, 'src'),
        join(folder, 'config.d.ts'),
      ]),
      // How CSS modules and pictures are typed; an app's entry brings it otherwise.
      files: [
        join(root, 'node_modules/@backstage/cli/asset-types/asset-types.d.ts'),
      ],
      exclude: [
        '*.test.ts',
        '*.test.tsx',
        '__testUtils__/*',
        'setupTests.ts',
      ].map(tests => join(root, '**', tests)),
      compilerOptions: {
        rootDir: root,
        outDir: join(root, 'dist-types'),
        tsBuildInfoFile: join(CACHE, 'tsconfig.tsbuildinfo'),
        // It would leave out what it thinks is there from before, and `clean` may have removed it.
        incremental: false,
      },
    }),
  );
  await runLogged(
    process.execPath,
    [join(root, 'node_modules/.bin/tsc'), '-p', config],
    { cwd: root, ...options },
  );
}

async function inParallel(items, count, work) {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let item = queue.shift(); item; item = queue.shift()) {
        await work(item);
      }
    }),
  );
}

/** What stands in a tarball's own package.json: entry points of the build, real versions in place of `workspace:^`. */
function manifestIn(tarball) {
  return JSON.parse(
    execFileSync('tar', ['-xzOf', tarball, 'package/package.json']),
  );
}

/**
 * Builds and packs every publishable package into `folder`, unless the folder holds tarballs already.
 * Resolves with `{ manifest, tarball }` of each.
 */
export async function pack(folder, options) {
  const present = existsSync(folder)
    ? readdirSync(folder).filter(name => name.endsWith('.tgz'))
    : [];
  if (present.length === 0) {
    mkdirSync(folder, { recursive: true });
    const packages = publishable();
    await declareTypes(packages, options);
    await inParallel(packages, availableParallelism(), ({ folder: cwd }) =>
      runLogged(process.execPath, [YARN, 'build'], {
        cwd,
        ...options,
      }),
    );
    // One after the other: packing puts a package.json for publishing in place and takes it away again.
    for (const { folder: cwd, manifest } of packages) {
      const name = manifest.name.replace('@', '').replace('/', '-');
      await runLogged(
        process.execPath,
        [YARN, 'pack', '-o', join(folder, `${name}.tgz`)],
        { cwd, ...options },
      );
    }
  }
  const packed = readdirSync(folder)
    .filter(name => name.endsWith('.tgz'))
    .map(name => join(folder, name))
    .map(tarball => ({ tarball, manifest: manifestIn(tarball) }));
  for (const { manifest } of packed) {
    const left = Object.entries(manifest.dependencies ?? {}).find(([, range]) =>
      range.startsWith('workspace:'),
    );
    if (left) {
      throw new Error(
        `the tarball of ${manifest.name} still asks for ${left[0]} as ${left[1]}`,
      );
    }
  }
  return packed;
}
