import * as yaml from 'yaml';

/**
 * The list of members that a team was before ODCS 3.1 as the `members` of a mapping. Only the list is moved, by text, so
 * that all in it stays as it is written. `undefined` where there is no such list.
 */
export function wrapTeam(text: string): string | undefined {
  const root = yaml.parseDocument(text, {
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent',
  }).contents;
  const pair = yaml.isMap(root)
    ? root.items.find(({ key }) => yaml.isScalar(key) && key.value === 'team')
    : undefined;
  const list = pair?.value;
  if (!yaml.isSeq(list) || !list.range || !yaml.isScalar(pair?.key)) {
    return undefined;
  }
  const [start, end] = list.range;
  const whole = text.slice(start, end);
  if (list.flow) {
    return `${text.slice(0, start)}{members: ${whole}}${text.slice(end)}`;
  }
  const keyEnd = pair.key.range?.[1] ?? start;
  const lineEnd = text.indexOf('\n', keyEnd);
  if (lineEnd < 0 || lineEnd > start) {
    return undefined;
  }
  const columnOf = (offset: number) =>
    offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const column = columnOf(pair.key.range?.[0] ?? 0);
  const margin = ' '.repeat(column + 2);
  // Deep enough to stand inside the mapping, whether or not the list was indented under its key.
  const shift = ' '.repeat(Math.max(0, column + 2 - columnOf(start)) || 2);
  const body = text.slice(lineEnd + 1, end).replace(/^(?=[^\r\n])/gm, shift);
  const lineBreak = text[lineEnd - 1] === '\r' ? '\r\n' : '\n';
  return `${text.slice(
    0,
    lineEnd + 1,
  )}${margin}members:${lineBreak}${body}${text.slice(end)}`;
}
