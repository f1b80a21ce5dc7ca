import * as fs from 'node:fs';
import * as path from 'node:path';
import { readDocuments } from '../read/readDocuments';

/** Real contracts that are wrong on purpose and that the official schema lets pass; not part of the repository. */
const FOLDER = path.resolve(
  __dirname,
  '../../../../../shared/corpus/odcs/invalid',
);
const HERE = fs.existsSync(FOLDER);
if (!HERE) {
  // eslint-disable-next-line no-console
  console.warn(
    'The real contracts with faults of meaning are not looked for: there is no folder ../shared/corpus beside the repository.',
  );
}

/** What must be found in each, as `code path line`. */
const FAULTS: readonly (readonly [file: string, found: string])[] = [
  [
    'compatibility~breaking-removed-column',
    'metric-level schema/0/quality/0/metric 18',
  ],
  ['invalid-duplicate-key', 'duplicate-key id 6'],
  ['invalid-empty-id', 'missing-field id 4'],
  [
    'invalid-extension-duplicate',
    'duplicate-custom-property customProperties/1 10',
  ],
  ['invalid-nested-duplicate-key', 'duplicate-key schema/0/name 8'],
  [
    'invalid-nested-property-ref',
    'dangling-relationship schema/0/relationships/0/from 20',
  ],
  [
    'invalid-nested-property-ref',
    'dangling-relationship schema/0/relationships/0/to 21',
  ],
  [
    'invalid-pricing-missing-currency',
    'incomplete-price price/priceCurrency 9',
  ],
  ['invalid-pricing-negative-amount', 'negative-price price/priceAmount 9'],
  ['invalid-quality-empty-rule', 'quality-says-nothing schema/0/quality/0 14'],
  [
    'invalid-relationship-dangling',
    'dangling-relationship schema/0/relationships/0/to 15',
  ],
  [
    'invalid-relationship-from',
    'dangling-relationship schema/0/relationships/0/from 14',
  ],
  [
    'invalid-relationship-length-mismatch',
    'relationship-length schema/0/relationships/0/to 17',
  ],
  ['invalid-roles-duplicate-id', 'duplicate-id roles/1/id 11'],
  [
    'invalid-schema-array-without-items',
    'array-without-items schema/0/properties/0/items 11',
  ],
  [
    'invalid-sla-schedule-without-scheduler',
    'incomplete-schedule slaProperties/0/scheduler 12',
  ],
  ['invalid-stable-id', 'unusual-id id 4'],
  [
    'invalid-structural-duplicate-schema-name',
    'duplicate-name schema/1/name 13',
  ],
  [
    'invalid-structural-duplicate-server',
    'duplicate-server servers/1/server 14',
  ],
  [
    'invalid-structural-sla-default-element-dangling',
    'dangling-element slaDefaultElement 6',
  ],
  [
    'invalid-structural-sla-default-element-partial',
    'dangling-element slaDefaultElement 6',
  ],
  [
    'invalid-structural-sla-element-dangling',
    'dangling-element slaProperties/0/element 11',
  ],
  ['invalid-support-missing-url', 'channel-without-address support/0 9'],
];

(HERE ? describe : describe.skip)('real contracts', () => {
  it.each(FAULTS)('in %s is found: %s', (name, found) => {
    const file = fs
      .readdirSync(FOLDER)
      .find(each => each.endsWith(`fixtures~${name}.yaml`));
    const problems = readDocuments(
      fs.readFileSync(path.join(FOLDER, file ?? ''), 'utf8'),
    ).flatMap(reading => ('problems' in reading ? reading.problems : []));
    expect(
      problems.map(
        ({ code, path: way, place }) =>
          `${code} ${way.join('/')} ${place?.line}`,
      ),
    ).toContain(found);
  });
});
