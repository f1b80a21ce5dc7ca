import { Entity } from '@backstage/catalog-model';

/** Rules of each contract. */
export const RULES = 9;

/** Checks of each contract: its rules, and that its column is there. */
export const CHECKS = RULES + 1;

/** Products with a contract each; a contract has a table with rules and one column, which is promised too. */
export function measuredEntities(products: number): Entity[] {
  return Array.from({ length: products }, (_, i) => [
    contract(i),
    product(i),
  ]).flat();
}

export function contractId(i: number): string {
  return `contract-${i}`;
}

export function ruleId(rule: number): string {
  return `rule-${rule}`;
}

function metadata(name: string) {
  return { namespace: 'default', name, etag: `1-${name}` };
}

function contract(i: number): Entity {
  const rules = Array.from(
    { length: RULES },
    (_, rule) => `      - id: ${ruleId(rule)}
        name: Rule ${rule} of table ${i}
        dimension: ${['validity', 'accuracy', 'consistency'][rule % 3]}
        type: sql
        query: select count(*) from {object} where column_0 = '${rule}'
        mustBeLessThan: ${100 + rule}`,
  );
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataContract',
    metadata: metadata(contractId(i)),
    spec: {
      type: 'odcs',
      lifecycle: 'production',
      owner: 'group:default/team',
      definition: `kind: DataContract
apiVersion: v3.1.0
id: ${contractId(i)}
name: Contract ${i}
version: 1.0.0
status: active
servers:
  - server: warehouse
    type: postgres
    host: warehouse.example.com
    port: 5432
    database: shop
    schema: public
schema:
  - name: table_${i}
    properties:
      - name: column_0
    quality:
${rules.join('\n')}
`,
    },
  };
}

function product(i: number): Entity {
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataProduct',
    metadata: metadata(`product-${i}`),
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:default/team',
      version: '1.0.0',
      outputPorts: [
        { name: 'table', version: '1', type: 'table', contract: contractId(i) },
      ],
    },
  };
}
