import { Entity } from '@backstage/catalog-model';
import { companyEntities } from '../explore/company';

const THINGS = [
  ...['order', 'customer', 'stock', 'price', 'return', 'delivery'],
  ...['supplier', 'campaign', 'store', 'payment', 'forecast', 'margin'],
];
const PARTS = [
  ...['id', 'number', 'date', 'status', 'amount', 'currency', 'country'],
  ...['channel', 'category', 'quantity', 'discount', 'note', 'loaded_at'],
];
const PERSONAL = ['email', 'phone_number', 'birth_date', 'postal_code'];
const AGES = ['10 minutes', '1 h', '6 h', '1 d', '2 d'];

/** The company of the benchmark `explore`, its contracts with so many fields that are called as fields are. */
export function searchCompany(products: number, fields: number): Entity[] {
  return companyEntities(products).map(entity =>
    entity.kind === 'DataContract'
      ? {
          ...entity,
          spec: {
            ...entity.spec,
            definition: contractText(
              Number(entity.metadata.name.split('-')[1]),
              fields,
            ),
          },
        }
      : entity,
  );
}

function contractText(i: number, fields: number): string {
  const thing = THINGS[i % THINGS.length];
  const columns = Array.from({ length: fields }, (_, c) => {
    const name =
      c % 10 === 3 && i % 5 === 0
        ? PERSONAL[(i + c) % PERSONAL.length]
        : `${THINGS[(i + c) % THINGS.length]}_${PARTS[c % PARTS.length]}`;
    return [
      `      - name: ${name}_${c}`,
      `        logicalType: string`,
      `        businessName: ${name.replace(/_/g, ' ')} ${c}`,
      `        description: The ${name.replace(/_/g, ' ')} of the ${thing}.`,
      `        classification: ${c % 4 === 0 ? 'confidential' : 'internal'}`,
    ].join('\n');
  });
  const [value, unit] = AGES[i % AGES.length].split(' ');
  return `kind: DataContract
apiVersion: v3.1.0
id: contract-${i}
name: ${thing} contract ${i}
version: 1.0.0
status: active
description: { purpose: All about each ${thing} of region ${i % 97}. }
schema:
  - name: ${thing}_table
    properties:
${columns.join('\n')}
slaProperties:
  - { property: latency, value: ${value}, unit: ${unit} }
`;
}
