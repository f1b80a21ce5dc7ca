// Makes from the one OpenAPI document: the types and the operations in data-mesh-common, the document as a module in
// data-mesh-backend. With --check it only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const source = new URL(
  'plugins/data-mesh-backend/src/schema/openapi.yaml',
  root,
);
const note =
  '// Made from data-mesh-backend/src/schema/openapi.yaml by `yarn openapi`. Change that file instead.\n';

const document = load(await readFile(source, 'utf8'));
const outputs = new Map([
  [
    'plugins/data-mesh-common/src/api/openapi.generated.ts',
    `${note}/* eslint-disable */\n${astToString(await openapiTS(source))}`,
  ],
  [
    'plugins/data-mesh-backend/src/schema/openapi.generated.ts',
    `${note}/* eslint-disable */\nexport const openApiDocument = ${JSON.stringify(
      document,
      null,
      2,
    )};\n`,
  ],
]);

let stale = 0;
for (const [path, text] of outputs) {
  const file = new URL(path, root);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) continue;
  if (process.argv.includes('--check')) {
    stale += 1;
    console.error(`${path} is not up to date: run \`yarn openapi\`.`);
  } else {
    await writeFile(file, text);
    console.log(`wrote ${fileURLToPath(file)}`);
  }
}
process.exitCode = stale ? 1 : 0;
