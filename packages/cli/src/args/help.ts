import { Command, Option } from './command';

const WIDTH = 26;

export function helpOfAll(commands: readonly Command[]): string {
  return [
    'Usage: data-mesh COMMAND [OPTIONS] [PATH...]',
    '',
    ...commands.map(({ name, summary }) => row(name, summary)),
    '',
    'data-mesh COMMAND --help tells more. --version tells the version.',
    'Exit codes: 0 all is well, 1 findings, 2 not understood, 3 could not be run.',
    '',
  ].join('\n');
}

export function helpOf({
  name,
  usage,
  summary,
  details,
  options,
}: Command): string {
  return [
    `Usage: data-mesh ${name} ${usage}`,
    '',
    summary,
    ...(details.length > 0 ? ['', ...details] : []),
    '',
    ...options.map(option => row(nameOf(option), helpText(option))),
    '',
  ].join('\n');
}

function nameOf({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : '    '}--${name}${
    value ? ` ${value}` : ''
  }`;
}

function helpText({ help, values }: Option): string {
  return values ? `${help} One of ${values.join(', ')}.` : help;
}

function row(left: string, right: string): string {
  const padded = `  ${left}`.padEnd(WIDTH);
  return padded.endsWith(' ')
    ? `${padded}${right}`
    : `${padded}\n${' '.repeat(WIDTH)}${right}`;
}
