// `npm run bench -- NAME`: see bench/README.md.
import { join } from 'node:path';
import { root, runProgram } from '../toolchain.mjs';

export function run(args) {
  return runProgram(process.execPath, [
    '--require',
    join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    join(root, 'bench/src/cli.ts'),
    ...args,
  ]);
}
