import { RenameEdit } from './edit';
import { Location, named } from './locate';
import type { Ways } from './plan';
import { keyText } from './render';
import { styleAt } from './style';
import { Written } from './written';

/** Another name for the key at `location`, in the style of the old one. */
export function planRename(
  written: Written,
  { steps, path }: Location,
  { key }: RenameEdit,
): Ways {
  const step = steps.at(-1);
  const old = step?.entry.key;
  if (!step || !old || step.collection.type !== 'mapping') {
    return {
      code: 'not-editable',
      message: `${named(path)} is no key that could have another name.`,
      fix: 'Name a key of a mapping.',
      offset: step?.entry.start,
    };
  }
  const { collection } = step;
  const there = collection.entries.find(
    each =>
      each.key !== old &&
      (each.key?.text === key || each.key?.text === old.text),
  );
  if (there) {
    return {
      code: 'key-exists',
      message: `There is a key "${there.key?.text}" beside ${named(
        path,
      )} already.`,
      fix: 'Remove it first, or choose another name.',
      offset: there.start,
    };
  }
  const surroundings = collection.flow ? 'flow' : 'block';
  const text = keyText(key, surroundings, styleAt(written, steps), old.style);
  return [[{ start: old.start, end: old.end, text }]];
}
