import { fieldPathText, indexSchema } from '@backstage-data-mesh/contract';
import {
  conceptsOf,
  DataMeshDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { IndexedContract } from '../indexed';
import { contractParts, schemaPlace, textOf } from './emptyDocument';

/** A document for each field of a contract that has a name, at every depth. */
export function* fieldDocuments(
  contract: IndexedContract,
): Generator<DataMeshDocument> {
  const common = contractParts(contract);
  for (const table of indexSchema(contract.model.schema).objects) {
    for (const node of table.fields) {
      const { property } = node;
      if (node.part === 'field') {
        const field = fieldPathText(node);
        yield {
          ...common,
          title: property.businessName ?? field,
          text: textOf(
            property.description,
            apart(property.name),
            property.physicalName,
            property.logicalType ?? property.physicalType,
            property.tags.join(', '),
            property.enum.map(({ value }) => value).join(', '),
          ),
          synonyms: property.synonyms.join(', '),
          concepts: conceptsOf({
            ...property,
            format: property.options.format,
          }).join(' '),
          classification: property.classification ?? '',
          object: table.object.businessName ?? table.object.name,
          field,
          place: schemaPlace({ table: table.key, field: node.key }),
        };
      }
    }
  }
}

/** `customerId` → `customer Id`: the words of a name, which engines would take as one. */
function apart(name: string): string {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/[_./-]+/gu, ' ');
}
