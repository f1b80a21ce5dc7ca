import { Path } from '../model/place';
import { Fault, pathOf, Way } from '../read/fields';
import { missingField } from '../read/missingField';
import { Finding } from '../read/problems';
import { Origins } from './origins';

/**
 * Something of a document that has no place in ODCS 3.2.
 * @public
 */
export interface Dropped {
  /** The way to it in the original document. */
  readonly path: Path;
  /** What it is, for a person; never the value of a credential. */
  readonly what: string;
  readonly why: string;
}

/**
 * Something of a document that ODCS 3.2 has no field for, kept as a custom property.
 * @public
 */
export interface Kept {
  /** The way to it in the original document. */
  readonly path: Path;
  /** The name of the custom property that holds it. */
  readonly property: string;
}

/** A document in the shape of ODCS 3.2, with where everything came from. */
export interface Transformed {
  readonly tree: Readonly<Record<string, unknown>>;
  readonly origins: Origins;
  /** Where a path of `tree` came from in the original document. */
  readonly toOriginal: (path: Path) => Path;
  readonly kept: readonly Kept[];
  readonly dropped: readonly Dropped[];
  /** What was not as the original's standard has it; paths are those of the original. */
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
}

/** Brings a parsed document into the shape of ODCS 3.2. Never throws, whatever the document holds. */
export type Transform = (
  document: Readonly<Record<string, unknown>>,
) => Transformed;

/** How many nodes one document may gain while what it refers to is written out: untrusted text must not become endless. */
const MAX_COPIES = 100_000;

/** What is put down while one document is made over. */
export class Transformation {
  readonly origins = new Origins();
  readonly kept: Kept[] = [];
  readonly dropped: Dropped[] = [];
  readonly faults: Fault[] = [];
  readonly findings: Finding[] = [];
  private copies = 0;

  /** @param prefix - stands before the names of custom properties that are taken already */
  constructor(readonly prefix: string) {}

  drop(way: Way | undefined, what: string, why: string): void {
    this.dropped.push({ path: pathOf(way), what, why });
  }

  /** Notes that a field is absent without which a contract is none. */
  need(
    shape: { readonly value: Readonly<Record<string, unknown>> },
    key: string,
    what: string,
  ): void {
    if (shape.value[key] === undefined || shape.value[key] === '') {
      const path = this.origins.toOriginal(shape.value, [key]);
      this.findings.push(missingField(path, what));
    }
  }

  /** Counts what is written once and copied; false when it becomes too much. */
  mayCopy(nodes: number): boolean {
    this.copies += nodes;
    return this.copies <= MAX_COPIES;
  }

  done(tree: Readonly<Record<string, unknown>>): Transformed {
    const { origins, kept, dropped, faults, findings } = this;
    const toOriginal = (path: Path) => origins.toOriginal(tree, path);
    return { tree, origins, toOriginal, kept, dropped, faults, findings };
  }
}
