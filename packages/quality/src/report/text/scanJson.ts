/** A value of JSON; what it is must be asked. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Deeper than any report; bounds the recursion. */
const MAX_DEPTH = 200;

/** Not allowed inside a string, and harmless. */
const CONTROL = /\p{Cc}/gu;
const SPACE = /[ \t\r\n]*/y;
const WORD = /-?(?:[A-Za-z]+|[0-9][0-9eE+.-]*)/y;

/** Thrown inside to leave all containers that are open, each of which keeps what it has. */
class Stop extends Error {}

/** Reads as much JSON as there is. One scanner reads one text. */
export class Scanner {
  /** Where it went on no further; absent when all was read. */
  stoppedAt: number | undefined;
  readonly notNumbers = { count: 0, first: 0 };
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  values(): readonly Json[] {
    const values: Json[] = [];
    try {
      for (this.skip(); this.at < this.text.length; this.skip()) {
        // Of JSON lines, half a line says half the truth.
        this.value(value => values.push(value), values.length > 0);
      }
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    return values;
  }

  /** Hands the value to `keep`; an object also when it is not whole, a list with the elements that are. */
  private value(keep: (value: Json) => void, whole = false): void {
    this.skip();
    switch (this.text[this.at]) {
      case '{':
        return this.object(keep, whole);
      case '[':
        return this.list(keep, whole);
      case '"':
        return keep(this.string());
      default:
        return keep(this.word());
    }
  }

  private object(keep: (value: Json) => void, whole: boolean): void {
    // No prototype: a key `__proto__` is a key like any other.
    const members: Record<string, Json> = Object.create(null);
    this.open();
    try {
      while (!this.closes('}')) {
        const key = this.string();
        this.skip();
        this.expect(':');
        this.value(value => {
          members[key] = value;
        }, whole);
        this.separator('}');
      }
    } catch (error) {
      if (!whole) keep(members);
      throw error;
    }
    this.depth--;
    keep(members);
  }

  private list(keep: (value: Json) => void, whole: boolean): void {
    const elements: Json[] = [];
    this.open();
    try {
      while (!this.closes(']')) {
        // Half an element says half the truth: a failure without its exception.
        this.value(value => elements.push(value), true);
        this.separator(']');
      }
    } catch (error) {
      if (!whole) keep(elements);
      throw error;
    }
    this.depth--;
    keep(elements);
  }

  private string(): string {
    this.skip();
    if (this.text[this.at] !== '"') return this.stop(this.at);
    const end = this.endOfString();
    try {
      // A copy: a slice would keep the whole text alive.
      const value: unknown = JSON.parse(
        this.text.slice(this.at, end).replace(CONTROL, ' '),
      );
      if (typeof value !== 'string') return this.stop(this.at);
      this.at = end;
      return value;
    } catch {
      return this.stop(this.at);
    }
  }

  /** Behind the quote that ends the string. */
  private endOfString(): number {
    for (let from = this.at + 1; ; ) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0) return this.stop(this.text.length);
      let slashes = 0;
      while (this.text[quote - 1 - slashes] === '\\') slashes++;
      if (slashes % 2 === 0) return quote + 1;
      from = quote + 1;
    }
  }

  private word(): Json {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? '';
    const end = this.at + word.length;
    // At the very end it may have lost its last characters.
    const cut = this.depth > 0 && end >= this.text.length;
    const value = cut ? undefined : this.meaningOf(word);
    if (value === undefined) {
      return this.stop(cut ? this.text.length : this.at);
    }
    this.at += word.length;
    return value;
  }

  private meaningOf(word: string): Json | undefined {
    switch (word) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      case 'NaN':
      case 'Infinity':
      case '-Infinity':
        if (this.notNumbers.count++ === 0) this.notNumbers.first = this.at;
        return null;
      default:
        return /^-?\d/.test(word) && !Number.isNaN(Number(word))
          ? Number(word)
          : undefined;
    }
  }

  private skip(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = SPACE.lastIndex;
  }

  private open(): void {
    this.at++;
    if (++this.depth > MAX_DEPTH) this.stop(this.at);
  }

  private closes(end: '}' | ']'): boolean {
    this.skip();
    if (this.text[this.at] !== end) return false;
    this.at++;
    return true;
  }

  private separator(end: '}' | ']'): void {
    this.skip();
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== end) this.stop(this.at);
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) this.stop(this.at);
    this.at++;
  }

  private stop(at: number): never {
    this.stoppedAt = at;
    throw new Stop();
  }
}
