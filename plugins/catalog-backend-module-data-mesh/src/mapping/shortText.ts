const MAX_LENGTH = 300;

/** The first paragraph in one line, for lists and headers; longer ones end at a word with `…`. */
export function shortText(text: string | undefined): string | undefined {
  const paragraph = text
    ?.trim()
    .split(/\n\s*\n/, 1)[0]
    .replace(/\s+/g, ' ');
  if (!paragraph) return undefined;
  if (paragraph.length <= MAX_LENGTH) return paragraph;
  const cut = paragraph.slice(0, MAX_LENGTH);
  const lastBlank = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastBlank > 0 ? lastBlank : MAX_LENGTH - 1)}…`;
}
