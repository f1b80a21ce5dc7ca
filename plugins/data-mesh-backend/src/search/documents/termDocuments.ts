import {
  AuthoritativeDefinition,
  fieldPathText,
  indexSchema,
} from '@backstage-data-mesh/contract';
import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { fold } from '../../text/fold';
import { IndexedContract } from '../indexed';
import { contractParts, schemaPlace, textOf } from './emptyDocument';

/** Something that has names of its own in the language of the business. */
interface Named {
  readonly name: string;
  readonly businessName?: string;
  readonly synonyms: readonly string[];
  readonly description?: string;
  readonly links: readonly AuthoritativeDefinition[];
}

/** A document for each business name and synonym of a contract, with what it stands for; each term once. */
export function* termDocuments(
  contract: IndexedContract,
): Generator<DataMeshDocument> {
  const common = contractParts(contract);
  const told = new Set<string>();
  function* termsOf(
    named: Named,
    where: { readonly object: string; readonly field: string },
  ): Generator<DataMeshDocument> {
    for (const term of [named.businessName, ...named.synonyms]) {
      const key = term && fold(term);
      if (
        term &&
        key &&
        !told.has(key) &&
        letters(term) !== letters(named.name)
      ) {
        told.add(key);
        yield {
          ...common,
          ...where,
          title: term,
          text: textOf(
            [where.object, where.field].filter(Boolean).join('.'),
            named.description,
            ...named.links.map(({ description }) => description),
          ),
          place: schemaPlace({ q: term }),
        };
      }
    }
  }
  for (const { object, fields } of indexSchema(contract.model.schema).objects) {
    yield* termsOf(object, { object: object.name, field: '' });
    for (const node of fields) {
      if (node.part === 'field') {
        yield* termsOf(node.property, {
          object: object.name,
          field: fieldPathText(node),
        });
      }
    }
  }
}

/** `order_id` and `Order ID` are the same word written twice. */
function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
