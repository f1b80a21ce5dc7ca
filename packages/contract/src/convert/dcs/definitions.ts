import { isMapping, pathOf, Way } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';

/** How deep fields may nest in each other when definitions are written out. */
const MAX_DEPTH = 100;

/** Where a field is. */
export interface Within {
  /** The definitions it is inside of: one of them inside itself would never end. */
  readonly definitions: ReadonlySet<unknown>;
  readonly depth: number;
}

export const OUTSIDE: Within = { definitions: new Set(), depth: 0 };

/** The definitions of a document, for fields to say more by referring to them. */
export class Definitions {
  private readonly named: Source | undefined;
  private readonly used = new Set<string>();
  /** Of each definition that is referred to: where it stands, and what some field takes from it. */
  private readonly entered = new Map<
    object,
    { way: Way; taken: Set<string> }
  >();
  private readonly sizes = new Map<object, number>();
  private exhausted = false;

  constructor(private readonly source: Source) {
    this.named = source.takeMapping('definitions');
  }

  /** A field with what the definition it refers to says where the field itself says nothing. */
  resolve(
    field: Source,
    within: Within,
  ): { readonly field: Source; readonly within: Within } {
    let resolved = field;
    let { definitions } = within;
    for (
      let reference = referenceOf(resolved);
      reference !== undefined;
      reference = referenceOf(resolved)
    ) {
      const way = resolved.wayTo('$ref');
      const found = this.find(reference, way);
      const at = { definitions, depth: within.depth };
      if (!found || !this.mayEnter(found.value, at, reference, way)) {
        break;
      }
      definitions = new Set([...definitions, found.value]);
      resolved.take('$ref');
      const own = resolved.without('$ref');
      this.noteTaken(found, own);
      resolved = own.over(found.value, found.way);
      // The key of a definition is its name.
      if (resolved.look('name') === found.name && !field.has('name')) {
        resolved.take('name');
      }
    }
    return {
      field: resolved,
      within: { definitions, depth: within.depth + 1 },
    };
  }

  /**
   * Definitions that nothing refers to are kept with the contract. Of the others, what every field says otherwise has no
   * place.
   */
  keepUnused(contract: Shape): void {
    for (const [definition, { way, taken }] of this.entered) {
      for (const [key, value] of Object.entries(definition)) {
        if (!taken.has(key) && value !== null && value !== undefined) {
          this.source.transformation.drop(
            { up: way, key },
            `\`${key}\` of a definition`,
            'Every field that refers to the definition says it itself.',
          );
        }
      }
    }
    const unused = (this.named?.names() ?? [])
      .filter(name => !this.used.has(name) && this.named?.has(name))
      .map(name => [name, this.named?.look(name)]);
    if (unused.length > 0) {
      contract.keep(
        'definitions',
        Object.fromEntries(unused),
        this.source.wayTo('definitions'),
      );
    }
  }

  private noteTaken(
    found: { readonly value: Readonly<Record<string, unknown>>; way: Way },
    field: Source,
  ): void {
    const entry = this.entered.get(found.value) ?? {
      way: found.way,
      taken: new Set(),
    };
    this.entered.set(found.value, entry);
    for (const key of Object.keys(found.value)) {
      if (!field.has(key)) {
        entry.taken.add(key);
      }
    }
  }

  private find(reference: string, way: Way) {
    const [, pointer] = /^#\/definitions\/(.+)$/s.exec(reference) ?? [];
    if (pointer === undefined) {
      // Another file: it is not fetched, the reference stays as it is.
      return undefined;
    }
    const keys = pointer.split('/').map(unescape);
    let value: unknown = this.named?.look(keys[0]);
    let at: Way = this.source.wayTo('definitions');
    at = { up: at, key: keys[0] };
    for (const key of keys.slice(1)) {
      value =
        isMapping(value) && Object.prototype.hasOwnProperty.call(value, key)
          ? value[key]
          : undefined;
      at = { up: at, key };
    }
    if (!isMapping(value)) {
      this.report(
        'dangling-definition',
        way,
        `The reference "${reference}" leads to no definition.`,
        'Define it under `definitions`, or correct the reference.',
      );
      return undefined;
    }
    this.used.add(keys[0]);
    return { value, way: at, name: keys[keys.length - 1] };
  }

  private mayEnter(
    definition: object,
    within: Within,
    reference: string,
    way: Way,
  ): boolean {
    if (within.definitions.has(definition)) {
      this.report(
        'cyclic-definition',
        way,
        `The definition "${reference}" contains itself.`,
        'Remove the reference: nothing can contain itself.',
      );
      return false;
    }
    if (this.exhausted) {
      return false;
    }
    const size = this.sizeOf(definition);
    if (
      within.depth >= MAX_DEPTH ||
      !this.source.transformation.mayCopy(size)
    ) {
      this.exhausted = true;
      this.report(
        'too-many-references',
        way,
        'The definitions of the document refer to each other too often to be written out.',
        'Write the values out instead of nesting definitions in definitions.',
      );
      return false;
    }
    return true;
  }

  /** How many nodes a value has when it is written out; each is looked at once. */
  private sizeOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) {
      return 1;
    }
    let size = this.sizes.get(value);
    if (size === undefined) {
      size = 1;
      for (const inner of Object.values(value)) {
        size += this.sizeOf(inner);
      }
      this.sizes.set(value, size);
    }
    return size;
  }

  private report(code: string, way: Way, message: string, fix: string): void {
    this.source.transformation.findings.push({
      code,
      severity: 'warning',
      message,
      fix,
      path: pathOf(way),
    });
  }
}

function referenceOf(field: Source): string | undefined {
  const reference = field.look('$ref');
  return typeof reference === 'string' ? reference : undefined;
}

/** A part of a JSON pointer as it is meant. */
function unescape(part: string): string {
  return part.replace(/~1/g, '/').replace(/~0/g, '~');
}
