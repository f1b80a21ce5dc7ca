import { parseArgs } from 'node:util';
import { UsageError } from '../exitCodes';
import { Arguments, Command, Option } from './command';

/** Understands what stands behind the name of a command. Throws `UsageError`. */
export function parseArguments(
  { name, options, takesPaths }: Command,
  argv: readonly string[],
): Arguments {
  const parsed = parsedOf(name, options, argv);
  if (!takesPaths && parsed.positionals.length > 0) {
    throw new UsageError(
      `data-mesh ${name} takes no paths: "${parsed.positionals[0]}".`,
    );
  }
  const texts = (option: string): readonly string[] => {
    const value = parsed.values[option];
    return [value].flat().filter(one => typeof one === 'string');
  };
  for (const { name: option, values } of options) {
    const wrong = values && texts(option).find(one => !values.includes(one));
    if (wrong !== undefined) {
      throw new UsageError(
        `--${option} is ${values?.join(', ')}, not "${wrong}".`,
      );
    }
  }
  return {
    paths: parsed.positionals,
    texts,
    text: option => texts(option).at(-1),
    flag: option => parsed.values[option] === true,
  };
}

function parsedOf(
  name: string,
  options: readonly Option[],
  argv: readonly string[],
) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(
        options.map(({ name: option, short, value, many }) => [
          option,
          {
            type: value === undefined ? 'boolean' : 'string',
            multiple: many ?? false,
            ...(short && { short }),
          } as const,
        ]),
      ),
    });
  } catch (error) {
    // Node's own words name the option, and never its value.
    const [first] = String((error as Error).message).split('. '); // parseArgs throws nothing but errors
    throw new UsageError(`${first}. See data-mesh ${name} --help.`);
  }
}
