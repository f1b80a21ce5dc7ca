import { Option } from './command';

export const FORMATS = [
  'text',
  'json',
  'junit',
  'sarif',
  'markdown',
  'github',
] as const;

export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** Options of every command. */
export const COMMON: readonly Option[] = [
  {
    name: 'format',
    short: 'f',
    value: 'FORMAT',
    values: FORMATS,
    help: 'How the result is written. Default: text.',
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    help: 'Write the result to a file; a summary still goes to the terminal.',
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    values: FAIL_ON,
    help: 'The least severity that makes the exit code 1. Default: error.',
  },
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    help: 'The configuration. Default: data-mesh.yaml, where the command runs or above.',
  },
  { name: 'help', short: 'h', help: 'Show this help.' },
];

/** Of commands that look at all there is. */
export const IGNORE: Option = {
  name: 'ignore',
  value: 'GLOB',
  many: true,
  help: 'Leave files out, besides those that the configuration ignores.',
};
