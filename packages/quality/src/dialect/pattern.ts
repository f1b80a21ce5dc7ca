import { NotExpressible } from './notExpressible';

/** The families of regular expressions of the engines. */
export type Flavour =
  /** DuckDB, BigQuery: linear time, so no look-around and no back-references. */
  | 're2'
  | 'postgres'
  /** Trino, Databricks. */
  | 'java'
  /** MySQL 8. */
  | 'icu'
  /** Snowflake: POSIX with the classes of Perl. */
  | 'posix';

interface Ability {
  readonly lookAround: boolean;
  readonly backReference: boolean;
  readonly mostRepeats: number;
  readonly wordBoundary: readonly [string, string];
  /** A code point beyond what can be typed. */
  readonly code: (hex: string) => string;
  readonly unicodeClass: boolean;
  /** `.` matches anything but the end of a line. */
  readonly dot: string;
  readonly lazy: boolean;
  readonly nonCapturing: boolean;
}

const JAVA: Ability = {
  lookAround: true,
  backReference: true,
  mostRepeats: 1000,
  wordBoundary: ['\\b', '\\B'],
  code: hex => `\\u${hex}`,
  unicodeClass: true,
  dot: '.',
  lazy: true,
  nonCapturing: true,
};

const ABILITIES: Readonly<Record<Flavour, Ability>> = {
  re2: {
    ...JAVA,
    lookAround: false,
    backReference: false,
    code: hex => `\\x{${hex}}`,
  },
  postgres: {
    ...JAVA,
    mostRepeats: 255,
    // \y would take letters beyond ASCII as part of words.
    wordBoundary: [
      '(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))',
      '(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))',
    ],
    unicodeClass: false,
    dot: '[^\\n]',
  },
  java: JAVA,
  icu: JAVA,
  posix: {
    ...JAVA,
    lookAround: false,
    backReference: false,
    unicodeClass: false,
    lazy: false,
    nonCapturing: false,
    code: hex => `\\x{${hex}}`,
  },
};

class Translation {
  private at = 0;
  private depth = 0;
  /** Whether something stands before that can be repeated. */
  private repeatable = false;

  constructor(
    private readonly pattern: string,
    private readonly can: Ability,
  ) {}

  run(): string {
    let out = '';
    if (this.pattern.startsWith('(?i)')) {
      this.at = 4;
      out = '(?i)';
    }
    while (this.at < this.pattern.length) {
      out += this.next();
    }
    if (this.depth > 0) {
      this.refuse('a group is not closed');
    }
    return out;
  }

  private next(): string {
    const char = this.take();
    switch (char) {
      case '\\':
        return this.escape();
      case '[':
        return this.set();
      case '(':
        return this.open();
      case ')':
        if (this.depth-- === 0)
          this.refuse('a group is closed that is not open');
        this.repeatable = true;
        return ')';
      case '*':
      case '+':
      case '?':
        return this.repeat(char);
      case '{':
        return this.braces();
      case '|':
      case '^':
      case '$':
        this.repeatable = false;
        return char;
      case '.':
        this.repeatable = true;
        return this.can.dot;
      case '}':
      case ']':
        this.repeatable = true;
        return `\\${char}`;
      default:
        this.repeatable = true;
        return char;
    }
  }

  private escape(): string {
    this.repeatable = true;
    const char = this.take();
    switch (char) {
      case 'd':
        return '[0-9]';
      case 'D':
        return '[^0-9]';
      case 'w':
        return '[A-Za-z0-9_]';
      case 'W':
        return '[^A-Za-z0-9_]';
      case 's':
      case 'S':
        return `\\${char}`;
      case 'b':
      case 'B':
        this.repeatable = false;
        return this.can.wordBoundary[char === 'b' ? 0 : 1];
      case 'p':
      case 'P':
        return this.unicodeClass(char);
      default:
        if (/[1-9]/.test(char)) {
          if (!this.can.backReference) {
            this.refuse('the engine knows no back-references');
          }
          return `\\${char}`;
        }
        return this.character(char);
    }
  }

  /** An escape that stands for one character, inside or outside of a set. */
  private character(char: string): string {
    switch (char) {
      case 'n':
      case 'r':
      case 't':
      case 'f':
      case 'v':
        return char === 'v' ? this.can.code('000b') : `\\${char}`;
      case 'x':
        return this.can.code(this.hex(2).padStart(4, '0'));
      case 'u':
        return this.can.code(this.hex(4));
      default:
        if (/[A-Za-z0-9]/.test(char)) {
          this.refuse(`\\${char} has no meaning in ECMAScript, or none here`);
        }
        return /[\^$\\.*+?()[\]{}|/-]/.test(char) && char !== '/'
          ? `\\${char}`
          : char;
    }
  }

