import { Row } from '../report';
import { diffing } from './diffing';
import { collections } from './files';
import { hostile } from './hostile';
import { huge } from './huge';
import { memory } from './memory';
import { reading } from './reading';

/**
 * The contract library: reading, normalising and linting beside a bare YAML reader and beside one with the official
 * schema, on the same files in one run; diffs, memory and hostile input. CPU time, the best of many turns.
 */
export async function contract(): Promise<Row[]> {
  const all = collections();
  const files = all.flatMap(each => each.files);
  const largest = all[0].files.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  if (all.length === 1) {
    process.stdout.write('There are no real files beside the repository\n');
  }
  return [
    ...all.flatMap(reading),
    ...diffing(largest),
    ...huge(),
    ...memory(files),
    ...hostile(),
  ];
}
