// One file, so that a command starts in a moment: hundreds of small modules are what takes a command's time otherwise.
// What a command needs is still set up only when that command runs (`import()` in the source).
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

await rm(at('dist'), { recursive: true, force: true });
await build({
  entryPoints: [at('src/main.ts')],
  outfile: at('dist/data-mesh.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  minifySyntax: true,
  legalComments: 'linked',
  // Installed beside it by those who check data there.
  external: ['@duckdb/node-api', 'pg', 'mysql2', 'mysql2/promise'],
  logLevel: 'warning',
});
