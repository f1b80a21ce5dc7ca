import { SearchQuery, SearchResultSet } from '@backstage/plugin-search-common';
import { markWords } from './markWords';
import { rankResults, wordsOf } from './rankResults';
import { understandQuery } from './understandQuery';

/** As many as Backstage's search gives at once. */
const WINDOW = 100;
const PAGE = 25;

/** Where a page begins: in which window of the engine, and how far in it. */
interface Position {
  readonly window?: string;
  readonly offset: number;
}

/**
 * Searches as {@link understandQuery} understands the term, in the order of {@link rankResults}, whatever engine answers.
 * The engine is asked for a window of 100 at a time; order is that of the window. Types that the caller chose stay chosen.
 * @public
 */
export async function findByMeaning(
  query: SearchQuery,
  ask: (query: SearchQuery) => Promise<SearchResultSet>,
): Promise<SearchResultSet> {
  const question = understandQuery(query.term);
  const size = query.pageLimit ?? PAGE;
  const { window, offset } = positionOf(query.pageCursor);
  const chosen = query.types?.length ? query.types : undefined;
  const found = await ask({
    ...query,
    term: question.term,
    types: chosen ?? (question.types && [...question.types]),
    pageLimit: WINDOW,
    pageCursor: window,
  });
  const ranked = rankResults(found.results, question);
  const words = wordsOf(question);
  // Backstage names no further page either when asking for permissions took too long: a full window says nothing of what follows.
  const isWhole =
    window === undefined &&
    found.nextPageCursor === undefined &&
    found.results.length < WINDOW;
  return {
    results: ranked
      .slice(offset, offset + size)
      .map(result => markWords(result, words)),
    numberOfResults: isWhole ? ranked.length : found.numberOfResults,
    nextPageCursor:
      offset + size < ranked.length
        ? cursorOf({ window, offset: offset + size })
        : found.nextPageCursor &&
          cursorOf({ window: found.nextPageCursor, offset: 0 }),
    previousPageCursor:
      offset > 0
        ? cursorOf({ window, offset: Math.max(0, offset - size) })
        : found.previousPageCursor &&
          cursorOf({ window: found.previousPageCursor, offset: 0 }),
  };
}

function cursorOf({ window, offset }: Position): string {
  return `${offset}:${window ?? ''}`;
}

/** A cursor that is not one of ours begins at the start. */
function positionOf(cursor: string | undefined): Position {
  const match = /^(\d{1,4}):(.*)$/s.exec(cursor ?? '');
  return match
    ? { offset: Number(match[1]), window: match[2] || undefined }
    : { offset: 0 };
}
