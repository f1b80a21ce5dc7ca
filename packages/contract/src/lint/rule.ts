import {
  Contract,
  QualityRule,
  SchemaObject,
  SchemaProperty,
  ServiceLevel,
} from '../model/contract';
import { Path, Severity } from '../model/place';
import { Product } from '../model/product';
import { Fault } from '../read/fields';
import { References } from './references';

/**
 * One thing that can be wrong with a document. Each has a file of its own and is listed in `rules.ts`. A rule looks at
 * the kinds of part it is about; the contract is walked once for all of them.
 */
export interface Rule {
  /** The code of its problems: kebab-case, never changes once published. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, as a row in the table of rules. */
  readonly about: string;
  /** Either kind of document. */
  readonly document?: (look: Look, report: Report) => void;
  readonly contract?: (
    contract: Contract,
    report: Report,
    look: ContractLook,
  ) => void;
  readonly product?: (product: Product, report: Report, look: Look) => void;
  readonly object?: (
    object: SchemaObject,
    report: Report,
    look: ContractLook,
  ) => void;
  /** Properties that stand beside each other; `path` is that of what holds them. */
  readonly siblings?: (
    properties: readonly SchemaProperty[],
    path: string,
    report: Report,
  ) => void;
  /** Every property, the element types of lists and maps, too. */
  readonly property?: (
    property: SchemaProperty,
    report: Report,
    look: ContractLook,
  ) => void;
  readonly quality?: (
    rule: QualityRule,
    owner: QualityOwner,
    report: Report,
    look: ContractLook,
  ) => void;
  readonly level?: (
    level: ServiceLevel,
    report: Report,
    look: ContractLook,
  ) => void;
}

/** What a quality rule is about: an object, or a property of one. */
export interface QualityOwner {
  readonly object: SchemaObject;
  readonly property?: SchemaProperty;
}

/** What a rule may look at. */
export interface Look {
  readonly subject: Contract | Product;
  /** The version of its standard that the document is read as. */
  readonly readAs: string;
  readonly faults: readonly Fault[];
  /** The document as it was written. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface ContractLook extends Look {
  /** The elements of the contract's `slaDefaultElement`. */
  readonly defaultElements: readonly string[];
  /** What references of the contract lead to. */
  readonly references: References;
}

export interface Said {
  readonly message: string;
  readonly fix: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

export interface Report {
  /** A problem of a part of the model, or of what is further down in it by `keys`. */
  (
    part: object,
    keys: readonly (string | number)[],
    /** A function where it takes time to say: a file may have more problems than are given. */
    said: Said | (() => Said),
  ): void;
  /** A problem whose path in the document is known. */
  at(path: Path, said: Said | (() => Said)): void;
}
