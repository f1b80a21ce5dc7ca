/**
 * A place in a file. Both are 1-based, as editors show them.
 * @public
 */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The way to a value in a document as it was written, from its root: keys and array indexes.
 * @public
 */
export type Path = readonly (string | number)[];

/**
 * Something a person should know about a file. `error`: the document (or a part of it) could not be used as meant;
 * `warning`: it was read, but a consumer would trip over it; `info`: worth knowing.
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding about a document, with its place.
 * @public
 */
export interface Problem {
  /** Stable, kebab-case, e.g. `missing-field`. Never changes once published. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for a person: what is there, what was expected. */
  readonly message: string;
  /** One sentence: how to fix it. */
  readonly fix?: string;
  readonly path: Path;
  /** The versions of the standard that it violates (`v3.0.2`, `v3.2.0`); absent where no schema can say it. */
  readonly against?: readonly string[];
  /** Absent only when the whole file is meant. */
  readonly place?: Place;
}
