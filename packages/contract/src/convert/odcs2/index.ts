import { isMapping } from '../../read/fields';
import { moveDescription, movePrice, rolesOf } from '../parts';
import { Shape } from '../shape';
import { Source } from '../source';
import { Transform, Transformation } from '../transform';
import { datasetToSchema } from './dataset';
import { serverOf } from './server';
import { supportOf } from './support';

/**
 * ODCS 2.2 in the shape of ODCS 3.2. What has no field there any more becomes a custom property; user name and password
 * are left out.
 */
export const fromOdcs2: Transform = document => {
  const transformation = new Transformation('odcs2');
  const source = new Source(document, undefined, transformation);
  const contract = Shape.of(source).customs(source);

  source.take('apiVersion');
  contract
    .set('apiVersion', 'v3.2.0', source.wayTo('apiVersion'))
    .text(source, 'kind')
    // Both occur in files of teams that began to follow ODCS 3.
    .text(source, source.has('id') && !source.has('uuid') ? 'id' : 'uuid', 'id')
    // ODCS 2 has no name for the contract, but one for the dataset it is about.
    .text(source, source.has('name') ? 'name' : 'datasetName', 'name')
    .texts(source, ['version', 'status', 'tenant'])
    .text(source, 'quantumName', 'dataProduct')
    .text(source, source.has('domain') ? 'domain' : 'datasetDomain', 'domain')
    .textList(source, 'tags');
  moveDescription(source, contract);

  const type = tableTypeOf(source);
  contract
    .list('servers', serverOf(source), source.way)
    .list('schema', datasetToSchema(source, type), source.wayTo('dataset'))
    .list('support', supportOf(source), source.way);
  movePrice(source, contract);
  contract
    .child('team', teamOf(source))
    .list('roles', rolesOf(source), source.wayTo('roles'))
    .text(source, 'slaDefaultColumn', 'slaDefaultElement')
    .list('slaProperties', levelsOf(source), source.wayTo('slaProperties'))
    .move(source, 'authoritativeDefinitions')
    .text(source, 'contractCreatedTs')
    .keepRest(source);
  return transformation.done(contract.value);
};

/** `tables` says of every dataset that it is a table; other words are kept as they are. */
function tableTypeOf(source: Source): string | undefined {
  const isTables = /^tables?$/i.test(String(source.look('type')));
  const dataset = source.look('dataset');
  if (!isTables || !Array.isArray(dataset) || !dataset.some(isMapping)) {
    return undefined;
  }
  source.take('type');
  return 'table';
}

function teamOf(source: Source): Shape {
  const way = source.wayTo('stakeholders');
  const members = source.takeMappings('stakeholders').map(person =>
    Shape.of(person)
      .customs(person)
      .texts(person, ['username', 'name', 'role'])
      .text(
        person,
        person.has('description') ? 'description' : 'comment',
        'description',
      )
      .texts(person, ['dateIn', 'dateOut', 'replacedByUsername'])
      .keepRest(person),
  );
  return new Shape(source.transformation, way).list('members', members, way);
}

function levelsOf(source: Source): Shape[] {
  return source.takeMappings('slaProperties').map(level =>
    Shape.of(level)
      .customs(level)
      .text(level, 'property')
      .move(level, 'value')
      .move(level, 'valueExt')
      .text(level, 'unit')
      .text(level, level.has('element') ? 'element' : 'column', 'element')
      .texts(level, ['driver', 'description', 'scheduler', 'schedule'])
      .keepRest(level),
  );
}
