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
import { createWorld, World } from '../__testUtils__/world';
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

async function told(command: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(ROOT, 'packages/cli/src/main.ts'),
      command,
      '--offline',
      '--format=json',
      '--fail-on=never',
    ],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

describe('the portal, wherever files are enough to know', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(databases, ids[0]);
    await govern(world).catalogHas(entities());
  });

  it('says what the command line says of rules, scores and levels, of products and of domains', async () => {
    const ofProducts = world
      .knex('scores as s')
      .join('products as p', 'p.id', 's.product_id')
      .join('rule_sets as r', 'r.id', 's.rule_set_id')
      .select(
        'p.ref as of',
        'r.ref as set',
        's.statuses',
        's.score',
        's.level',
      );
    const ofDomains = world
      .knex('domain_scores as s')
      .join('rule_sets as r', 'r.id', 's.rule_set_id')
      .select(
        's.domain_ref as of',
        'r.ref as set',
        's.statuses',
        's.score',
        's.level',
      );
    const stored = new Map(
      [...(await ofProducts), ...(await ofDomains)].map(row => [
        `${nameOf(row.of)} ${nameOf(row.set)}`,
        row,
      ]),
    );
    const differing: string[] = [];
    const same = { rules: 0, scores: 0, domains: 0 };
    for (const one of (await told('score')).scores) {
      const { product, domain, scorecard, outcomes } = one;
      const key = `${product ?? domain} ${scorecard}`;
      const row = stored.get(key);
      for (const [index, { rule, status }] of outcomes.entries()) {
        const here = STATUSES[status];
        if (here === undefined) continue;
        if (row?.statuses[index] === here) {
          same.rules += 1;
          same.domains += domain ? 1 : 0;
        } else {
          differing.push(`${key}/${rule}: ${here}, ${row?.statuses[index]}`);
        }
      }
      if (one.coverage !== 1) continue;
      if (row?.score === one.score && row?.level === (one.level ?? null)) {
        same.scores += 1;
      } else {
        differing.push(
          `${key}: ${one.score} ${one.level}, ${row?.score} ${row?.level}`,
        );
      }
    }
    expect(differing).toEqual([]);
    expect(same.rules).toBeGreaterThan(1_000);
    expect(same.scores).toBeGreaterThan(50);
    expect(same.domains).toBeGreaterThan(20);
  });

  it('finds every violation that the command line finds', async () => {
    const rows: { ref: string; set: string; rule: string }[] = await world
      .knex('violations as v')
      .join('products as p', 'p.id', 'v.product_id')
      .join('rule_sets as r', 'r.id', 'v.rule_set_id')
      .select('p.ref', 'r.ref as set', 'v.rule');
    const stored = new Set(
      rows.map(({ ref, set, rule }) => `${nameOf(ref)} ${nameOf(set)}/${rule}`),
    );
    const found: string[] = (await told('policy')).products.flatMap(
      ({ product, violations }: CommandLineProduct) =>
        violations
          .filter(({ enforcement }) => enforcement !== 'advise')
          .map(({ policy, rule }) => `${product} ${policy}/${rule}`),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(one => !stored.has(one))).toEqual([]);
  });
});

interface CommandLineProduct {
  readonly product: string;
  readonly violations: readonly {
    readonly policy: string;
    readonly rule: string;
    readonly enforcement: string;
  }[];
}
