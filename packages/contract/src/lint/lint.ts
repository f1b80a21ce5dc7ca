import { Contract, SchemaObject, SchemaProperty } from '../model/contract';
import { Path } from '../model/place';
import { Product } from '../model/product';
import { Notes } from '../read/fields';
import { Finding } from '../read/problems';
import { References } from './references';
import { ContractLook, Report, Rule, Said } from './rule';
import { RULES } from './rules';

/** How the document came to be: what a rule may know beside the model. */
export interface Origin {
  readonly notes: Notes;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly readAs: string;
  /** Whether its structure was judged; what was noted of it while reading is then said already. */
  readonly structureIsJudged: boolean;
}

export interface Linted {
  /** In the order of the rules. */
  readonly findings: readonly Finding[];
  /** How many more there were. */
  readonly more: number;
}

type Saying = Said | (() => Said);

/** Only so many findings are written out, of a file that was made to have them. */
const MOST = 1_000;

/** The rules by the kinds of part they look at, so that no part asks rules that are not about it. */
const OF = {
  document: RULES.filter(rule => rule.document),
  contract: RULES.filter(rule => rule.contract),
  product: RULES.filter(rule => rule.product),
  object: RULES.filter(rule => rule.object),
  siblings: RULES.filter(rule => rule.siblings),
  property: RULES.filter(rule => rule.property),
  quality: RULES.filter(rule => rule.quality),
  level: RULES.filter(rule => rule.level),
};

/** Walks a document once for all rules. */
class Linter implements ContractLook {
  readonly faults: ContractLook['faults'];
  readonly raw: Origin['raw'];
  readonly readAs: string;
  readonly defaultElements: readonly string[];
  private readonly found: { rule: Rule; finding: Finding }[] = [];
  private readonly report: Report;
  /** The rule that looks just now; its reports are made at once. */
  private rule: Rule = RULES[0];
  private laidOut?: References;
  /** How many findings there were beside those that are written out. */
  private more = 0;

  constructor(readonly subject: Contract | Product, origin: Origin) {
    const { notes, raw, readAs, structureIsJudged } = origin;
    this.raw = raw;
    this.readAs = readAs;
    this.faults = structureIsJudged
      ? notes.faults.filter(({ type }) => type !== 'wrong-kind')
      : notes.faults;
    this.defaultElements = notes.defaultElements;
    const say = (path: () => Path, said: Saying) => {
      if (this.found.length >= MOST) {
        this.more++;
        return;
      }
      const { rule } = this;
      const { id: code, severity } = rule;
      const words = typeof said === 'function' ? said() : said;
      const finding = { code, severity, ...words, path: path() };
      this.found.push({ rule, finding });
    };
    this.report = Object.assign(
      (part: object, keys: readonly (string | number)[], said: Saying) =>
        say(() => notes.pathOf(part, ...keys), said),
      { at: (path: Path, said: Saying) => say(() => path, said) },
    );
  }

  get references(): References {
    if (!this.laidOut) {
      const { subject } = this;
      this.laidOut = new References(
        subject.kind === 'contract' ? subject.schema : [],
      );
    }
    return this.laidOut;
  }

  linted(): Linted {
    const findings = this.found
      .map(({ rule, finding }) => ({ order: RULES.indexOf(rule), finding }))
      .sort((a, b) => a.order - b.order)
      .map(({ finding }) => finding);
    return { findings, more: this.more };
  }

  document(): void {
    for (this.rule of OF.document) {
      this.rule.document!(this, this.report);
    }
  }

  product(product: Product): void {
    for (this.rule of OF.product) {
      this.rule.product!(product, this.report, this);
    }
  }

  contract(contract: Contract): void {
    for (this.rule of OF.contract) {
      this.rule.contract!(contract, this.report, this);
    }
    for (const level of contract.serviceLevels) {
      for (this.rule of OF.level) {
        this.rule.level!(level, this.report, this);
      }
    }
    for (const object of contract.schema) {
      for (this.rule of OF.object) {
        this.rule.object!(object, this.report, this);
      }
      this.quality(object, undefined);
      this.properties(object, object.name, object.properties);
    }
  }

  private properties(
    object: SchemaObject,
    path: string,
    properties: readonly SchemaProperty[],
  ): void {
    if (properties.length === 0) {
      return;
    }
    for (this.rule of OF.siblings) {
      this.rule.siblings!(properties, path, this.report);
    }
    for (const property of properties) {
      this.property(object, path, property.name, property);
    }
  }

  /** `path` is that of what holds the property, `step` what the property adds to it. */
  private property(
    object: SchemaObject,
    path: string,
    step: string,
    property: SchemaProperty,
  ): void {
    for (this.rule of OF.property) {
      this.rule.property!(property, this.report, this);
    }
    this.quality(object, property);
    const { properties, items, map } = property;
    if (properties.length > 0) {
      this.properties(object, `${path}.${step}`, properties);
    }
    if (items) {
      this.property(object, path, `${step}[]`, items);
    }
    if (map) {
      this.property(object, path, `${step}{}`, map.key);
      this.property(object, path, `${step}{}`, map.value);
    }
  }

  private quality(
    object: SchemaObject,
    property: SchemaProperty | undefined,
  ): void {
    for (const each of (property ?? object).quality) {
      for (this.rule of OF.quality) {
        this.rule.quality!(each, { object, property }, this.report, this);
      }
    }
  }
}

/** What the rules find in a document; places are added by the reader. */
export function lint(document: Contract | Product, origin: Origin): Linted {
  const linter = new Linter(document, origin);
  linter.document();
  if (document.kind === 'product') {
    linter.product(document);
  } else {
    linter.contract(document);
  }
  return linter.linted();
}
