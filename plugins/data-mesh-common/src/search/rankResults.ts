import { SearchResult } from '@backstage/plugin-search-common';
import { DataMeshDocument, dataMeshDocumentTypes } from './documents';
import { UnderstoodQuery } from './understandQuery';

/** Of what says nothing about trust and use: neither better nor worse than the average. */
const UNKNOWN_WEIGHT = 0.5;
/** How fast a place further down counts less. */
const DECAY = 10;
const JUST_ABOVE = 1 + 1e-9;
const MOST_WORDS = 20;
const MOST_TEXT = 2_000;
/** Who searches looks for data first, and for what is said about it then. Engines cannot compare scores between types. */
const KINDS: Readonly<Record<string, number>> = {
  'data-product': 1.3,
  'data-contract': 1.2,
  'data-term': 1.1,
  'data-rule': 0.8,
};

/**
 * Whether a result is one of the suite's documents.
 * @public
 */
export function isDataMeshResult(
  result: SearchResult,
): result is SearchResult & { document: DataMeshDocument } {
  return dataMeshDocumentTypes.some(type => type === result.type);
}

/**
 * Puts what a search engine found into the order of text, trust and use. The place that the engine gave counts most. How many
 * of the words stand in the title or elsewhere moves a result by at most a factor of 3, its weight (0 to 1) by 2.3, and
 * products come before contracts, terms, fields and rules that fit as well; a product never after one of its own parts that
 * has no more of the words. Leaves out what does not answer the question (it
 * has other words but not the meaning, or is promised to be older), and what leads to a place that is already in the list.
 * @public
 */
export function rankResults(
  results: readonly SearchResult[],
  question: UnderstoodQuery,
): SearchResult[] {
  const words = wordsOf(question);
  const scored = results
    .filter(result => answers(result, question))
    .map((result, position) => {
      const covered = coverage(result, words);
      const score =
        ((KINDS[result.type] ?? 1) *
          (0.6 + 0.8 * weightOf(result)) *
          (0.5 + covered.share)) /
        (DECAY + position);
      return { result, score, words: covered.words };
    });
  const places = new Set<string>();
  const ranked = productsBeforeTheirParts(scored).sort(
    (a, b) => b.score - a.score,
  );
  return ranked.flatMap(({ result }) => {
    const place = placeOf(result);
    if (place === undefined) return [result];
    if (places.has(place)) return [];
    places.add(place);
    return [result];
  });
}

type Scored = Readonly<{ result: SearchResult; score: number; words: number }>;

/** Lifts products just above the best of their own parts that has no more of the words than they have. */
function productsBeforeTheirParts(scored: readonly Scored[]): Scored[] {
  const isProduct = ({ result }: Scored) => result.type === 'data-product';
  const partsOf = new Map<string, Scored[]>();
  for (const part of scored) {
    if (!isProduct(part) && isDataMeshResult(part.result)) {
      const { product } = part.result.document;
      partsOf.set(product, [...(partsOf.get(product) ?? []), part]);
    }
  }
  return scored.map(each => {
    if (!isProduct(each)) return each;
    const parts = partsOf.get(each.result.document.title) ?? [];
    const scores = parts
      .filter(({ words }) => words <= each.words)
      .map(({ score }) => score * JUST_ABOVE);
    return { ...each, score: Math.max(each.score, ...scores) };
  });
}

/**
 * The words that are not a meaning, in the form in which they are looked for: without a plural's end.
 * @public
 */
export function wordsOf({
  term,
  concepts,
}: UnderstoodQuery): readonly string[] {
  return folded(term)
    .split(' ')
    .filter(word => word && !concepts.includes(word))
    .slice(0, MOST_WORDS)
    .map(word => (word.length > 3 ? word.replace(/s$/, '') : word));
}

/** How many of the words a result has, and what share of them, from 0 to 1: those in its title or other names count double. */
function coverage(
  result: SearchResult,
  words: readonly string[],
): { words: number; share: number } {
  if (words.length === 0) return { words: 0, share: 0 };
  const { document } = result;
  const own = isDataMeshResult(result) ? result.document : undefined;
  const names = folded([document.title, own?.synonyms].join(' '));
  const rest = folded(
    [document.text, own?.object, own?.field, own?.product, own?.contract].join(
      ' ',
    ),
  );
  const inNames = words.filter(word => names.includes(word)).length;
  const anywhere = words.filter(
    word => names.includes(word) || rest.includes(word),
  ).length;
  return {
    words: anywhere,
    share: (2 * inNames + anywhere) / (3 * words.length),
  };
}

function folded(text: string): string {
  return text
    .slice(0, MOST_TEXT)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function answers(result: SearchResult, question: UnderstoodQuery): boolean {
  const { concepts, maxAgeSeconds } = question;
  if (concepts.length === 0 && maxAgeSeconds === undefined) return true;
  if (!isDataMeshResult(result)) return false;
  const { document } = result;
  const carried = document.concepts.split(' ');
  return (
    concepts.every(token => carried.includes(token)) &&
    (maxAgeSeconds === undefined ||
      (document.maxAgeSeconds !== undefined &&
        document.maxAgeSeconds <= maxAgeSeconds))
  );
}

function weightOf(result: SearchResult): number {
  return isDataMeshResult(result) ? result.document.weight : UNKNOWN_WEIGHT;
}

/** A field and a term for it are one place. */
function placeOf(result: SearchResult): string | undefined {
  if (!isDataMeshResult(result)) return undefined;
  const { entityRef, object, field, place } = result.document;
  if (result.type === 'data-field' || result.type === 'data-term') {
    return [entityRef, object, field].join('\n');
  }
  return [entityRef, place].join('\n');
}
