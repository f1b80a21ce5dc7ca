import { OutputPort, Product, ProductType } from '../model/product';
import {
  AuthoritativeDefinition,
  CustomProperty,
  SupportChannel,
} from '../model/shared';
import { memberOf, NO_TEAM } from '../model/empty';
import { Fields, isMapping, textOf } from './fields';
import { missingField } from './missingField';
import { Finding } from './problems';
import { Recognised } from './recognise';
import { plain } from './scalars';

/** What the model has a place for; all else that a product says is kept as it is. */
const KNOWN = {
  root: new Set(['schema', 'version', 'product']),
  product: new Set(['details', 'dataHolder', 'dataAccess', 'support']),
  details: new Set([
    'name',
    'productID',
    'productVersion',
    'status',
    'description',
    'tags',
    'categories',
  ]),
  holder: new Set([
    'legalName',
    'businessDomain',
    'contactName',
    'email',
    'description',
    'URL',
  ]),
  access: new Set([
    'outputPorttype',
    'outputPortType',
    'description',
    'contract',
    'accessURL',
    'specsURL',
    'documentationURL',
  ]),
};

/** Where the root of the model has its values from: what is said of `status` is said of that in the details. */
const DETAILS: Readonly<Record<string, string | undefined>> = {
  id: 'productID',
  name: 'name',
  status: 'status',
};

/**
 * The Linux Foundation's Open Data Product Specification 4.x as the model has it. Texts are there once per language: the
 * English ones are taken, else the first. Parts in other files (`$ref`) are not fetched.
 */
export function readLfProduct(
  fields: Fields,
  { standard }: Recognised,
): { readonly product: Product; readonly findings: readonly Finding[] } {
  const product = fields.object('product') ?? nothing(fields, 'product');
  const details = inLanguage(product, 'details') ?? nothing(product, 'details');
  const holder = inLanguage(product, 'dataHolder');
  const id = details.required('productID');
  const purpose = details.text('description');
  const read: Product = fields.notes.from(fields, {
    kind: 'product' as const,
    standard,
    id,
    name: details.text('name'),
    version: details.text('productVersion'),
    status: details.text('status'),
    domain: holder?.text('businessDomain'),
    type: typeOf(details.text('type')),
    deprecated: false,
    description: {
      purpose: purpose ?? details.text('valueProposition'),
      links: [],
      customProperties: [],
    },
    tags: [
      ...new Set([...details.texts('tags'), ...details.texts('categories')]),
    ],
    synonyms: [],
    inputPorts: [],
    outputPorts: readOutputPorts(product),
    managementPorts: [],
    support: readSupport(product),
    team: holder ? readTeam(holder) : NO_TEAM,
    links: readLinks(product, details, holder),
    customProperties: [
      ...keptOf(details, KNOWN.details),
      ...keptOf(product, KNOWN.product),
      ...keptOf(fields, KNOWN.root),
      ...(holder ? keptOf(holder, KNOWN.holder, 'dataHolder.') : []),
    ],
  });
  fields.notes.readFrom(path =>
    DETAILS[path[0]] === undefined
      ? path
      : [...details.path(DETAILS[path[0]]), ...path.slice(1)],
  );
  return {
    product: read,
    findings: id
      ? []
      : [missingField(details.path('productID'), 'the id of the product')],
  };
}

/** The types of the standard say what a product is made of; only raw data says where it comes from, too. */
function typeOf(word: string | undefined): ProductType | undefined {
  return word?.trim().toLowerCase() === 'raw data'
    ? 'source-aligned'
    : undefined;
}

/** An absent mapping, so that what it would hold is absent, too, and has a path. */
function nothing(fields: Fields, key: string): Fields {
  return new Fields({}, { up: fields.way, key }, fields.notes);
}

/** `en`, or else the first language that is there. */
function inLanguage(fields: Fields, key: string): Fields | undefined {
  const languages = fields.object(key);
  const language = languages
    ?.keys()
    .filter(each => isMapping(languages.raw(each)))
    .sort((a, b) => Number(b === 'en') - Number(a === 'en'))[0];
  return language === undefined ? undefined : languages?.object(language);
}

/** A text that may be there once per language, as a mapping or as a list of mappings. */
function localText(fields: Fields, key: string): string | undefined {
  const value = fields.raw(key);
  const text = textOf(value);
  if (text !== undefined) {
    return text || undefined;
  }
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isMapping(one)
    ? textOf(one.en ?? Object.values(one)[0]) || undefined
    : undefined;
}

