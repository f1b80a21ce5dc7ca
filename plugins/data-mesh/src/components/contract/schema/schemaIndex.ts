export {
  fieldPathText,
  fieldSegment,
  indexSchema,
  type FieldNode,
  type FieldPart,
  type ObjectNode,
  type SchemaIndex,
} from '@backstage-data-mesh/contract';
