import { Contract, ServiceLevel } from '@backstage-data-mesh/contract';
import { Test } from '../model/executable';
import { FoundPlace, Tables } from './place';

/** A service level that says how old data may be. */
export interface Age {
  readonly level: ServiceLevel;
  readonly kind: 'freshness' | 'retention';
  readonly place: FoundPlace;
  readonly seconds: number;
  readonly test?: Test;
  readonly why?: string;
}

/**
 * The promises of freshness and retention that name an element, where the contract has that element's table. `latency`
 * with an element is held to be freshness: the standard prefers it, and without an event of its own nothing else can be
 * measured. Promises without an element are about the whole service: they are not for a look at the data.
 */
export function agesOf(contract: Contract, tables: Tables): readonly Age[] {
  return contract.serviceLevels.flatMap(level => {
    const kind = kindOf(level.property);
    if (!kind) {
      return [];
    }
    const places = level.elements.map(element => tables.find(element));
    return places.flatMap(place =>
      place ? [{ level, kind, place, ...testOf(level, kind, place) }] : [],
    );
  });
}

function kindOf(property: string): Age['kind'] | undefined {
  switch (property.trim().toLowerCase()) {
    case 'freshness':
    case 'latency':
    case 'ly':
      return 'freshness';
    case 'retention':
    case 're':
      return 'retention';
    default:
      return undefined;
  }
}

function testOf(
  { quantity, value, unit }: ServiceLevel,
  kind: Age['kind'],
  { located }: FoundPlace,
): Pick<Age, 'seconds' | 'test' | 'why'> {
  if (!located) {
    return {
      seconds: 0,
      why: 'Its element is a table: name a property with a time.',
    };
  }
  if (!located.single) {
    return { seconds: 0, why: 'Its element has many values in one row.' };
  }
  if (quantity?.type !== 'duration') {
    const said = [value, unit].filter(Boolean).join(' ');
    return {
      seconds: 0,
      why: said
        ? `${said} is not understood as a length of time.`
        : 'It does not say how long.',
    };
  }
  return {
    seconds: quantity.seconds,
    test: {
      type: kind === 'freshness' ? 'newest' : 'oldest',
      field: located.field,
    },
  };
}
