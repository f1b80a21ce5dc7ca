import type { FunctionValue, RuleFunction } from './functions';
import { listOf, numberOf, RuleFault, textOf, Value } from './value';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

const asValue = (value: FunctionValue) => value as Value; // what the compiler lets through are values of rules

function onText(
  name: string,
  words: string,
  call: (text: string, other: string) => boolean,
): RuleFunction {
  return {
    name,
    words,
    target: 'text',
    takes: ['text'],
    gives: 'bool',
    call: (a, b) => call(textOf(asValue(a)), textOf(asValue(b))),
  };
}

function changed(
  name: string,
  words: string,
  call: (text: string) => string,
): RuleFunction {
  return {
    name,
    words,
    target: 'text',
    takes: [],
    gives: 'text',
    call: text => call(textOf(asValue(text))),
  };
}

function lasting(name: string, unit: number): RuleFunction {
  return {
    name,
    words: `so many ${name}`,
    takes: ['number'],
    gives: 'duration',
    call: value => numberOf(asValue(value)) * unit,
  };
}

function ofNumbers(
  name: string,
  words: string,
  call: (numbers: readonly number[]) => number,
): RuleFunction {
  return {
    name,
    words,
    takes: ['numbers'],
    gives: 'number',
    call: list => call(listOf(asValue(list)).map(numberOf)),
  };
}

function size(type: 'text' | 'list'): readonly RuleFunction[] {
  const form = {
    name: 'size',
    words: type === 'text' ? 'how many characters' : 'how many members',
    gives: 'number' as const,
    call: (value: FunctionValue) =>
      type === 'text'
        ? [...textOf(asValue(value))].length
        : listOf(asValue(value)).length,
  };
  return [
    { ...form, takes: [type] },
    { ...form, takes: [], target: type },
  ];
}

function some(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) {
    throw new RuleFault(
      'impossible',
      'The rule asks for a number of an empty list.',
    );
  }
  return numbers;
}

/** CEL's own functions for texts, lists, times and durations, and a few more. `matches` is compiled apart (`pattern.ts`). */
export const BUILT_IN: readonly RuleFunction[] = [
  ...size('text'),
  ...size('list'),
  onText('contains', 'whether a text is within', (a, b) => a.includes(b)),
  onText('startsWith', 'whether it begins so', (a, b) => a.startsWith(b)),
  onText('endsWith', 'whether it ends so', (a, b) => a.endsWith(b)),
  changed('lowerAscii', 'in small letters', text =>
    text.replace(/[A-Z]/g, letter => letter.toLowerCase()),
  ),
  changed('upperAscii', 'in capital letters', text =>
    text.replace(/[a-z]/g, letter => letter.toUpperCase()),
  ),
  changed('trim', 'without blanks around it', text => text.trim()),
  {
    name: 'distinct',
    words: 'each member once',
    target: 'texts',
    takes: [],
    gives: 'texts',
    call: list => [...new Set(listOf(asValue(list)))],
  },
  ofNumbers('sum', 'all together', numbers =>
    numbers.reduce((sum, one) => sum + one, 0),
  ),
  ofNumbers('least', 'the smallest', numbers =>
    some(numbers).reduce((a, b) => Math.min(a, b)),
  ),
  ofNumbers('most', 'the greatest', numbers =>
    some(numbers).reduce((a, b) => Math.max(a, b)),
  ),
  lasting('minutes', 60 * SECOND),
  lasting('hours', HOUR),
  lasting('days', 24 * HOUR),
  {
    name: 'duration',
    words: 'a duration: 26h, 1h30m, 7d, 2w',
    takes: ['text'],
    gives: 'duration',
    call: text => durationOf(textOf(asValue(text))),
  },
  {
    name: 'timestamp',
    words: 'a moment: 2026-01-31T00:00:00Z',
    takes: ['text'],
    gives: 'time',
    call: text => timestampOf(textOf(asValue(text))),
  },
];

const UNITS: ReadonlyMap<string, number> = new Map([
  ['w', 7 * 24 * HOUR],
  ['d', 24 * HOUR],
  ['h', HOUR],
  ['m', 60 * SECOND],
  ['s', SECOND],
  ['ms', 1],
]);

export function durationOf(text: string): number {
  const [, sign, rest] =
    /^(-?)((?:\d{1,9}(?:\.\d{1,9})?(?:w|d|h|ms|m|s))+)$/.exec(text) ?? [
      undefined,
      '',
      '',
    ];
  const parts = [...rest.matchAll(/([\d.]+)(w|d|h|ms|m|s)/g)];
  if (parts.length === 0) {
    throw new RuleFault(
      'impossible',
      `"${text.slice(0, 40)}" is not a duration: write 26h, 1h30m or 7d.`,
    );
  }
  const length = parts.reduce(
    (sum, [, number, unit]) => sum + Number(number) * (UNITS.get(unit) ?? 0),
    0,
  );
  return sign === '-' ? -length : length;
}

export function timestampOf(text: string): number {
  const moment =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(
      text,
    )
      ? Date.parse(text)
      : NaN;
  if (Number.isNaN(moment)) {
    throw new RuleFault(
      'impossible',
      `"${text.slice(0, 40)}" is not a moment: write 2026-01-31T00:00:00Z.`,
    );
  }
  return moment;
}
