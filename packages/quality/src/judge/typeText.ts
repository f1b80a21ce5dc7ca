/** A type as an engine spells it, taken apart. */
export interface EngineType {
  /** In lower case, without parameters: `decimal`, `timestamp with time zone`, `struct`. */
  readonly name: string;
  /** Numbers in brackets: precision and scale, or a length. */
  readonly sizes: readonly number[];
  /** Of an object. */
  readonly members: ReadonlyMap<string, EngineType>;
  /** Of a list: its items. Of a map: its values. */
  readonly item?: EngineType;
}

const LISTS = /^(?:array|list)$/;
const OBJECTS = /^(?:struct|row|record|object)$/;

class TypeText {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  type(): EngineType {
    if (++this.depth > 50) {
      return plain('');
    }
    let found = this.base();
    for (;;) {
      const brackets = /^\s*\[\d*\]/.exec(this.rest());
      if (!brackets) break;
      this.at += brackets[0].length;
      found = { ...plain('list'), item: found };
    }
    this.depth--;
    return found;
  }

  private base(): EngineType {
    const name = this.words();
    const open = /^\s*[(<]/.exec(this.rest())?.[0];
    if (!open) {
      return plain(name);
    }
    if (
      open.trim() === '<' ||
      OBJECTS.test(name) ||
      LISTS.test(name) ||
      name === 'map'
    ) {
      this.at += open.length;
      return this.inner(name);
    }
    const sizes = /^\s*\(([^)]*)\)/.exec(this.rest());
    this.at += sizes?.[0].length ?? open.length;
    // timestamp(6) with time zone
    const after = this.words();
    return {
      ...plain(after ? `${name} ${after}` : name),
      sizes: (sizes?.[1].match(/\d+/g) ?? []).map(Number),
    };
  }

  private inner(name: string): EngineType {
    const members = new Map<string, EngineType>();
    const items: EngineType[] = [];
    while (!/^\s*(?:[)>]|$)/.test(this.rest())) {
      if (OBJECTS.test(name)) {
        const member = this.memberName();
        members.set(member, this.type());
      } else {
        items.push(this.type());
      }
      const comma = /^\s*,/.exec(this.rest());
      if (!comma) break;
      this.at += comma[0].length;
    }
    this.at += /^[^)>]*[)>]?/.exec(this.rest())?.[0].length ?? 0;
    const item = items.at(-1);
    return { ...plain(name), members, ...(item && { item }) };
  }

  private memberName(): string {
    const quoted = /^\s*(?:"((?:[^"]|"")*)"|`((?:[^`]|``)*)`)\s*:?/.exec(
      this.rest(),
    );
    const found = quoted ?? /^\s*([^\s:,()<>]+)\s*:?/.exec(this.rest());
    this.at += found?.[0].length ?? this.rest().length;
    const name = found?.[1] ?? found?.[2] ?? '';
    return quoted ? name.replaceAll('""', '"').replaceAll('``', '`') : name;
  }

  private words(): string {
    const found =
      /^\s*[A-Za-z_][\w.]*(?:\s+(?!not\b|null\b)[A-Za-z_]\w*)*/i.exec(
        this.rest(),
      );
    const first = found ?? /^\s*"(?:[^"]|"")*"/.exec(this.rest());
    this.at += first?.[0].length ?? 0;
    return (first?.[0] ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
  }

  private rest(): string {
    return this.text.slice(this.at);
  }
}

function plain(name: string): EngineType {
  return { name, sizes: [], members: new Map() };
}

/**
 * Takes a type apart: `DECIMAL(12,2)`, `STRUCT(id INTEGER, "odd name" VARCHAR)[]`, `MAP(VARCHAR, DOUBLE)`,
 * `array(row(a bigint))`, `ARRAY<STRUCT<a: INT, b STRING>>`. Of what it does not understand it keeps the name.
 */
export function parseType(text: string): EngineType {
  return new TypeText(text.slice(0, 20_000)).type();
}
