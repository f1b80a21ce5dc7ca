import { Shape } from '../shape';
import { Source } from '../source';
import { Transform, Transformation } from '../transform';
import { Definitions } from './definitions';
import { moveInfo } from './info';
import { linksOf } from './links';
import { modelsToSchema } from './models';
import { moveRootQuality } from './quality';
import { serversOf } from './servers';
import { levelsOf } from './serviceLevels';
import { moveTerms } from './terms';

/** The Data Contract Specification (0.9.0 to 1.2.1) in the shape of ODCS 3.2. */
export const fromDcs: Transform = document => {
  const transformation = new Transformation('dcs');
  const source = new Source(document, undefined, transformation);
  const contract = Shape.of(source);
  const version = source.wayTo('dataContractSpecification');
  source.take('dataContractSpecification');

  contract
    .set('apiVersion', 'v3.2.0', version)
    .set('kind', 'DataContract', version)
    .text(source, 'id');
  const info = moveInfo(source, contract);
  transformation.need(contract, 'id', 'the id of the contract');
  transformation.need(contract, 'version', 'the version of the contract');
  contract.textList(source, 'tags');
  moveTerms(source, contract);
  contract.list('servers', serversOf(source), source.wayTo('servers'));

  const definitions = new Definitions(source);
  const schema = modelsToSchema(source, definitions);
  moveRootQuality(source, schema);
  contract
    .list(
      'schema',
      schema.map(({ shape }) => shape),
      source.wayTo('models'),
    )
    .list('slaProperties', levelsOf(source), source.wayTo('servicelevels'))
    .list(
      'authoritativeDefinitions',
      [...(info ? linksOf(info) : []), ...linksOf(source)],
      source.wayTo('links'),
    );
  if (info) {
    contract.keepRest(info);
  }
  definitions.keepUnused(contract);
  contract.keepRest(source);
  return transformation.done(contract.value);
};
