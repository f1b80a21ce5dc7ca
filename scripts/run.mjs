// One entry for `npm start`, `npm test` and their like. It needs nothing but some Node >= 18 and npm: it brings a fitting
// Node, installs what is missing, and hands over to scripts/commands/NAME.mjs.
import { fittingNode, install } from './toolchain.mjs';

const [command, ...args] = process.argv.slice(2);
const commands = ['start', 'test', 'test:adopt', 'bench'];

if (!commands.includes(command)) {
  console.error(
    `Unknown command "${command ?? ''}". There are: ${commands.join(', ')}.`,
  );
  process.exit(2);
}

await fittingNode(process.argv.slice(1));
await install();
const { run } = await import(`./commands/${command.replace(':', '-')}.mjs`);
// Not only `process.exitCode`: what stops PostgreSQL at the end of a process would make a 0 of it.
process.exit(await run(args));
