/** How a series stood at a moment: the worst of what was observed then, as a code of `status.ts`. */
export type Moment = readonly [at: number, status: number];

/** How many results the trend strip of a check has. */
export const RECENT = 30;

/** Digits of a moment: milliseconds until the year 5188, to the base of 36. */
const DIGITS = 9;
const LENGTH = DIGITS + 1;

/**
 * As tables hold them, oldest first: of each its status and its time, always as long, so that the next ones are added,
 * and the first ones dropped, without reading any.
 */
export function writeMoments(moments: readonly Moment[]): string {
  let text = '';
  for (const [at, status] of moments) {
    text += status + at.toString(36).padStart(DIGITS, '0');
  }
  return text;
}

/** Characters of a full text: later moments are added behind, and what is longer is cut off in front. */
export const RECENT_LENGTH = RECENT * LENGTH;

/** Also of a text from before they were written so, which is JSON. */
export function readMoments(text: string): Moment[] {
  if (text.startsWith('[')) return JSON.parse(text);
  const moments: Moment[] = [];
  for (let at = 0; at < text.length; at += LENGTH) {
    moments.push([
      parseInt(text.slice(at + 1, at + LENGTH), 36),
      Number(text[at]),
    ]);
  }
  return moments;
}

/** Whether later moments can be added behind it: one from before is JSON. */
export function canBeAddedTo(text: string): boolean {
  return !text.startsWith('[');
}
