// A pristine portal, as `create-app` makes it, that can be installed on a machine without a compiler.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  createWriteStream,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import yaml from 'js-yaml';
import { freePort } from '../freePort.mjs';
import { root } from '../toolchain.mjs';
import { tail } from './programs.mjs';

export const CREATE_APP = '@backstage/create-app@0.9.2';

/**
 * The environment of a person's shell: this Node and a `yarn` on the path, and nothing of the npm or Yarn that may have
 * started the test.
 */
export function personsEnvironment(binFolder) {
  mkdirSync(binFolder, { recursive: true });
  const shim = join(binFolder, 'yarn');
  writeFileSync(
    shim,
    `#!/bin/sh\nexec "${process.execPath}" "${join(
      root,
      '.yarn/releases/yarn-4.13.0.cjs',
    )}" "$@"\n`,
  );
  chmodSync(shim, 0o755);
  const ofTheCaller =
    /^(npm_(?!config_(cache|registry|userconfig|cafile))|YARN_(?!CACHE|GLOBAL)|BERRY_BIN_FOLDER|PROJECT_CWD|INIT_CWD|NODE_OPTIONS|NODE_ENV|DATA_MESH_)/i;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTheCaller.test(name)),
  );
  return {
    ...env,
    PATH: [binFolder, dirname(process.execPath), process.env.PATH].join(
      delimiter,
    ),
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_ENABLE_TELEMETRY: '0',
    // Yarn's own second try can bring Yarn down; the test repeats the command instead.
    YARN_HTTP_RETRY: '0',
    YARN_HTTP_TIMEOUT: '120000',
    YARN_NETWORK_CONCURRENCY: '16',
    GIT_AUTHOR_NAME: 'Adopter',
    GIT_AUTHOR_EMAIL: 'adopter@example.org',
    GIT_COMMITTER_NAME: 'Adopter',
    GIT_COMMITTER_EMAIL: 'adopter@example.org',
  };
}

/** Runs create-app and answers its one question. */
export async function createPortal(folder, { legacy, env, log, verbose }) {
  const child = spawn(
    'npx',
    [
      '--yes',
      CREATE_APP,
      '--skip-install',
      '--path',
      folder,
      ...(legacy ? ['--legacy'] : []),
    ],
    { cwd: dirname(folder), env, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const out = createWriteStream(log, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(out, { end: false });
    if (verbose) stream.pipe(process.stdout, { end: false });
  }
  child.stdin.end('portal\n');
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  out.end();
  if (code !== 0) {
    throw new Error(
      `${CREATE_APP} could not make a portal (code ${code}):\n${tail(log)}`,
    );
  }
}

/**
 * What this machine needs and an adopter's does not: native packages that come ready-built, the registry with our
 * packages, and ports that are free. Resolves with the portal's addresses.
 */
export async function prepareForMachine(folder, registryUrl) {
  const ours = JSON.parse(readFileSync(join(root, 'package.json')));
  const manifestPath = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestPath));
  manifest.resolutions = {
    ...manifest.resolutions,
    ...ours.resolutions,
    // Without the lock file that the template's makers offer for download, its ranges let in 0.3.21, which needs the
    // `httpRouter.addWebSocketHandler` of the release after this one, and the portal does not start.
    '@backstage/plugin-signals-backend': '0.3.19',
  };
  manifest.dependenciesMeta = ours.dependenciesMeta;
  writeFileSync(manifestPath, JSON.stringify(manifest, null, 2));

  const yarnrcPath = join(folder, '.yarnrc.yml');
  const yarnrc = yaml.load(readFileSync(yarnrcPath, 'utf8'));
  // The ready-built versions, and our tarballs, may be younger than the template's age gate allows.
  delete yarnrc.npmMinimalAgeGate;
  delete yarnrc.npmPreapprovedPackages;
  yarnrc.npmScopes = {
    'backstage-data-mesh': { npmRegistryServer: registryUrl },
  };
  yarnrc.unsafeHttpWhitelist = ['127.0.0.1'];
  writeFileSync(yarnrcPath, yaml.dump(yarnrc));

  const [appPort, backendPort] = [await freePort(), await freePort()];
  const app = `http://localhost:${appPort}`;
  const backend = `http://localhost:${backendPort}`;
  writeFileSync(
    join(folder, 'app-config.local.yaml'),
    yaml.dump({
      app: { baseUrl: app },
      backend: {
        baseUrl: backend,
        listen: { port: backendPort },
        cors: { origin: app },
      },
    }),
  );
  return { app, backend };
}