interface ContractReference {
  readonly id?: string;
  readonly version?: string;
}

/**
 * One contract for the whole product, or since 4.2 one per profile, of which `default` counts. A `$ref` to another file
 * is not followed; its name is no id.
 */
function readContractReference(fields: Fields): ContractReference {
  const contract = fields.object('contract');
  const chosen =
    contract && contract.raw('id') === undefined && contract.raw('default')
      ? contract.object('default')
      : contract;
  const spec = chosen?.object('spec');
  return {
    id: chosen?.text('id') ?? spec?.text('id'),
    version: chosen?.text('contractVersion'),
  };
}

/** Ways to get at the data. A product with a contract and no such way has one port, so that the contract has a place. */
function readOutputPorts(product: Fields): OutputPort[] {
  const ofProduct = readContractReference(product);
  const access = product.object('dataAccess');
  const names = (access?.keys() ?? []).filter(name =>
    isMapping(access?.raw(name)),
  );
  if (names.length === 0) {
    return ofProduct.id === undefined
      ? []
      : [emptyPort('default', ofProduct.id)];
  }
  return names.flatMap(name => {
    const port = access?.object(name);
    if (!port) {
      return [];
    }
    const own = readContractReference(port);
    return [
      port.notes.from(port, {
        ...emptyPort(name, own.id ?? ofProduct.id),
        type: port.text('outputPorttype') ?? port.text('outputPortType'),
        description: localText(port, 'description') ?? localText(port, 'name'),
        links: linksOf(port, ['accessURL', 'specsURL', 'documentationURL']),
        customProperties: keptOf(port, KNOWN.access),
      }),
    ];
  });
}

function emptyPort(name: string, contractId: string | undefined): OutputPort {
  return {
    name,
    contractId,
    deprecated: false,
    tags: [],
    synonyms: [],
    sbom: [],
    inputContracts: [],
    links: [],
    customProperties: [],
  };
}

/** Support stands beside the details, or inside the service levels. */
function readSupport(product: Fields): SupportChannel[] {
  const sla = product.object('SLA');
  return [product.object('support'), sla?.object('support')].flatMap(
    support => {
      const email = support?.text('email');
      const phone = support?.text('phoneNumber');
      return [
        ...(email
          ? [
              channel(
                email,
                'email',
                `mailto:${email}`,
                support?.text('emailServiceHours'),
              ),
            ]
          : []),
        ...(phone
          ? [
              channel(
                phone,
                'phone',
                undefined,
                support?.text('phoneServiceHours'),
              ),
            ]
          : []),
      ];
    },
  );
}

function channel(
  name: string,
  tool: string,
  url: string | undefined,
  description: string | undefined,
): SupportChannel {
  return { channel: name, tool, url, description, customProperties: [] };
}

/** Whoever holds the data owns the product. */
function readTeam(holder: Fields): Product['team'] {
  const email = holder.text('email');
  const name = holder.text('contactName');
  return {
    ...NO_TEAM,
    name: holder.text('legalName'),
    description: holder.text('description'),
    members:
      email || name
        ? [memberOf(email ?? name ?? '', { name, role: 'contact' })]
        : [],
  };
}

function readLinks(
  product: Fields,
  details: Fields,
  holder: Fields | undefined,
): AuthoritativeDefinition[] {
  const contract = product.object('contract');
  const support = product.object('support');
  return [
    ...(contract ? linksOf(contract, ['contractURL']) : []),
    ...linksOf(details, ['contentSample', 'logoURL']),
    ...(support ? linksOf(support, ['documentationURL']) : []),
    ...(holder ? linksOf(holder, ['URL']) : []),
  ];
}

function linksOf(
  fields: Fields,
  keys: readonly string[],
): AuthoritativeDefinition[] {
  return keys.flatMap(key => {
    const url = fields.text(key);
    return url && /^https?:\/\/\S+$/i.test(url) ? [{ url, type: key }] : [];
  });
}

function keptOf(
  fields: Fields,
  known: ReadonlySet<string>,
  prefix = '',
): CustomProperty[] {
  return fields
    .keys()
    .filter(key => !known.has(key))
    .flatMap(key => {
      const value = fields.raw(key);
      return value === undefined || value === null || value === ''
        ? []
        : [{ property: prefix + key, value: plain(value) }];
    });
}
