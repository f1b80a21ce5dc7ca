import * as yaml from 'yaml';

/** A document as it is written: what stands where. Offsets count from the start of the document's text. */
export interface Written {
  readonly text: string;
  readonly root: WrittenNode;
  /** What an alias stands for. */
  readonly targets: ReadonlyMap<WrittenAlias, WrittenNode>;
  /** What some alias stands for. */
  readonly used: ReadonlySet<WrittenNode>;
  /** Whether some value is written once and may be used elsewhere: aliases, merge keys. */
  readonly shares: boolean;
}

interface Extent {
  readonly start: number;
  /** Behind its last character, without comments and line breaks after it. */
  readonly end: number;
  readonly anchor?: string;
}

export interface WrittenScalar extends Extent {
  readonly type: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** As YAML 1.2 reads it. */
  readonly value: unknown;
  /** As it is spelled, where it is plain. */
  readonly source?: string;
  /** Of block scalars: where the text below the header begins. */
  readonly bodyStart?: number;
  /** Of block scalars: the header, e.g. `|-`. */
  readonly header?: string;
}

/** A value that is not there: null. */
export interface WrittenNothing extends Extent {
  readonly type: 'nothing';
}

export interface WrittenAlias extends Extent {
  readonly type: 'alias';
  readonly name: string;
}

export interface WrittenCollection extends Extent {
  readonly type: 'mapping' | 'list';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

export type WrittenNode =
  | WrittenScalar
  | WrittenNothing
  | WrittenAlias
  | WrittenCollection;

/** A key with its value, or an item of a list. */
export interface Entry {
  /** Absent for items, and for keys that are no scalars. */
  readonly key?: Key;
  /** Of its first character: the key, `-`, `?`. */
  readonly start: number;
  /** Behind `:` or `-` and what belongs to the value before it (anchor, tag): where its value may begin. */
  readonly valueAt: number;
  /** Where anchor and tag of the value begin; `valueAt` where it has none. */
  readonly propertiesAt: number;
  /** Whether there is a `:` (always, for items): in flow mappings a key may stand alone. */
  readonly colon: boolean;
  readonly value: WrittenNode;
}

export interface Key extends Extent {
  /** As the reader names it: the spelling of plain keys. */
  readonly text: string;
  readonly style: WrittenScalar['style'];
}

/** The end of all that belongs to an entry, without comments. */
export function endOf({ value, valueAt }: Entry): number {
  return Math.max(value.end, valueAt);
}

export function isCollection(node: WrittenNode): node is WrittenCollection {
  return node.type === 'mapping' || node.type === 'list';
}

export function isMergeKey({ key }: Entry): boolean {
  return key?.style === 'plain' && key.text === '<<';
}

type Token = yaml.CST.SourceToken;

class Builder {
  readonly targets = new Map<WrittenAlias, WrittenNode>();
  shares = false;
  /** What each anchor stands for at this point of the document. */
  private readonly anchors = new Map<string, WrittenNode>();

  constructor(private readonly text: string) {}

  /** `at` is where a value that is not there would stand. */
  node(node: unknown, at: number): WrittenNode {
    const written = this.withoutAnchor(node, at);
    if (written.anchor) {
      this.anchors.set(written.anchor, written);
    }
    return written;
  }

  private withoutAnchor(node: unknown, at: number): WrittenNode {
    if (yaml.isAlias(node)) {
      return this.alias(node, at);
    }
    if (yaml.isScalar(node)) {
      return this.scalar(node, at);
    }
    if (yaml.isMap(node)) {
      return this.mapping(node);
    }
    if (yaml.isSeq(node)) {
      return this.list(node);
    }
    return { type: 'nothing', start: at, end: at };
  }

  private alias(node: yaml.Alias, at: number): WrittenAlias {
    const [start, end] = node.range ?? [at, at];
    const alias: WrittenAlias = {
      type: 'alias',
      start,
      end,
      name: node.source,
    };
    this.shares = true;
    const target = this.anchors.get(node.source);
    if (target) {
      this.targets.set(alias, target);
    }
    return alias;
  }

  private scalar(
    node: yaml.Scalar,
    at: number,
  ): WrittenScalar | WrittenNothing {
    const { anchor, srcToken } = node;
    const [start, valueEnd] = node.range ?? [at, at];
    const style = styleOf(node);
    if (srcToken?.type === 'block-scalar') {
      const header = srcToken.props.find(
        ({ type }) => type === 'block-scalar-header',
      );
      const bodyStart =
        start +
        srcToken.props
          .filter(({ offset }) => offset >= start)
          .reduce(
            (sum, prop) => sum + ('source' in prop ? prop.source.length : 0),
            0,
          );
      const end = this.endOfBlock(start, bodyStart, valueEnd, header);
      return {
        type: 'scalar',
        style,
        value: node.value,
        start,
        end,
        anchor,
        bodyStart,
        header: header && 'source' in header ? header.source : undefined,
      };
    }
    if (start === valueEnd) {
      return { type: 'nothing', start: at, end: at, anchor };
    }
    return {
      type: 'scalar',
      style,
      value: node.value,
      source: style === 'plain' ? node.source : undefined,
      start,
      end: valueEnd,
      anchor,
    };
  }

