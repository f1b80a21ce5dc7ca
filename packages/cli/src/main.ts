import { run } from './run';
import { processIo } from './io';

run(process.argv.slice(2), processIo()).then(code => {
  // Not `process.exit`: what was written to a pipe may not have left yet.
  process.exitCode = code;
});
