import { LunrQueryTranslator } from '@backstage/plugin-search-backend-node';

/** Below this a word that differs in a letter is another word. */
const SHORTEST = 4;
/** From this on, two letters may differ. */
const LONG = 8;

/**
 * Makes a translator of another that takes words for misspelt ones more sparingly. Backstage's lets two letters differ in
 * whatever word: of "42" or "of" that is nearly every word there is, so that nearly all documents are found, and scored, which
 * takes seconds.
 */
export function sparingly(translate: LunrQueryTranslator): LunrQueryTranslator {
  return query => {
    const translated = translate(query);
    return {
      ...translated,
      lunrQueryBuilder: asked => {
        translated.lunrQueryBuilder.call(asked, asked);
        asked.clauses = asked.clauses.flatMap(clause => {
          if (!clause.editDistance) return [clause];
          const most = lettersOff(clause.term);
          return most === 0
            ? []
            : [
                {
                  ...clause,
                  editDistance: Math.min(most, clause.editDistance),
                },
              ];
        });
      },
    };
  };
}

/** How many letters of a word may be others. Of a number, none. */
function lettersOff(word: string): number {
  if (word.length < SHORTEST || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}
