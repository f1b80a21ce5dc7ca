import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  DEFAULT_DOMAIN_NAMING,
  DEFAULT_LIFECYCLES,
  DEFAULT_OWNER_NAMING,
  domainOf,
  entityNameForId,
  lifecycleOf,
  ownerOf,
  Reading,
  readDocuments,
  tagsOf,
} from '@backstage-data-mesh/contract';
import { Entity } from '@backstage/catalog-model';
import { testDatabases } from '../__testUtils__/databases';
import { createWorld } from '../__testUtils__/world';
import { govern } from './__testUtils__/governed';

jest.setTimeout(300_000);

// A test is only ever run from the repository.
// eslint-disable-next-line no-restricted-syntax
const ROOT = join(__dirname, '../../../..');
const { databases, ids } = testDatabases();
const LIFECYCLES = new Map(DEFAULT_LIFECYCLES);
const STATUSES: Readonly<Record<string, string>> = {
  pass: 'p',
  fail: 'f',
};

/** Of the example company, what the catalog makes of its files. */
function entities(): Entity[] {
  const files = ['examples/org', 'examples/governance'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml') && !name.startsWith('history'))
      .map(name => join(ROOT, folder, name)),
  );
  return files.flatMap((file, index) =>
    readDocuments(readFileSync(file, 'utf8')).flatMap(
      reading => entityOf(reading, `${index}-${reading.index}`) ?? [],
    ),
  );
}

function entityOf(reading: Reading, etag: string): Entity | undefined {
  if (reading.type === 'foreign') {
    const entity = reading.value as Entity; // the example's own files
    return entity?.kind && entity.metadata
      ? {
          ...entity,
          metadata: { namespace: 'default', ...entity.metadata, etag },
        }
      : undefined;
  }
  if (reading.type === 'broken') return undefined;
  const document =
    reading.type === 'contract' ? reading.contract : reading.product;
  const contract = (id: string | undefined) =>
    id ? { contract: `datacontract:default/${entityNameForId(id)}` } : {};
  return {
    apiVersion: 'data-mesh/v1',
    kind: reading.type === 'contract' ? 'DataContract' : 'DataProduct',
    metadata: {
      namespace: 'default',
      name: entityNameForId(document.id),
      title: document.name,
      tags: tagsOf(document.tags),
      etag,
    },
    spec: {
      type:
        reading.type === 'contract'
          ? document.standard.name
          : reading.product.type ?? 'unspecified',
      lifecycle: lifecycleOf(document.status, LIFECYCLES),
      owner: ownerOf(document, DEFAULT_OWNER_NAMING) ?? 'unknown',
      domain: domainOf(document, DEFAULT_DOMAIN_NAMING),
      version: document.version,
      ...(reading.type === 'product' && {
        productId: document.id,
        inputPorts: reading.product.inputPorts.map(({ name, contractId }) => ({
          name,
          ...contract(contractId),
        })),
        outputPorts: reading.product.outputPorts.map(
          ({ name, contractId }) => ({ name, ...contract(contractId) }),
        ),
      }),
      definition: reading.text,
    },
  };
}

it('says what the command line says of the same files, wherever files are enough to know', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(ROOT, 'packages/cli/src/main.ts'),
      'score',
      '--offline',
      '--format=json',
    ],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
  );
  const world = await createWorld(databases, ids[0]);
  await govern(world).catalogHas(entities());
  const rows = await world
    .knex('scores as s')
    .join('products as p', 'p.id', 's.product_id')
    .join('rule_sets as r', 'r.id', 's.rule_set_id')
    .select('p.ref as product', 'r.ref as set', 's.statuses');
  const stored = new Map(
    rows.map(({ product, set, statuses }) => [
      `${product.replace('dataproduct:default/', '')} ${set.replace(
        'datascorecard:default/',
        '',
      )}`,
      String(statuses),
    ]),
  );
  const differing: string[] = [];
  let same = 0;
  for (const { product, scorecard, outcomes } of JSON.parse(stdout).scores) {
    const statuses = stored.get(`${product} ${scorecard}`) ?? '';
    for (const [index, { rule, status }] of outcomes.entries()) {
      const here = STATUSES[status];
      if (here === undefined) continue;
      if (statuses[index] === here) same += 1;
      else
        differing.push(
          `${product} ${scorecard}/${rule}: ${here}, ${statuses[index]}`,
        );
    }
  }
  expect(differing).toEqual([]);
  expect(same).toBeGreaterThan(1_000);
});
