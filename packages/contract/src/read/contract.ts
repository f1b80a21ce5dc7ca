import { Contract, Price, ServiceLevel } from '../model/contract';
import {
  readContext,
  readCustomProperties,
  readDescription,
  readLinks,
  readSupport,
  readTeam,
} from './common';
import { Fields } from './fields';
import { readQuantity } from './quantity';
import { Recognised } from './recognise';
import { readRoles } from './role';
import { readSchema } from './schema';
import { readServers } from './server';

/** ODCS 3.0 to 3.2 as the model has it. */
export function readContract(
  fields: Fields,
  { standard }: Recognised,
): Contract {
  return fields.notes.from(fields, {
    kind: 'contract' as const,
    standard,
    id: fields.required('id'),
    name: fields.text('name'),
    version: fields.required('version'),
    status: fields.text('status'),
    domain: fields.text('domain'),
    tenant: fields.text('tenant'),
    dataProduct: fields.text('dataProduct'),
    context: readContext(fields),
    description: readDescription(fields),
    tags: fields.texts('tags'),
    servers: readServers(fields),
    schema: readSchema(fields),
    team: readTeam(fields),
    roles: readRoles(fields),
    support: readSupport(fields),
    price: readPrice(fields),
    serviceLevels: readServiceLevels(fields),
    links: readLinks(fields),
    customProperties: readCustomProperties(fields),
    createdAt: fields.text('contractCreatedTs'),
  });
}

function readPrice(fields: Fields): Price | undefined {
  const price = fields.object('price');
  return (
    price && {
      amount: price.number('priceAmount'),
      currency: price.text('priceCurrency'),
      unit: price.text('priceUnit'),
    }
  );
}

function readServiceLevels(fields: Fields): readonly ServiceLevel[] {
  const fallback = splitElements(fields.text('slaDefaultElement'));
  fields.notes.defaultElements = fallback;
  return fields.list('slaProperties', level => {
    const elements = splitElements(level.text('element'));
    const promised = {
      property: level.required('property'),
      value: level.text('value'),
      valueExt: level.text('valueExt'),
      unit: level.text('unit'),
    };
    return level.notes.from(level, {
      id: level.text('id'),
      ...promised,
      quantity: readQuantity(promised),
      elements: elements.length > 0 ? elements : fallback,
      driver: level.text('driver'),
      description: level.text('description'),
      scheduler: level.text('scheduler'),
      schedule: level.text('schedule'),
      links: readLinks(level),
      customProperties: readCustomProperties(level),
    });
  });
}

const NO_ELEMENTS: readonly string[] = [];

function splitElements(text: string | undefined): readonly string[] {
  if (text === undefined) {
    return NO_ELEMENTS;
  }
  return text
    .split(',')
    .map(element => element.trim())
    .filter(element => element !== '');
}
