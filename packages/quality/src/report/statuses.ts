import { Status } from '../model/result';

const STATUS_WORDS: Readonly<Record<string, Status>> = {
  pass: 'pass',
  passed: 'pass',
  success: 'pass',
  warn: 'warn',
  warning: 'warn',
  fail: 'fail',
  failed: 'fail',
  failure: 'fail',
  error: 'error',
  skip: 'skip',
  skipped: 'skip',
  unknown: 'unknown',
};

/** The status that a word of a tool stands for, in any case; its own words come first. */
export function statusOf(
  word: string | undefined,
  own: Readonly<Record<string, Status>> = {},
): Status | undefined {
  const plain = word?.toLowerCase().replace(/[_-]/g, ' ').trim() ?? '';
  if (Object.hasOwn(own, plain)) return own[plain];
  return Object.hasOwn(STATUS_WORDS, plain) ? STATUS_WORDS[plain] : undefined;
}

/** A failure that nobody needs to stop for is a warning. */
export function withSeverity(
  status: Status,
  severity: string | undefined,
): Status {
  return status === 'fail' &&
    /^(?:warn(?:ing)?|info)$/i.test(severity?.trim() ?? '')
    ? 'warn'
    : status;
}
