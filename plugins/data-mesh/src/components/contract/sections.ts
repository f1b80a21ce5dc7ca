import { Contract } from '@backstage-data-mesh/contract';
import { collectRules } from './quality/collectRules';
import { SchemaIndex } from './schema/schemaIndex';

/** The sections of a contract in the order in which they are offered. */
export const contractSections = [
  'schema',
  'quality',
  'levels',
  'terms',
  'servers',
  'raw',
  'versions',
] as const;

/** A section of a contract, as the address names it. */
export type ContractSection = (typeof contractSections)[number];

/** The section that an address names; the schema when it names none that there is. */
export function sectionOf(inUrl: string | undefined): ContractSection {
  return contractSections.find(section => section === inUrl) ?? 'schema';
}

/** How much a section holds, where a count says something. */
export function sectionCount(
  section: ContractSection,
  model: Contract,
  index: SchemaIndex,
): number | undefined {
  switch (section) {
    case 'schema':
      return index.objects.length;
    case 'quality':
      return collectRules(index).length;
    case 'levels':
      return model.serviceLevels.length;
    case 'servers':
      return model.servers.length;
    default:
      return undefined;
  }
}
