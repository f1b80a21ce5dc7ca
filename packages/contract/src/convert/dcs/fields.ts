import { textOf } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';
import { keepConfig } from './config';
import { Definitions, Within } from './definitions';
import { linksOf } from './links';
import { qualityOf } from './quality';
import { setOptions } from './options';
import { setType } from './types';

/** The fields of a model or of an object, by name, as properties of ODCS. */
export function fieldsToProperties(
  source: Source,
  definitions: Definitions,
  within: Within,
): Shape[] {
  return source
    .takeNamed('fields')
    .map(([name, field]) => fieldToProperty(name, field, definitions, within));
}

function fieldToProperty(
  name: string | undefined,
  referring: Source,
  definitions: Definitions,
  outside: Within,
): Shape {
  const { field, within } = definitions.resolve(referring, outside);
  const property = Shape.of(field)
    .set('name', name)
    .customs(field)
    .text(field, 'title', 'businessName')
    .text(field, 'description');
  const type = setType(field, property);
  setOptions(field, property, type);
  property
    .flag(field, 'required')
    .flag(field, 'unique')
    .flag(
      field,
      field.has('primaryKey') ? 'primaryKey' : 'primary',
      'primaryKey',
    )
    .text(field, 'classification')
    .textList(field, 'tags');
  setEnum(field, property);
  setExamples(field, property);
  setReferences(field, property);

  const inner = (key: string) => {
    const source = field.takeMapping(key);
    return source && fieldToProperty(undefined, source, definitions, within);
  };
  const items = inner('items');
  property.list(
    'properties',
    fieldsToProperties(field, definitions, within),
    field.wayTo('fields'),
  );
  if (items) {
    property.child('items', items);
  }
  if (type === 'map') {
    const map = new Shape(field.transformation, field.way);
    const [key, value] = [inner('keys'), inner('values')];
    if (key && value) {
      property.child(
        'map',
        map.set('key', key.value).set('value', value.value),
      );
    }
  }
  property
    .list('quality', qualityOf(field), field.wayTo('quality'))
    .list('authoritativeDefinitions', linksOf(field), field.wayTo('links'));
  keepConfig(field, property);
  return property.keepRest(field);
}

/** Each allowed value once: a second one says nothing more. */
function setEnum(field: Source, property: Shape): void {
  const list = field.take('enum');
  const way = field.wayTo('enum');
  if (!Array.isArray(list)) {
    property.set('enum', list, way);
    return;
  }
  const seen = new Set<string | undefined>();
  const values = list.flatMap((value, index) => {
    const text = textOf(value);
    if (seen.has(text)) {
      return [];
    }
    seen.add(text);
    const at = { up: way, key: index };
    return [new Shape(field.transformation, at).set('value', value, at)];
  });
  property.list('enum', values, way);
}

/** One `example` before 1.0, a list of them since. */
function setExamples(field: Source, property: Shape): void {
  const one = field.look('example');
  const many = field.look('examples');
  if (one === undefined) {
    property.move(field, 'examples');
  } else if (many === undefined || Array.isArray(many)) {
    field.take('example');
    field.take('examples');
    property.set('examples', [one, ...(many ?? [])], field.wayTo('example'));
  }
}

const REFERENCE = /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)+$/;

function setReferences(field: Source, property: Shape): void {
  const to = field.look('references');
  if (typeof to === 'string' && REFERENCE.test(to)) {
    field.take('references');
    const way = field.wayTo('references');
    property.list(
      'relationships',
      [
        new Shape(field.transformation, way)
          .set('type', 'foreignKey')
          .set('to', to),
      ],
      way,
    );
  }
}
