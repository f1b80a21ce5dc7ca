import { optional, record, text, textMap, texts } from '../fact';

export const identity = record(
  {
    id: text('id of the product in its file'),
    name: text('name of the entity'),
    title: optional(text('name that people read')),
    type: optional(text('source-aligned, aggregate, consumer-aligned …')),
    version: optional(text('version of the product')),
    tags: texts('tags of the product'),
    custom: textMap('custom properties, by their name'),
  },
  'what the product is',
);
