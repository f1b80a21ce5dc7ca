import { Contract } from '../model/contract';
import { Path, Severity } from '../model/place';
import { Product } from '../model/product';
import { Fault } from '../read/fields';

/** One thing that can be wrong with a document. Each has a file of its own and is listed in `rules.ts`. */
export interface Rule {
  /** The code of its problems: kebab-case, never changes once published. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, as a row in the table of rules. */
  readonly about: string;
  readonly check: (look: Look, report: Report) => void;
}

/** What a rule may look at. */
export interface Look {
  readonly document: Contract | Product;
  readonly faults: readonly Fault[];
  /** The elements of a contract's `slaDefaultElement`. */
  readonly defaultElements: readonly string[];
  /** The way to a part of the model in the document, further down by `keys`. */
  pathOf(part: object, ...keys: readonly string[]): Path;
}

export type Report = (finding: {
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}) => void;

/** A path as a person writes it: `schema[0].properties[2].name`. */
export function spell(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') {
      return `${text}[${key}]`;
    }
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
