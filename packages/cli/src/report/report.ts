import { Severity } from '@backstage-data-mesh/contract';

/** Something that a person should look at, of whatever command. */
export interface Finding {
  /** Stable, kebab-case: which rule found it. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: string;
  /** What it is about: a contract, a product. */
  readonly subject?: string;
  /** Relative to where the command runs, with `/`. */
  readonly file?: string;
  /** 1-based, as `column`. */
  readonly line?: number;
  readonly column?: number;
  /** Where one reads about the rule. */
  readonly help?: string;
}

/** Something that was looked at; it is well unless a finding has its name as `subject`, or its file. */
export interface Examined {
  readonly name: string;
  readonly file?: string;
}

/** A part of the text for people, in the terminal and in Markdown. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What a command found: one thing, written in several formats. */
export interface Report {
  readonly command: string;
  /** One sentence. */
  readonly summary: string;
  readonly findings: readonly Finding[];
  readonly examined: readonly Examined[];
  /** What is told to people before the findings. */
  readonly blocks: readonly Block[];
  /** What the command found in its own terms, for programs. */
  readonly data: Readonly<Record<string, unknown>>;
}

const RANK: Readonly<Record<Severity, number>> = {
  error: 0,
  warning: 1,
  info: 2,
};

/** Whether a finding is at least as bad as `least`. */
export function isAtLeast(
  severity: Severity,
  least: Severity | 'never',
): boolean {
  return least !== 'never' && RANK[severity] <= RANK[least];
}

/** How many there are of each severity: `2 errors, 1 warning`. */
export function countsInWords(findings: readonly Finding[]): string {
  const words = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const count = findings.filter(one => one.severity === severity).length;
    const noun = severity === 'info' ? 'note' : severity;
    return count > 0 ? [`${count} ${noun}${count === 1 ? '' : 's'}`] : [];
  });
  return words.length > 0 ? words.join(', ') : 'nothing to find fault with';
}

/** `1 contract`, `3 contracts`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
