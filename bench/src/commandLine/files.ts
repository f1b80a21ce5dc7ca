import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many small contracts without a fault, a file each. Gives the folder. */
export function writeContracts(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(
      join(folder, `orders-${index}.odcs.yaml`),
      `apiVersion: v3.1.0
kind: DataContract
id: orders-${index}
name: Orders ${index}
version: 1.0.0
status: active
domain: sales
description:
  purpose: Every order as it was placed, for analysis and planning.
team:
  name: Order Desk
schema:
  - name: orders
    physicalType: table
    properties:
      - name: order_id
        logicalType: string
        required: true
        primaryKey: true
        description: Number of the order.
      - name: total
        logicalType: number
        logicalTypeOptions: { minimum: 0 }
        description: In euro, with tax.
slaProperties:
  - property: frequency
    value: 1
    unit: d
`,
    );
  }
  return folder;
}

/** As many services of an EventCatalog, each about as long. Gives the folder. */
export function writeServices(folder: string, count: number): string {
  mkdirSync(join(folder, 'users'), { recursive: true });
  writeFileSync(
    join(folder, 'users/desk.mdx'),
    '---\nid: desk\nname: Order Desk\nrole: Team\nsummary: Takes orders.\navatarUrl: https://example.org/desk.png\n---\n\nTakes orders.\n',
  );
  for (let index = 0; index < count; index++) {
    const at = join(folder, 'services', `orders-${index}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(
      join(at, 'index.mdx'),
      `---
id: orders-${index}
name: Orders ${index}
version: 1.0.0
summary: Every order as it was placed, for analysis and planning.
owners: [desk]
sends: []
receives: []
repository:
  language: TypeScript
  url: https://git.example.org/orders-${index}
badges:
  - content: active
    backgroundColor: green
    textColor: green
---

Every order as it was placed, for analysis and planning.
`,
    );
  }
  return folder;
}
