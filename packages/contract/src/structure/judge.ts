import { isMapping } from '../read/fields';
import { Spelled } from '../read/scalars';
import {
  EitherSpec,
  ListSpec,
  MappingSpec,
  NamedSpec,
  Outdated,
  NumberSpec,
  Spec,
  TextSpec,
  Values,
  Versions,
} from './grammar';
import { hasEqualItems } from './equalItems';
import {
  conflicting,
  Fault,
  missing,
  notInVersion,
  outdatedField,
  tooFew,
  tooMany,
  repeated,
  unknownField,
  wrongKind,
  wrongNumber,
  wrongForm,
  wrongName,
  wrongWord,
} from './faults';

const NONE: readonly Outdated[] = [];
const ALL_THERE: MappingSpec['needed'] = [];

export type Key = string | number;

/** Takes what violates `versions`; `path` is only lent. A fault of no version is wrong whatever the version. */
export type Report = (
  versions: Versions,
  path: readonly Key[],
  fault: () => Fault,
) => void;

/**
 * Walks a document once and judges it against several versions of its standard at the same time: each step carries the
 * set of versions that still have something to say about the value.
 */
export class Judge {
  private readonly path: Key[] = [];

  constructor(
    private readonly declared: Versions,
    private readonly report: Report,
  ) {}

  judge(value: unknown, spec: Spec, versions: Versions): void {
    switch (spec.kind) {
      case 'text':
        this.text(value, spec, versions);
        return;
      case 'mapping':
        if (isMapping(value)) {
          this.mapping(value, spec, versions);
        } else {
          this.wrongKind(value, spec, versions);
        }
        return;
      case 'list':
        this.list(value, spec, versions);
        return;
      case 'named':
        if (isMapping(value)) {
          this.named(value, spec, versions);
        } else {
          this.wrongKind(value, spec, versions);
        }
        return;
      case 'flag':
        if (
          typeof value !== 'boolean' &&
          !(value instanceof Spelled && typeof value.value === 'boolean')
        ) {
          this.wrongKind(value, spec, versions);
        }
        return;
      case 'number':
      case 'integer':
        this.number(value, spec, versions);
        return;
      case 'either':
        this.either(value, spec, versions);
        return;
      case 'lazy':
        this.judge(value, spec.of(), versions);
        return;
      case 'scalar':
        if (Array.isArray(value) || isMapping(value)) {
          this.wrongKind(value, spec, versions);
        }
        return;
      default:
    }
  }

  private text(value: unknown, spec: TextSpec, versions: Versions): void {
    if (typeof value !== 'string') {
      this.wrongKind(value, spec, versions);
    } else if (spec.words) {
      const known = spec.words.get(value) ?? 0;
      if (versions & ~known && !isVariable(value)) {
        this.report(versions & ~known, this.path, () =>
          wrongWord(this.path, value, spec.words!, versions),
        );
      }
    } else if (spec.pattern && !spec.pattern.test(value)) {
      if (!isVariable(value)) {
        this.report(versions, this.path, () => wrongForm(this.path, spec));
      }
    }
  }

  private number(value: unknown, spec: NumberSpec, versions: Versions): void {
    const number = value instanceof Spelled ? value.value : value;
    if (
      typeof number !== 'number' ||
      !Number.isFinite(number) ||
      (spec.kind === 'integer' && !Number.isInteger(number))
    ) {
      this.wrongKind(value, spec, versions);
    } else if (
      spec.minimum !== undefined &&
      (number < spec.minimum || (spec.exclusive && number === spec.minimum))
    ) {
      this.report(versions, this.path, () =>
        wrongNumber(this.path, number, spec),
      );
    }
  }

  private list(value: unknown, spec: ListSpec, versions: Versions): void {
    if (!Array.isArray(value)) {
      this.wrongKind(value, spec, versions);
      return;
    }
    const { path } = this;
    if (spec.min !== undefined && value.length < spec.min) {
      const { min } = spec;
      this.report(versions, path, () => tooFew(path, min));
    }
    if (spec.max !== undefined && value.length > spec.max) {
      const { max } = spec;
      this.report(versions, path, () => tooMany(path, max));
    }
    if (spec.unique && hasEqualItems(value)) {
      this.report(versions, path, () => repeated(path));
    }
    const of = spec.of();
    const depth = path.length;
    path.push(0);
    for (let index = 0; index < value.length; index++) {
      path[depth] = index;
      this.judge(value[index], of, versions);
    }
    path.pop();
  }

