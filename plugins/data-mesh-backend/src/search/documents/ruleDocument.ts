import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { IndexedRule } from '../indexed';
import { contractParts, textOf } from './emptyDocument';

export function ruleDocument(rule: IndexedRule): DataMeshDocument {
  return {
    ...contractParts(rule.contract),
    title: rule.name,
    text: textOf(
      rule.description,
      [rule.object, rule.field].filter(Boolean).join('.'),
      rule.dimension,
    ),
    object: rule.object ?? '',
    field: rule.field ?? '',
    quality: rule.status,
    place: `quality?check=${rule.id}`,
  };
}
