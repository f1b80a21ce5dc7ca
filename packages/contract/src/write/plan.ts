import { Edit } from './edit';
import { planInsert } from './insert';
import { EditFault, Located, Location, locate } from './locate';
import { planRemove } from './remove';
import { planRename } from './rename';
import { planSet } from './set';
import { Splice } from './splice';
import { Written } from './written';

/** How an edit could be made in the text: several ways, the best first. `edit` has the path as written. */
export type Plan =
  | {
      readonly edit: Edit;
      readonly ways: readonly (readonly Splice[])[];
      readonly fault?: undefined;
    }
  | { readonly fault: EditFault };

export function planEdit(
  written: Written,
  edit: Edit,
  shared: 'refuse' | 'edit',
): Plan {
  const located = locate(written, edit.path, shared);
  return located.location
    ? planAt(written, edit, located.location)
    : planAbsent(written, edit, located.fault, shared);
}

function planAt(written: Written, edit: Edit, location: Location): Plan {
  const { path } = location;
  switch (edit.type) {
    case 'set':
      return withWays(
        { ...edit, path },
        planSet(written, location, edit.value),
      );
    case 'remove':
      return withWays({ ...edit, path }, planRemove(written, location));
    case 'rename':
      return withWays({ ...edit, path }, planRename(written, location, edit));
    default:
      return withWays({ ...edit, path }, planInsert(written, location, edit));
  }
}

/** Setting a key that is not there adds it to its mapping. */
function planAbsent(
  written: Written,
  edit: Edit,
  fault: EditFault,
  shared: 'refuse' | 'edit',
): Plan {
  const key = edit.path.at(-1);
  if (
    edit.type !== 'set' ||
    fault.code !== 'no-such-value' ||
    typeof key !== 'string'
  ) {
    return { fault };
  }
  const parent: Located = locate(written, edit.path.slice(0, -1), shared);
  if (parent.location?.node.type !== 'mapping') {
    return { fault };
  }
  const { path } = parent.location;
  const insert = { type: 'insert', path, key, value: edit.value } as const;
  return withWays(insert, planInsert(written, parent.location, insert));
}

export type Ways = readonly (readonly Splice[])[] | EditFault;

function withWays(edit: Edit, ways: Ways): Plan {
  return 'code' in ways ? { fault: ways } : { edit, ways };
}
