import { textOf } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';
import { keepConfig } from './config';
import { Definitions, OUTSIDE } from './definitions';
import { fieldsToProperties } from './fields';
import { linksOf } from './links';
import { qualityOf } from './quality';

/** A model that became an object of the schema. */
export interface Model {
  readonly name: string;
  readonly shape: Shape;
}

export function modelsToSchema(
  source: Source,
  definitions: Definitions,
): Model[] {
  return source.takeNamed('models').map(([name, model]) => {
    const shape = Shape.of(model)
      .set('name', name)
      .customs(model)
      .text(model, 'type', 'physicalType')
      .text(model, 'title', 'businessName')
      .text(model, 'description')
      .textList(model, 'tags');
    const properties = fieldsToProperties(model, definitions, OUTSIDE);
    setPrimaryKey(model, shape, properties);
    shape
      .list('properties', properties, model.wayTo('fields'))
      .list('quality', qualityOf(model), model.wayTo('quality'))
      .list('authoritativeDefinitions', linksOf(model), model.wayTo('links'));
    keepConfig(model, shape);
    return { name, shape: shape.keepRest(model) };
  });
}

/** The key of a model is a list of its fields; before that, each field said that it is part of the key. */
function setPrimaryKey(
  model: Source,
  shape: Shape,
  properties: readonly Shape[],
): void {
  const list = model.look('primaryKey');
  const names = Array.isArray(list) ? list.map(item => textOf(item) ?? '') : [];
  const byName = new Map(properties.map(each => [each.value.name, each]));
  if (list !== undefined) {
    const way = model.wayTo('primaryKey');
    if (names.length === 0 || !names.every(name => byName.has(name))) {
      model.take('primaryKey');
      shape.keep('primaryKey', list, way);
    } else {
      model.take('primaryKey');
      names.forEach((name, index) => {
        const at = { up: way, key: index };
        byName
          .get(name)
          ?.set('primaryKey', true, at)
          .set('primaryKeyPosition', index + 1, at);
      });
      return;
    }
  }
  properties
    .filter(({ value }) => value.primaryKey === true)
    .forEach((property, index) => {
      property.set('primaryKeyPosition', index + 1, property.way);
    });
}
