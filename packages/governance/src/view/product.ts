import { Fact, FactsOf, record } from './fact';
import { classification, access } from './sections/classification';
import { contracts } from './sections/contracts';
import { documentation } from './sections/documentation';
import { identity } from './sections/identity';
import { lifecycle } from './sections/lifecycle';
import { consumers, lineage } from './sections/lineage';
import { ownership } from './sections/ownership';
import { inputs, ports } from './sections/ports';
import { quality } from './sections/quality';
import { incidents, serviceLevels } from './sections/serviceLevels';

/** A section is not in a view whose maker cannot know it (quality, for a command line without a portal). */
function section<T>(fact: Fact<T>): Fact<T | undefined> {
  return { ...fact, absent: 'not-measured' } as Fact<T | undefined>; // the phantom type is all that differs
}

export const PRODUCT_SECTIONS = {
  product: identity,
  ownership: section(ownership),
  documentation: section(documentation),
  lifecycle: section(lifecycle),
  ports: section(ports),
  inputs: section(inputs),
  contracts: section(contracts),
  quality: section(quality),
  serviceLevels: section(serviceLevels),
  incidents: section(incidents),
  lineage: section(lineage),
  consumers: section(consumers),
  classification: section(classification),
  access: section(access),
};

/**
 * The facts about one data product on which every rule is evaluated, the same wherever they come from. A section that is left
 * out is not known here: rules over it are not measured. Times are UTC milliseconds, durations milliseconds, shares percent.
 * @public
 */
export type ProductView = FactsOf<typeof PRODUCT_SECTIONS>;

/** The declared facts of a {@link ProductView}. @public */
export const productFacts: Fact<ProductView> = record(
  PRODUCT_SECTIONS,
  'a data product',
);
