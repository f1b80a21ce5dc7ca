import { diffWordsWithSpace } from 'diff';

/** A piece of a line; `isOwn` when the other line does not have it. */
export interface LinePiece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Longer lines are shown as wholly changed: nobody would see the words in them. */
const LONGEST = 2_000;

/**
 * Cuts a line into what it has in common with another one and what it has not.
 *
 * @returns one piece when they have next to nothing in common: marks all over would say nothing.
 */
export function changedWords(
  text: string,
  other: string | undefined,
): readonly LinePiece[] {
  const whole = [{ text, isOwn: false }];
  if (other === undefined || text.length + other.length > LONGEST) return whole;
  const pieces = diffWordsWithSpace(other, text)
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, isOwn: added }));
  const common = pieces
    .filter(({ isOwn }) => !isOwn)
    .reduce((length, piece) => length + piece.text.trim().length, 0);
  return common * 3 >= text.trim().length ? pieces : whole;
}
