// A fitting Node and installed packages, on a machine that may have neither.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const yarn = join(root, '.yarn/releases/yarn-4.13.0.cjs');
const stamp = join(root, 'node_modules/.data-mesh-installed');
// Where npm put the Node that it brought: asking npm again takes several seconds.
const broughtNode = join(root, 'node_modules/.data-mesh-node');
const FITTING = [22, 24];

/** Runs a program to its end. Resolves with its exit code; a signal counts as 1. */
export function runProgram(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
    });
    const forward = signal => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', code => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

/** Runs Yarn with the Node that runs this. */
export function runYarn(args, options) {
  return runProgram(process.execPath, [yarn, ...args], options);
}

/** Where Node is too old (or too new for the native packages), starts this program again under one that npm brings. */
export async function fittingNode(argv) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // Older releases of 22 lack what the scripts are written with.
  if (FITTING.includes(major) && !(major === 22 && minor < 18)) return;
  if (process.env.DATA_MESH_NODE_BROUGHT) {
    console.error(
      `Node ${process.versions.node} cannot run the portal, and npm could not bring Node 24: install Node 24 and try again.`,
    );
    process.exit(1);
  }
  const env = { ...process.env, DATA_MESH_NODE_BROUGHT: '1' };
  const known = existsSync(broughtNode) && readFileSync(broughtNode, 'utf8');
  if (known && existsSync(known)) {
    env.PATH = [dirname(known), env.PATH].join(delimiter);
    process.exit(await runProgram(known, argv, { env }));
  }
  console.log(
    `Node ${process.versions.node} is here; the portal wants 24 and gets its own.`,
  );
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  process.exit(
    await runProgram(
      npx,
      ['--yes', '--package=node@24', '--', 'node', ...argv],
      {
        shell: process.platform === 'win32',
        env,
      },
    ),
  );
}

/** What an install depends on. When it is the same as at the last finished install, there is nothing to do. */
function manifestHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const folders = ['', 'bench', 'examples/warehouse'];
  for (const parent of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, parent)).sort())
      folders.push(join(parent, name));
  }
  for (const file of [
    'yarn.lock',
    ...folders.map(folder => join(folder, 'package.json')),
  ]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Installs the packages unless that was done. The stamp is written last, so an interrupted install is done again. */
export async function install() {
  const wanted = manifestHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (once; a minute or two) …');
  const code = await runYarn(['install', '--immutable']);
  if (code !== 0) {
    console.error(
      'The packages could not be installed; what is above says why. Run the same command again to go on.',
    );
    process.exit(code);
  }
  if (process.env.DATA_MESH_NODE_BROUGHT) {
    writeFileSync(broughtNode, process.execPath);
  }
  writeFileSync(stamp, wanted);
}
