// `npm run test:adopt`: does docs/adopt.md work for somebody who has a portal and nothing else? See scripts/adopt/README.md.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, lookAround } from '../adopt/browser.mjs';
import { editFile, mergeYaml, writeWhole } from '../adopt/edits.mjs';
import { expected } from '../adopt/fixtures/expected.mjs';
import { pack } from '../adopt/pack.mjs';
import { stepsFor } from '../adopt/page.mjs';
import {
  CREATE_APP,
  createPortal,
  personsEnvironment,
  prepareForMachine,
} from '../adopt/portal.mjs';
import { endAll, runLogged, startLogged, tail } from '../adopt/programs.mjs';
import { serveRegistry } from '../adopt/registry.mjs';
import { root, runProgram } from '../toolchain.mjs';

const PAGE = 'docs/adopt.md';
const BROKEN_DOWNLOAD =
  /RequestError|ECONNRESET|ETIMEDOUT|EAI_AGAIN|onCancel|YN0001.*(HTTP|Timeout)/i;

/** Does one thing, and says what and how long it took. */
async function timed(label, times, work) {
  console.log(`== ${label}`);
  const began = performance.now();
  try {
    return await work();
  } finally {
    const seconds = (performance.now() - began) / 1000;
    times.push({ label, seconds });
    console.log(`   ${seconds.toFixed(1)} s: ${label.split(' (')[0]}`);
  }
}

/** Resolves when both halves of the portal answer; throws with the end of its log when it ends or takes too long. */
async function untilUp({ app, backend }, portal, log, patience = 180_000) {
  const waiting = new Set([app, `${backend}/.backstage/health/v1/readiness`]);
  const until = Date.now() + patience;
  let code;
  portal.ended.then(ended => (code = ended));
  while (waiting.size) {
    for (const url of waiting) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.ok) waiting.delete(url);
      await answer?.body?.cancel();
    }
    if (code !== undefined) {
      throw new Error(`the portal ended with code ${code}:\n${tail(log)}`);
    }
    if (waiting.size && Date.now() > until) {
      throw new Error(
        `nothing answers at ${[...waiting].join(', ')} after ${
          patience / 1000
        } s:\n${tail(log)}`,
      );
    }
    await new Promise(done => setTimeout(done, 500));
  }
}

/** Runs commands in the portal. A download that breaks off is nothing that the page could help: then once more. */
async function inShell(text, { portal, shell, log, verbose }) {
  const command = () =>
    runLogged('/bin/sh', ['-euc', text], {
      cwd: portal,
      env: shell,
      log,
      verbose,
    });
  await command().catch(error => {
    if (!BROKEN_DOWNLOAD.test(error.message)) throw error;
    console.log('   a download broke off; once more …');
    return command();
  });
}

/** What a step of the page says to do, done in the portal. */
async function follow(step, context) {
  const path = () => join(context.portal, step.target);
  if (step.action === 'file') writeWhole(path(), step.text);
  else if (step.action === 'merge') mergeYaml(path(), step.text);
  else if (step.action === 'edit') editFile(path(), step.text);
  else await inShell(step.text, context);
}

function describe({ place, action, target, text }) {
  const what = { file: 'write', merge: 'add to', edit: 'edit' }[action];
  return `${place} ${
    what ? `${what} ${target}` : text.trim().split('\n').join('; ')
  }`;
}

/** The names of our packages' archives in Yarn's cache. */
function cached(folder) {
  try {
    return readdirSync(folder).filter(name =>
      name.startsWith('@backstage-data-mesh-'),
    );
  } catch {
    return [];
  }
}

async function yarnCacheFolder(portal, shell, folder) {
  const answer = join(folder, 'yarn-cache-folder.log');
  await runLogged('yarn', ['config', 'get', 'cacheFolder'], {
    cwd: portal,
    env: shell,
    log: answer,
  });
  return tail(answer, 1).trim();
}

