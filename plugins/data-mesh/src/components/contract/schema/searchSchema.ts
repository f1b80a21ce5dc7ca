import { FieldNode, ObjectNode, SchemaIndex } from './schemaIndex';

/** What a search found in one table. */
export interface ObjectMatch {
  /** True when the table itself fits all words. */
  readonly object: boolean;
  /** Keys of the fields that fit. */
  readonly fields: ReadonlySet<string>;
}

/** What a search found: tables by key, in the contract's order; tables without a hit are absent. */
export type SchemaMatches = ReadonlyMap<string, ObjectMatch>;

/**
 * Makes a search over names, business names, descriptions, tags, synonyms and classification. All words must occur; a
 * field may owe some of them to the name of its table, but at least one must be its own. The text is gathered at the
 * first search, because most people only look.
 *
 * @returns a function from what was typed to the matches; `undefined` when nothing was typed.
 */
export function createSchemaSearch(
  index: SchemaIndex,
): (typed: string) => SchemaMatches | undefined {
  let texts: readonly ObjectTexts[] | undefined;
  return typed => {
    const words = lower(typed).split(/\s+/).filter(Boolean);
    if (words.length === 0) return undefined;
    texts ??= index.objects.map(textsOf);
    const matches = new Map<string, ObjectMatch>();
    for (const candidate of texts) {
      const match = matchObject(candidate, words);
      if (match) matches.set(candidate.node.key, match);
    }
    return matches;
  };
}

interface ObjectTexts {
  readonly node: ObjectNode;
  readonly name: string;
  readonly own: string;
  readonly fields: readonly string[];
}

function textsOf(node: ObjectNode): ObjectTexts {
  const { object } = node;
  const name = joined([object.name, object.physicalName, object.businessName]);
  return {
    node,
    name,
    own: joined([name, object.description, ...object.tags, ...object.synonyms]),
    fields: node.fields.map(textOfField),
  };
}

function textOfField({ property }: FieldNode): string {
  return joined([
    property.name,
    property.physicalName,
    property.businessName,
    property.description,
    property.classification,
    ...property.tags,
    ...property.synonyms,
  ]);
}

function matchObject(
  { node, name, own, fields }: ObjectTexts,
  words: readonly string[],
): ObjectMatch | undefined {
  const notInTableName = words.filter(word => !name.includes(word));
  const found = new Set<string>();
  for (let i = 0; i < fields.length; i++) {
    const text = fields[i];
    if (
      notInTableName.every(word => text.includes(word)) &&
      words.some(word => text.includes(word))
    ) {
      found.add(node.fields[i].key);
    }
  }
  const object = words.every(word => own.includes(word));
  return object || found.size > 0 ? { object, fields: found } : undefined;
}

function joined(parts: readonly (string | undefined)[]): string {
  // The separator cannot be typed, so that a word never fits across two parts.
  return lower(parts.filter(Boolean).join('\n'));
}

function lower(text: string): string {
  return text.toLocaleLowerCase();
}
