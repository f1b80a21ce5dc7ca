import {
  Contract,
  isNobody,
  Problem,
  propertiesOf,
  PropertyWithPath,
  readQuantity,
} from '@backstage-data-mesh/contract';
import { ProductView } from '../product';
import { customOf } from './custom';
import { shareOfThose } from './share';

/** The facts about one contract of a product. @public */
export type ContractView = NonNullable<ProductView['contracts']>[number];

/**
 * What follows from the text of a contract alone, whatever product it is of: it stays the same as long as the text does, and
 * may be kept with it.
 * @public
 */
export type ContractFacts = Omit<ContractView, 'port' | 'lastChange'>;

/**
 * The facts about a contract.
 *
 * @param contract - as `readDocuments` gives it
 * @param problems - the findings of the same reading
 * @public
 */
export function contractFacts(
  contract: Contract,
  problems: readonly Problem[] = [],
): ContractFacts {
  const fields = [...propertiesOf(contract)].map(fieldOf);
  const tables = contract.schema;
  const isRuled = (table: (typeof tables)[number]) =>
    table.quality.length > 0 ||
    fields.some(({ table: of, rules }) => of === table.name && rules > 0);
  return {
    id: contract.id,
    name: contract.name,
    version: contract.version,
    status: contract.status,
    standard: `${contract.standard.name.toUpperCase()} ${
      contract.standard.version
    }`,
    description: contract.description.purpose,
    usage: contract.description.usage,
    limitations: contract.description.limitations,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    findings: [...new Set(problems.map(({ code }) => code))].sort(),
    tables: tables.length,
    columns: fields.length,
    describedColumns: shareOfThose(fields, field => isSaid(field.description)),
    typedColumns: shareOfThose(fields, field => isSaid(field.type)),
    keyedTables: tables.filter(table =>
      table.properties.some(({ primaryKey }) => primaryKey),
    ).length,
    rules:
      tables.reduce((sum, { quality }) => sum + quality.length, 0) +
      fields.reduce((sum, { rules }) => sum + rules, 0),
    tablesWithRules: tables.filter(isRuled).length,
    promises: [
      ...new Set(contract.serviceLevels.map(({ property }) => property)),
    ],
    servers: contract.servers.length,
    roles: contract.roles.length,
    approvers: contract.roles.filter(
      role =>
        !isNobody(role.firstLevelApprovers) ||
        !isNobody(role.secondLevelApprovers),
    ).length,
    support: contract.support.length,
    priced: contract.price !== undefined,
    credentials: problems.some(({ code }) => code === 'credential-in-server'),
    personal:
      fields.some(field => field.personal) ||
      [contract, ...tables].some(({ tags }) => tags.some(isPersonalWord)),
    locations: locationsOf(contract),
    custom: customOf(contract.customProperties),
    latency: promised(contract, ['latency', 'ly', 'freshness']),
    retention: promised(contract, ['retention', 're']),
    fields,
  };
}

function fieldOf({ object, property, path }: PropertyWithPath) {
  return {
    path,
    table: object.name,
    name: property.name,
    type: property.logicalType,
    description: property.description,
    classification: property.classification,
    personal: isPersonal(property),
    encrypted: isSaid(property.encryptedName),
    required: property.required,
    unique: property.unique,
    key: property.primaryKey,
    critical: property.criticalDataElement,
    deprecated: property.deprecated,
    term: property.links.some(({ type }) =>
      /definition|glossary|term/i.test(type ?? ''),
    ),
    rules: property.quality.length,
    tags: property.tags,
  };
}

/** Words that mark personal data. */
const PERSONAL = /^(?:pii|personal|personal[-_ ]?data|gdpr|phi|sensitive)$/i;

export function isPersonalWord(word: string): boolean {
  return PERSONAL.test(word.trim());
}

/** No field of ODCS says it: a tag, a classification or a custom property of these names does. */
function isPersonal({
  tags,
  classification,
  customProperties,
}: PropertyWithPath['property']): boolean {
  return (
    tags.some(isPersonalWord) ||
    isPersonalWord(classification ?? '') ||
    customProperties.some(
      ({ property, value }) =>
        isPersonalWord(property) && /^(?:true|yes|1)$/i.test(String(value)),
    )
  );
}

const PLACES = ['region', 'location', 'country', 'residency'];

function locationsOf({ servers }: Contract): string[] {
  const places = servers.flatMap(({ properties }) =>
    PLACES.flatMap(name => {
      const place = properties[name];
      // A location is most often an address of files, which says nothing of a country.
      return place && !/[/:]/.test(place) ? [place] : [];
    }),
  );
  return [...new Set(places)].sort();
}

/** Milliseconds of a promise; of several the strictest is not known, so that the first counts. */
function promised(
  { serviceLevels }: Contract,
  names: readonly string[],
): number | undefined {
  const quantity = serviceLevels
    .filter(({ property }) => names.includes(property.trim().toLowerCase()))
    .map(level => level.quantity ?? readQuantity(level))
    .find(one => one?.type === 'duration');
  return quantity?.type === 'duration' ? quantity.seconds * 1000 : undefined;
}

function isSaid(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