  /** Behind the last line that is part of the text: blank lines after it are, with `+` only. */
  private endOfBlock(
    start: number,
    bodyStart: number,
    end: number,
    header: yaml.CST.Token | undefined,
  ): number {
    const keeps = header && 'source' in header && header.source.includes('+');
    let at = end;
    if (keeps) {
      at -=
        /(?:\r\n|[\n\r])?$/.exec(this.text.slice(start, end))?.[0].length ?? 0;
    } else {
      while (at > bodyStart && /\s/.test(this.text[at - 1])) {
        at--;
      }
    }
    return at > bodyStart
      ? at
      : start + (header && 'source' in header ? header.source.length : 0);
  }

  private mapping(node: yaml.YAMLMap): WrittenCollection {
    const entries = node.items.map(pair => this.pair(pair, pair.srcToken));
    return { type: 'mapping', ...extentOf(node, entries) };
  }

  private list(node: yaml.YAMLSeq): WrittenCollection {
    const { srcToken } = node;
    const tokens = srcToken && 'items' in srcToken ? srcToken.items : [];
    const entries = node.items.map((item, index) =>
      this.item(item, tokens[index]),
    );
    return { type: 'list', ...extentOf(node, entries) };
  }

  private pair(
    pair: yaml.Pair,
    token: yaml.CST.CollectionItem | undefined,
  ): Entry {
    const own = (token?.start ?? []).filter(isOwn);
    const key = this.keyOf(pair.key);
    const keyStart = yaml.isNode(pair.key) ? pair.key.range?.[0] : undefined;
    const keyEnd = yaml.isNode(pair.key) ? pair.key.range?.[1] : undefined;
    const sep = token?.sep ?? [];
    const colon = sep.find(({ type }) => type === 'map-value-ind');
    const afterColon = colon ? colon.offset + 1 : keyEnd ?? 0;
    const properties = sep.filter(
      ({ type, offset }) =>
        (type === 'anchor' || type === 'tag') && offset >= afterColon,
    );
    const valueAt = behind(properties) ?? afterColon;
    const start = own[0]?.offset ?? keyStart ?? colon?.offset ?? valueAt;
    if (key?.text === '<<' && key.style === 'plain') {
      this.shares = true;
    }
    return {
      key,
      start,
      valueAt,
      propertiesAt: properties[0]?.offset ?? valueAt,
      colon: colon !== undefined,
      value: this.node(pair.value, valueAt),
    };
  }

  private item(
    item: unknown,
    token: yaml.CST.CollectionItem | undefined,
  ): Entry {
    const own = (token?.start ?? []).filter(isOwn);
    const dash = own.find(({ type }) => type === 'seq-item-ind');
    const range = yaml.isNode(item) ? item.range : undefined;
    const properties = own.filter(
      ({ type }) => type === 'anchor' || type === 'tag',
    );
    const valueAt =
      behind(properties) ?? (dash ? dash.offset + 1 : range?.[0] ?? 0);
    return {
      start: own[0]?.offset ?? range?.[0] ?? valueAt,
      valueAt,
      propertiesAt: properties[0]?.offset ?? valueAt,
      colon: true,
      value: this.node(item, valueAt),
    };
  }

  private keyOf(key: unknown): Key | undefined {
    if (!yaml.isScalar(key)) {
      return undefined;
    }
    const style = styleOf(key);
    const [start, end] = key.range ?? [0, 0];
    const isNothing = style === 'plain' && key.value === null;
    return {
      // The source, not the value: a key `1.0` is not `1`.
      text:
        style === 'plain' && !isNothing
          ? key.source ?? String(key.value)
          : String(key.value),
      style,
      start,
      end,
      anchor: key.anchor,
    };
  }
}

function extentOf(
  { range, anchor, flow, srcToken }: yaml.YAMLMap | yaml.YAMLSeq,
  entries: readonly Entry[],
) {
  const [start, end] = range ?? [0, 0];
  const isFlow = flow === true || srcToken?.type === 'flow-collection';
  const last = entries.at(-1);
  return {
    flow: isFlow,
    entries,
    start,
    end: isFlow || !last ? end : endOf(last),
    anchor,
  };
}

function isOwn({ type }: Token): boolean {
  return (
    type === 'explicit-key-ind' ||
    type === 'seq-item-ind' ||
    type === 'anchor' ||
    type === 'tag'
  );
}

function behind(tokens: readonly Token[]): number | undefined {
  const last = tokens.at(-1);
  return last && last.offset + last.source.length;
}

function styleOf({ type }: yaml.Scalar): WrittenScalar['style'] {
  switch (type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return 'plain';
  }
}

/** Parses with positions; undefined for what only the quick reader takes. */
export function parseWritten(text: string): Written | undefined {
  let document: yaml.Document.Parsed;
  try {
    // This parser ends lines at LF only; of the same length, so that offsets stay.
    document = yaml.parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      keepSourceTokens: true,
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
    });
  } catch {
    return undefined;
  }
  if (document.errors.length > 0 || !document.contents) {
    return undefined;
  }
  const builder = new Builder(text);
  const root = builder.node(document.contents, 0);
  const { targets, shares } = builder;
  return { text, root, targets, used: new Set(targets.values()), shares };
}