  private hex(digits: number): string {
    const hex = this.pattern.slice(this.at, this.at + digits);
    if (!new RegExp(`^[0-9A-Fa-f]{${digits}}$`).test(hex) || /^0+$/.test(hex)) {
      this.refuse('an escape is not a character');
    }
    this.at += digits;
    return hex;
  }

  private unicodeClass(char: string): string {
    const found = /^\{[A-Za-z_=]+\}/.exec(this.pattern.slice(this.at));
    if (!found || !this.can.unicodeClass) {
      this.refuse('the engine knows no classes of Unicode');
    }
    this.at += found[0].length;
    return `\\${char}${found[0]}`;
  }

  private set(): string {
    let out = '[';
    if (this.pattern[this.at] === '^') {
      this.at++;
      out = '[^';
    }
    if (this.pattern[this.at] === ']') {
      this.refuse('a set of characters is empty');
    }
    for (;;) {
      const char = this.take();
      if (char === ']') {
        this.repeatable = true;
        return `${out}]`;
      }
      out += this.member(char);
    }
  }

  private member(char: string): string {
    if (char === '[' || char === '&' || char === '~' || char === '^') {
      return `\\${char}`;
    }
    if (char !== '\\') {
      return char;
    }
    const escaped = this.take();
    switch (escaped) {
      case 'd':
        return '0-9';
      case 'w':
        return 'A-Za-z0-9_';
      case 's':
        return '\\s';
      case 'b':
        return this.can.code('0008');
      case 'D':
      case 'W':
      case 'S':
        return this.refuse(`\\${escaped} cannot stand in a set here`);
      case 'p':
      case 'P':
        return this.unicodeClass(escaped);
      default:
        return this.character(escaped);
    }
  }

  private open(): string {
    this.depth++;
    this.repeatable = false;
    const rest = this.pattern.slice(this.at);
    const found = /^\?(?::|=|!|<=|<!|<[A-Za-z_$][\w$]*>)/.exec(rest)?.[0];
    if (!rest.startsWith('?')) {
      return '(';
    }
    if (found === undefined) {
      return this.refuse(
        'a group begins in a way that ECMAScript does not know',
      );
    }
    this.at += found.length;
    if (found === '?:') {
      return this.can.nonCapturing ? '(?:' : '(';
    }
    if (/^\?<[A-Za-z_$]/.test(found)) {
      return '(';
    }
    if (!this.can.lookAround) {
      this.refuse('the engine cannot look ahead or behind');
    }
    return `(${found}`;
  }

  private braces(): string {
    const found = /^(\d+)(?:(,)(\d*))?\}/.exec(this.pattern.slice(this.at));
    if (!found) {
      this.repeatable = true;
      return '\\{';
    }
    this.at += found[0].length;
    const most = Math.max(Number(found[1]), Number(found[3] || 0));
    if (most > this.can.mostRepeats) {
      this.refuse(`the engine repeats at most ${this.can.mostRepeats} times`);
    }
    return this.repeat(`{${found[0]}`);
  }

  private repeat(written: string): string {
    if (!this.repeatable) {
      this.refuse(`there is nothing that ${written} could repeat`);
    }
    this.repeatable = false;
    if (this.pattern[this.at] === '?') {
      this.at++;
      return this.can.lazy ? `${written}?` : written;
    }
    return written;
  }

  private take(): string {
    if (this.at >= this.pattern.length) {
      this.refuse('it ends too early');
    }
    // A pair of surrogates is one character.
    const char = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    this.at += char.length;
    return char;
  }

  private refuse(why: string): never {
    throw new NotExpressible(`The pattern cannot be used: ${why}.`);
  }
}

/**
 * Says an ECMAScript pattern in another family of regular expressions, or refuses it with a reason: a check that looks
 * for something else than the contract says would be worse than none. `\d` and `\w` mean ASCII, as in ECMAScript; `\s`
 * is left to the engine. A leading `(?i)` is not ECMAScript, but common in contracts, and kept.
 */
export function patternFor(flavour: Flavour, pattern: string): string {
  return new Translation(pattern, ABILITIES[flavour]).run();
}
