import { Path, Problem } from '../model/place';

/**
 * What can be written into a document: any JSON value.
 * @public
 */
export type EditValue =
  | string
  | number
  | boolean
  | null
  | readonly EditValue[]
  | { readonly [key: string]: EditValue };

/**
 * Gives the value at `path` another value. A key that its mapping does not have yet is added at the mapping's end.
 * @public
 */
export interface SetEdit {
  readonly type: 'set';
  readonly path: Path;
  readonly value: EditValue;
}

/**
 * Takes the key or the list item at `path` away. Comments on lines of their own stay.
 * @public
 */
export interface RemoveEdit {
  readonly type: 'remove';
  readonly path: Path;
}

/**
 * Puts a value into the list at `path`, before its item `index`; at the end when `index` is its length.
 * @public
 */
export interface InsertItemEdit {
  readonly type: 'insert';
  readonly path: Path;
  readonly index: number;
  readonly key?: undefined;
  readonly value: EditValue;
}

/**
 * Puts a new key into the mapping at `path`: before its key at position `index`, or at its end.
 * @public
 */
export interface InsertKeyEdit {
  readonly type: 'insert';
  readonly path: Path;
  readonly key: string;
  readonly index?: number;
  readonly value: EditValue;
}

/**
 * Gives the key at `path` another name; it keeps its value and its position.
 * @public
 */
export interface RenameEdit {
  readonly type: 'rename';
  readonly path: Path;
  readonly key: string;
}

/**
 * One change to a document as it is written. A path is the way in the document itself (keys and indexes), not in the
 * normalised model; `ContractReading.pathOf` tells the way to a part of the model.
 * @public
 */
export type Edit =
  | SetEdit
  | RemoveEdit
  | InsertItemEdit
  | InsertKeyEdit
  | RenameEdit;

/** @public */
export interface EditOptions {
  /** Which document of the file, counted as `Reading.index` counts. Default 0. */
  readonly index?: number;
  /**
   * What to do with a value that the document writes once and uses several times (anchor and alias, merge key):
   * `refuse` (the default) says where the anchor is; `edit` changes it there, and so wherever it is used.
   */
  readonly shared?: 'refuse' | 'edit';
}

/**
 * The text of the whole file after all edits, or why one of them could not be made (then none is). The problem's `code`
 * is `no-such-document`, `no-such-value`, `not-editable`, `shared-value`, `key-exists`, or that of the reader
 * (`yaml-syntax`, `too-large`…) for a document that cannot be read.
 * @public
 */
export type EditResult =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Problem };