async function adopt(system, { folder, values, times, atEnd }) {
  const log = join(folder, 'adopt.log');
  const portal = join(folder, 'portal');
  const output = { log, verbose: values.verbose };
  const steps = stepsFor(join(root, PAGE), PAGE, system);
  if (steps.filter(({ action }) => action === 'start').length !== 1) {
    throw new Error(
      `${PAGE} should start the portal once, in a \`start\` block`,
    );
  }
  findChromium();

  const shell = personsEnvironment(join(folder, 'bin'));
  const registry = await serveRegistry();
  atEnd.push(() => registry.close());

  const packing = timed('pack our packages', times, () =>
    pack(values.packed ? resolve(values.packed) : join(folder, 'packed'), {
      ...output,
      log: join(folder, 'pack.log'),
    }),
  );
  const making = timed(
    `make and install a pristine portal (${CREATE_APP}, ${system})`,
    times,
    async () => {
      await createPortal(portal, {
        legacy: system === 'legacy',
        env: shell,
        ...output,
      });
      console.log(
        '   prepared for this machine: ready-built native packages, our registry, free ports',
      );
      const prepared = await prepareForMachine(portal, registry.url);
      cpSync(join(root, 'scripts/adopt/fixtures/repository'), portal, {
        recursive: true,
      });
      await inShell('yarn install', { portal, shell, ...output });
      return prepared;
    },
  );
  // Side by side, since neither needs all of the machine; both are waited for, so that nothing runs on when one fails.
  const [packed, made] = await Promise.allSettled([packing, making]);
  for (const { status, reason } of [packed, made]) {
    if (status === 'rejected') throw reason;
  }
  registry.offer(packed.value);
  for (const { manifest } of packed.value) {
    console.log(`   ${manifest.name} ${manifest.version}`);
  }
  const addresses = made.value;

  const cache = await yarnCacheFolder(portal, shell, folder);
  const before = new Set(cached(cache));
  atEnd.push(() => {
    // They are of this run only: the next one packs anew.
    for (const name of cached(cache)) {
      if (!before.has(name)) rmSync(join(cache, name), { force: true });
    }
  });

  for (const step of steps.filter(({ action }) => action !== 'example')) {
    await timed(describe(step), times, async () => {
      try {
        if (step.action === 'start') {
          const running = startLogged('/bin/sh', ['-euc', step.text], {
            cwd: portal,
            env: shell,
            ...output,
          });
          await untilUp(addresses, running, log);
        } else {
          await follow(step, { portal, shell, ...output });
        }
      } catch (error) {
        throw new Error(`${step.place}: ${error.message}`);
      }
    });
  }

  await timed(`look at ${addresses.app} with Chromium`, times, () =>
    lookAround({
      ...addresses,
      products: expected,
      folder,
      say: text => console.log(`   ${text}`),
    }),
  ).catch(error => {
    throw new Error(`${error.message}\nThe portal said last:\n${tail(log)}`);
  });

  if (values.keep) {
    console.log(`\nThe portal is at ${addresses.app}. Ctrl+C stops it.`);
    await new Promise(done => process.once('SIGINT', done));
  }
}

function printTimes(times, began) {
  const total = (performance.now() - began) / 1000;
  console.log('\n  seconds  step');
  for (const { label, seconds } of [
    ...times,
    { label: 'total', seconds: total },
  ]) {
    console.log(`  ${seconds.toFixed(1).padStart(7)}  ${label}`);
  }
}

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      legacy: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      packed: { type: 'string' },
    },
  });
  const system = values.legacy ? 'legacy' : 'new';
  const folder = mkdtempSync(join(tmpdir(), 'data-mesh-adopt-'));
  const began = performance.now();
  const times = [];
  const atEnd = [];
  const cleanUp = async keep => {
    await endAll();
    for (const work of atEnd.splice(0)) await work();
    // A portal has some 200,000 files, which keep Node busy for longer than the system's own program.
    if (!keep) await runProgram('rm', ['-rf', folder]);
  };
  const interrupted = async () => {
    await cleanUp(values.keep);
    process.exit(130);
  };
  process.once('SIGTERM', interrupted);
  if (!values.keep) process.once('SIGINT', interrupted);

  try {
    await adopt(system, { folder, values, times, atEnd });
    printTimes(times, began);
    console.log(
      `\nADOPTED: a pristine portal (${system} frontend system) that follows ${PAGE} shows its data products.`,
    );
    await cleanUp(values.keep);
    return 0;
  } catch (error) {
    await cleanUp(true);
    printTimes(times, began);
    console.error(
      `\nNOT ADOPTED (${system} frontend system): ${error.message}\n\nThe portal, its log (adopt.log) and what else there is to look at are in ${folder}.`,
    );
    return 1;
  }
}
