// The three ways in which a page changes a portal's files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import yaml from 'js-yaml';

/** Writes the file, whether or not there is one. */
export function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As a person would add lines to a configuration: maps grow, lists get more items, anything else is replaced. */
export function mergeValues(before, added) {
  if (Array.isArray(before) && Array.isArray(added)) {
    return [...before, ...added];
  }
  if (isMap(before) && isMap(added)) {
    const merged = { ...before };
    for (const [key, value] of Object.entries(added)) {
      merged[key] = key in before ? mergeValues(before[key], value) : value;
    }
    return merged;
  }
  return added;
}

export function mergeYaml(path, text) {
  const merged = mergeValues(
    yaml.load(readFileSync(path, 'utf8')),
    yaml.load(text),
  );
  writeFileSync(path, yaml.dump(merged, { lineWidth: -1 }));
}

/** How often `part` stands in `text`; two places may share a line end. */
function countIn(text, part) {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    count += 1;
  }
  return count;
}

/**
 * Applies the text of a `diff` block: its unmarked and `-` lines must stand in the file, together and only once; its
 * unmarked and `+` lines take their place. Blocks may hold several such parts, each after a line `@@`.
 */
export function applyDiff(before, diff) {
  let text = `\n${before}`;
  for (const hunk of diff.split(/^@@.*\n/m).filter(part => part.trim())) {
    const lines = hunk.replace(/\n$/, '').split('\n');
    const side = other =>
      `\n${lines
        .filter(line => !line.startsWith(other))
        .map(line => line.slice(1))
        .join('\n')}\n`;
    const from = side('+');
    const found = countIn(text, from);
    if (found !== 1) {
      throw new Error(
        `these lines should stand in the file once and are there ${found} times:${from}`,
      );
    }
    // A function, so that a `$` in the code stays a `$`.
    text = text.replace(from, () => side('-'));
  }
  return text.slice(1);
}

export function editFile(path, diff) {
  writeFileSync(path, applyDiff(readFileSync(path, 'utf8'), diff));
}
