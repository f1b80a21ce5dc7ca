import { Spelled } from '../../read/scalars';
import { logicalTypeOf } from '../logicalType';
import { Shape } from '../shape';
import { Source } from '../source';
import { qualityOf } from './quality';

export function datasetToSchema(
  source: Source,
  physicalType: string | undefined,
): Shape[] {
  return source.takeMappings('dataset').map(table => {
    const object = Shape.of(table)
      .customs(table)
      .text(
        table,
        table.has('name') && !table.has('table') ? 'name' : 'table',
        'name',
      )
      .text(table, 'physicalName');
    if (table.has('physicalType')) {
      object.text(table, 'physicalType');
    } else {
      object.set('physicalType', physicalType, { up: undefined, key: 'type' });
    }
    return object
      .text(table, 'businessName')
      .set('description', descriptionOf(table), table.wayTo('description'))
      .text(table, 'dataGranularity', 'dataGranularityDescription')
      .textList(table, 'tags')
      .move(table, 'authoritativeDefinitions')
      .list(
        'properties',
        table.takeMappings('columns').map(columnToProperty),
        table.wayTo('columns'),
      )
      .list('quality', qualityOf(table), table.wayTo('quality'))
      .keepRest(table);
  });
}

/** Until 2.2.1 a list of paragraphs. */
function descriptionOf(table: Source): unknown {
  const value = table.take('description');
  return Array.isArray(value) && value.every(item => typeof item === 'string')
    ? value.join('\n')
    : value;
}

function columnToProperty(column: Source): Shape {
  const property = Shape.of(column)
    .customs(column)
    .text(
      column,
      column.has('name') && !column.has('column') ? 'name' : 'column',
      'name',
    )
    .texts(column, ['businessName', 'physicalName']);
  setLogicalType(column, property);
  property.text(column, 'physicalType').text(column, 'description');
  setRequired(column, property);
  property
    .flag(column, 'isUnique', 'unique')
    // Until 2.2.0 without "Key".
    .flag(
      column,
      column.has('isPrimaryKey') ? 'isPrimaryKey' : 'isPrimary',
      'primaryKey',
    )
    .move(column, 'primaryKeyPosition')
    .flag(column, 'partitionStatus', 'partitioned')
    .move(column, 'partitionKeyPosition')
    .text(column, 'classification')
    .text(column, 'encryptedColumnName', 'encryptedName')
    .flag(column, 'criticalDataElementStatus', 'criticalDataElement')
    .textList(column, 'tags')
    .textList(column, 'transformSourceTables', 'transformSourceObjects')
    .texts(column, ['transformLogic', 'transformDescription'])
    .move(column, 'sampleValues', 'examples')
    .move(column, 'authoritativeDefinitions')
    .list('quality', qualityOf(column), column.wayTo('quality'));
  leaveOutDefaults(column);
  return property.keepRest(column);
}

/** ODCS 2 takes any word for a logical type, ODCS 3 only some. */
function setLogicalType(column: Source, property: Shape): void {
  const given = column.takeText('logicalType');
  const type = given === undefined ? undefined : logicalTypeOf(given);
  const way = column.wayTo('logicalType');
  property.set('logicalType', type, way);
  if (given !== undefined && type !== given) {
    property.keep('logicalType', given, way);
  }
}

/**
 * `isNullable` the other way round. Where it is absent, nothing is claimed: its default in ODCS 2 is "not nullable", but
 * hardly anybody who left it out meant that.
 */
function setRequired(column: Source, property: Shape): void {
  const value = column.look('isNullable');
  const nullable = value instanceof Spelled ? value.value : value;
  const way = column.wayTo('isNullable');
  if (typeof nullable === 'boolean') {
    column.take('isNullable');
    property.set('required', !nullable, way);
  } else {
    property.set('required', undefined, way);
    if (nullable !== undefined) {
      column.wrong('isNullable', 'true or false');
    }
  }
}

/** ODCS 3 has no clustering; that a column is not clustered needs no word. */
function leaveOutDefaults(column: Source): void {
  if (column.look('clusterStatus') === false) {
    column.take('clusterStatus');
  }
  if (column.look('clusterKeyPosition') === -1) {
    column.take('clusterKeyPosition');
  }
}
