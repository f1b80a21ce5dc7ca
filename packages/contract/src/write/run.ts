import { Path } from '../model/place';
import { Edit } from './edit';
import { Splice } from './splice';

/** Edits that do not concern each other: made at once, they do what they would do one after the other. */
export class Run {
  readonly splices: Splice[] = [];
  count = 0;
  private readonly touched: Path[] = [];

  /** Takes an edit in, unless it concerns one that is in. */
  takes(edit: Edit, way: readonly Splice[] | undefined): boolean {
    const paths = touchedBy(edit);
    if (
      !way ||
      paths.some(path => this.touched.some(each => overlap(path, each))) ||
      way.some(splice => this.splices.some(each => meet(splice, each)))
    ) {
      return false;
    }
    this.touched.push(...paths);
    this.splices.push(...way);
    this.count++;
    return true;
  }
}

/** What means something else, or is somewhere else, after the edit. */
function touchedBy(edit: Edit): Path[] {
  const { path } = edit;
  const parent = path.slice(0, -1);
  switch (edit.type) {
    case 'set':
      return [path];
    case 'rename':
      return [path, [...parent, edit.key]];
    case 'remove':
      return [typeof path.at(-1) === 'number' ? parent : path];
    default:
      return [edit.key === undefined ? path : [...path, edit.key]];
  }
}

function overlap(one: Path, other: Path): boolean {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at++) {
    if (String(one[at]) !== String(other[at])) {
      return false;
    }
  }
  return true;
}

/** Whether they change the same characters, or one inserts where the other begins or ends: then their order matters. */
function meet(one: Splice, other: Splice): boolean {
  const inserts = one.start === one.end || other.start === other.end;
  return inserts
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;
}
