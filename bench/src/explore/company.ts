import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

const OWNERS = 200;
const DOMAINS = 48;
const TOP_DOMAINS = 8;
const WORDS = [
  ...['orders', 'customers', 'stock', 'prices', 'returns', 'deliveries'],
  ...['suppliers', 'campaigns', 'stores', 'payments', 'forecasts', 'margins'],
];
const TAGS = Array.from({ length: 60 }, (_, i) => `tag-${i}`);
const TYPES = ['source-aligned', 'aggregate', 'consumer-aligned'];
const LIFECYCLES = ['production', 'production', 'experimental', 'deprecated'];
const STANDARDS = ['v3.1.0', 'v3.0.2', 'v3.2.0'];
const CLASSIFICATIONS = ['public', 'internal', 'confidential', 'restricted'];

/** A company of any size, the same each time: entities as the catalog would give them to the suite. */
export function companyEntities(products: number): Entity[] {
  return [
    ...Array.from({ length: OWNERS }, (_, i) => owner(i)),
    ...Array.from({ length: DOMAINS }, (_, i) => domain(i)),
    ...Array.from({ length: products }, (_, i) => contract(i)),
    ...Array.from({ length: products }, (_, i) => product(i)),
  ];
}

export function byRef(entities: readonly Entity[]): Map<string, Entity> {
  return new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));
}

/** Spreads consecutive numbers, so that names, domains and owners do not come in blocks. */
function spread(n: number, salt: number): number {
  return Math.imul(n + 1, 2654435761 + salt * 40503) >>> 8;
}

function pick<T>(list: readonly T[], n: number, salt: number): T {
  return list[spread(n, salt) % list.length];
}

function metadata(name: string, title?: string) {
  return { namespace: 'default', name, title, etag: `1-${name}` };
}

function owner(i: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: metadata(`team-${i}`, `Team ${i}`),
    spec: { type: 'team', children: [] },
  };
}

function domain(i: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: metadata(`domain-${i}`, `Domain ${i}`),
    spec: {
      owner: `group:default/team-${i}`,
      ...(i >= TOP_DOMAINS && { subdomainOf: `domain-${i % TOP_DOMAINS}` }),
    },
  };
}

function contract(i: number): Entity {
  const columns = Array.from(
    { length: 8 },
    (_, c) => `      - name: column_${c}
        logicalType: string
        classification: ${pick(CLASSIFICATIONS, i, c % 2)}`,
  );
  const approver = i % 3 === 0 ? '\n    firstLevelApprovers: owner' : '';
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataContract',
    metadata: metadata(`contract-${i}`),
    spec: {
      type: 'odcs',
      lifecycle: pick(LIFECYCLES, i, 1),
      owner: `group:default/team-${spread(i, 2) % OWNERS}`,
      definition: `kind: DataContract
apiVersion: ${pick(STANDARDS, i, 3)}
id: contract-${i}
name: Terms of ${pick(WORDS, i, 4)} ${i}
version: 1.0.0
status: active
schema:
  - name: t
    properties:
${columns.join('\n')}
roles:
  - role: reader${approver}
`,
    },
  };
}

function product(i: number): Entity {
  const words = [4, 5, 6].map(salt => pick(WORDS, i, salt));
  const text = `All ${words[0]} with their ${words[1]}, cleaned once a day for those who plan ${words[2]}. `;
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataProduct',
    metadata: {
      ...metadata(`product-${i}`, `${capital(words[0])} and ${words[1]} ${i}`),
      description: text,
      tags: [...new Set([7, 8, 9].map(salt => pick(TAGS, i, salt)))],
    },
    spec: {
      type: pick(TYPES, i, 10),
      lifecycle: pick(LIFECYCLES, i, 1),
      owner: `group:default/team-${spread(i, 2) % OWNERS}`,
      domain: `domain-${spread(i, 11) % DOMAINS}`,
      purpose: text.repeat(3),
      version: '1.0.0',
      inputPorts: [12, 13].map(salt => ({
        name: `input-${salt}`,
        contract: `contract-${spread(i, salt) % Math.max(1, i)}`,
      })),
      outputPorts: [
        {
          name: 'table',
          version: '1',
          type: 'table',
          contract: `contract-${i}`,
        },
        ...(i % 4 === 0
          ? [{ name: 'files', version: '1', type: 'files' }]
          : []),
      ],
    },
  };
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}
