import { Contract } from '../model/contract';
import { Path, Place, Problem } from '../model/place';
import { Product } from '../model/product';
import { Standard } from '../model/shared';

/**
 * What came of one document of a file.
 *
 * - `contract`, `product`: it is one of ours and was read. `problems` may still hold findings of any severity.
 * - `broken`: it is one of ours (its `kind` or shape says so), but too damaged to be read, or without an id. `id` is there when it can be made out.
 * - `foreign`: not one of ours (another kind of YAML, the other ODPS, plain text); nothing is said about it.
 * @public
 */
export type Reading =
  | ContractReading
  | ProductReading
  | BrokenReading
  | ForeignReading;

/** @public */
export interface ReadingBase {
  /** 0-based position in the file. */
  readonly index: number;
  /** The document's own text, without the `---` lines around it. */
  readonly text: string;
  /** 1-based line of the file on which `text` starts. */
  readonly firstLine: number;
}

/** @public */
export interface ContractReading extends ReadingBase {
  readonly type: 'contract';
  readonly contract: Contract;
  readonly problems: readonly Problem[];
  /** The place of a value (or, where it is absent, of its nearest parent) in the *file*. Worked out at the first call. */
  placeOf(path: Path): Place;
  /**
   * The way in the document to a part of `contract`: the contract itself, a server, schema object, property, quality
   * rule, relationship, role or service level. The root for anything else.
   */
  pathOf(part: object): Path;
}

/** @public */
export interface ProductReading extends ReadingBase {
  readonly type: 'product';
  readonly product: Product;
  readonly problems: readonly Problem[];
  placeOf(path: Path): Place;
}

/** @public */
export interface BrokenReading extends ReadingBase {
  readonly type: 'broken';
  readonly was: 'contract' | 'product';
  readonly standard?: Standard;
  readonly id?: string;
  readonly problems: readonly Problem[];
}

/** @public */
export interface ForeignReading extends ReadingBase {
  readonly type: 'foreign';
  /** The parsed value, where it parses: so that a caller need not parse it again. */
  readonly value?: unknown;
}

/**
 * Bounds on untrusted input.
 * @public
 */
export interface ReadLimits {
  /** UTF-16 code units of the whole file. Default 5,000,000. */
  readonly maxLength?: number;
  /** Documents in a file; what stands behind them is not read. Default 1,000. */
  readonly maxDocuments?: number;
  /** Nesting of flow and block collections. Default 100. */
  readonly maxDepth?: number;
  /** How many nodes aliases may expand to. Default 100,000. */
  readonly maxAliasNodes?: number;
}
