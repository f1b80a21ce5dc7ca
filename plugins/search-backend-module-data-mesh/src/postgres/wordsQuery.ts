import {
  ConcretePgSearchQuery,
  PgSearchQuery,
  PgSearchQueryTranslator,
} from '@backstage/plugin-search-backend-module-pg';

/** Of shorter words, what begins with them says nothing: it is a tenth of all words. */
const SHORTEST_BEGINNING = 3;

/** A search as Backstage's engine asks it, with what our store makes more of. */
export interface WordsQuery extends PgSearchQuery {
  /** As `pgTerm`, of words that only begin as those of the term; absent where it says the same. */
  readonly pgBeginnings?: string;
}

/**
 * Makes a translator of another: its words are asked for as they are, and as beginnings apart. Backstage's asks for both at
 * once, so that PostgreSQL collects all documents with words that begin so even where the words themselves are enough.
 */
export function wordsTranslator(
  translate: PgSearchQueryTranslator,
): PgSearchQueryTranslator {
  return (query, options): ConcretePgSearchQuery => {
    const { pgQuery, pageSize } = translate(query, options);
    const words = wordsIn(query.term);
    const whole = words.map(quoted).join(' & ');
    const beginnings = words.map(withBeginnings).join(' & ');
    const asked: WordsQuery = {
      ...pgQuery,
      pgTerm: whole,
      ...(beginnings !== whole && { pgBeginnings: beginnings }),
    };
    return { pgQuery: asked, pageSize };
  };
}

function wordsIn(term: string): string[] {
  return term.split(/[\s\0]+/).filter(word => /[\p{L}\p{N}]/u.test(word));
}

/** An operand of `to_tsquery`, whatever stands in it. */
function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, '$&$&')}'`;
}

function withBeginnings(word: string): string {
  return word.length < SHORTEST_BEGINNING ? quoted(word) : `${quoted(word)}:*`;
}