  private named(values: Values, spec: NamedSpec, versions: Versions): void {
    const { path } = this;
    const names = Object.keys(values);
    if (spec.min !== undefined && names.length < spec.min) {
      const { min } = spec;
      this.report(versions, path, () => tooFew(path, min));
    }
    const of = spec.of();
    const depth = path.length;
    path.push('');
    for (const name of names) {
      path[depth] = name;
      if (spec.names && !spec.names.test(name)) {
        this.report(versions, path, () => wrongName(path));
      }
      this.judge(values[name], of, versions);
    }
    path.pop();
  }

  private mapping(values: Values, base: MappingSpec, versions: Versions): void {
    const spec = base.choose ? base.choose(values) : base;
    const { path } = this;
    const depth = path.length;
    path.push('');
    let neededHere = 0;
    // eslint-disable-next-line guard-for-in -- nothing is inherited by what a YAML reader makes, and this is the innermost loop
    for (const key in values) {
      path[depth] = key;
      const value = values[key];
      let left = versions;
      let known: Versions = 0;
      let needed: Versions = 0;
      for (let field = spec.fields.get(key); field; field = field.other) {
        const here = left & field.in;
        known |= field.in;
        needed |= field.needed;
        if (here) {
          left &= ~here;
          if (
            field.needed & here &&
            (value === '' || value === null) &&
            field.spec.kind === 'text'
          ) {
            const by = value === null ? here : 0;
            this.report(by, path, () => missing(path, spec, key, field.spec));
          } else {
            this.judge(value, field.spec, here);
          }
        }
      }
      neededHere += needed ? 1 : 0;
      if (left & spec.closed) {
        const by = left & spec.closed;
        if (known) {
          const exists = known;
          this.report(by, path, () => notInVersion(path, key, exists, spec));
        } else {
          this.report(by, path, () => unknownField(path, key, spec));
        }
      }
    }
    // Only then is it worth asking for each.
    const isLacking = neededHere < spec.needed.length;
    for (const [key, by] of isLacking ? spec.needed : ALL_THERE) {
      if (by & versions && values[key] === undefined) {
        path[depth] = key;
        const field = spec.fields.get(key)!;
        this.report(by & versions, path, () =>
          missing(path, spec, key, field.spec),
        );
      }
    }
    for (const outdated of spec.outdated ?? NONE) {
      const value =
        outdated.in & this.declared ? values[outdated.key] : undefined;
      if (value !== undefined && (outdated.when?.(value) ?? true)) {
        path[depth] = outdated.key;
        this.report(0, path, () => outdatedField(path, outdated));
      }
    }
    if (spec.also) {
      spec.also(values, (by, fault) => {
        if (by & versions) {
          path[depth] = fault.key;
          this.report(by & versions, path, () => conflicting(path, fault));
        }
      });
    }
    path.pop();
  }

  private either(value: unknown, spec: EitherSpec, versions: Versions): void {
    const form = formOf(value, spec);
    if (form) {
      this.judge(value, form, versions);
    } else {
      this.wrongKind(value, spec, versions);
    }
  }

  private wrongKind(value: unknown, spec: Spec, versions: Versions): void {
    // `${VAR}` stands for any scalar: what it will be is known to those who fill it in.
    if (
      typeof value === 'string' &&
      isVariable(value) &&
      spec.kind !== 'list' &&
      spec.kind !== 'named' &&
      spec.kind !== 'mapping'
    ) {
      return;
    }
    this.report(versions, this.path, () => wrongKind(this.path, value, spec));
  }
}

function formOf(value: unknown, spec: EitherSpec): Spec | undefined {
  if (Array.isArray(value)) {
    return spec.list;
  }
  if (isMapping(value)) {
    return spec.mapping;
  }
  if (typeof value === 'string') {
    return spec.text;
  }
  switch (typeof (value instanceof Spelled ? value.value : value)) {
    case 'number':
      return spec.number;
    case 'boolean':
      return spec.flag;
    default:
      return undefined;
  }
}

function isVariable(text: string): boolean {
  return text.includes('${');
}
