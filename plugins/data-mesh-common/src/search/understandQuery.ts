import { takeClassification, takeConcept } from './concepts';
import { DataMeshDocumentType } from './documents';
import { takeFreshness } from './freshness';

/**
 * What a text that somebody searches for means.
 * @public
 */
export interface UnderstoodQuery {
  /** What a search engine is asked for. */
  readonly term: string;
  /** Where alone to look; absent: everywhere. */
  readonly types?: readonly DataMeshDocumentType[];
  /** Tokens that what is found must carry. */
  readonly concepts: readonly string[];
  /** What is found must promise to be at most so old. */
  readonly maxAgeSeconds?: number;
}

/** How people call what they look for. */
const KINDS: readonly (readonly [string, DataMeshDocumentType])[] = [
  ['fields?|columns?|attributes?', 'data-field'],
  ['(?:quality )?(?:rules?|checks?)', 'data-rule'],
  ['(?:data )?products?', 'data-product'],
  ['(?:data )?contracts?', 'data-contract'],
  ['(?:business )?terms?|synonyms?', 'data-term'],
];

const ASKING = 'which|what|where|list|find|show me|show|all|any';
const JOINING =
  'with|that|which|holding|containing|storing|about|on|for|of|are|is';

const STOP_WORDS = new Set(
  (
    'a an and any are as at be by can contain containing contains data do does find for from has have hold holding ' +
    'holds i in is it its list me of on or our show store stored stores that the their there these this to was we ' +
    'what where which who whose with about all'
  ).split(' '),
);

/**
 * Takes what the suite knows about out of a question: the kind of thing, meanings ("an e-mail address", "personal data"),
 * classifications, and how old data may be. What is left is asked for as it is; a text in which nothing is known is not
 * touched.
 * @public
 */
export function understandQuery(text: string): UnderstoodQuery {
  const question = plain(text);
  const asIs: UnderstoodQuery = { term: text, concepts: [] };
  const fresh = takeFreshness(question);
  const kind = takeKind(fresh?.rest ?? question);
  const rest = kind?.rest ?? fresh?.rest ?? question;
  const meaning = meaningIn(rest, kind?.type);
  const words = withoutStopWords(meaning.rest);
  const tokens = [fresh?.token, ...meaning.tokens].filter(
    token => token !== undefined,
  );
  if (!fresh && !kind && meaning.tokens.length === 0) return asIs;
  // Nothing left to ask for: then it was the words themselves that were searched for.
  if (words.length === 0 && tokens.length === 0) return asIs;
  return {
    term: [...words, ...tokens].join(' '),
    types: typesFor(kind?.type, fresh !== undefined, meaning.tokens.length > 0),
    concepts: tokens,
    maxAgeSeconds: fresh?.seconds,
  };
}

function typesFor(
  kind: DataMeshDocumentType | undefined,
  isFreshness: boolean,
  isMeaning: boolean,
): readonly DataMeshDocumentType[] | undefined {
  // Age is promised by contracts, and meanings are those of fields.
  if (isFreshness) return ['data-contract'];
  if (isMeaning) return ['data-field'];
  return kind && [kind];
}

function takeKind(
  question: string,
): { readonly type: DataMeshDocumentType; readonly rest: string } | undefined {
  for (const [words, type] of KINDS) {
    const asked = new RegExp(`^(?:${ASKING}) (?:of )?(?:the )?(?:${words})\\b`);
    const named = new RegExp(`^(?:${words}) (?=(?:${JOINING}) )`);
    const match = asked.exec(question) ?? named.exec(question);
    if (match) return { type, rest: question.slice(match[0].length).trim() };
  }
  return undefined;
}

/** Meanings count when fields are asked for, or when nothing else is said: "customer email campaign" is about a campaign. */
function meaningIn(
  question: string,
  kind: DataMeshDocumentType | undefined,
): { readonly tokens: readonly string[]; readonly rest: string } {
  const found = takeConcept(question);
  const wanted =
    kind === 'data-field' ||
    (!kind && found && withoutStopWords(found.rest).length === 0);
  const tokens = found && wanted ? [found.token] : [];
  const rest = tokens.length > 0 && found ? found.rest : question;
  const classified =
    kind === 'data-field' || /^\w+ (?:fields|columns|data)$/.test(question)
      ? takeClassification(rest)
      : undefined;
  if (!classified) return { tokens, rest };
  return {
    tokens: [...tokens, classified.token],
    rest: classified.rest.replace(/^(?:fields|columns|data)$/, ''),
  };
}

function withoutStopWords(text: string): string[] {
  return text.split(' ').filter(word => word && !STOP_WORDS.has(word));
}

/** Lower case, without accents, words apart by single blanks. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+|\.(?!\d)/gu, ' ')
    .trim();
}
