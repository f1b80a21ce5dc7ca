import { Rule } from './rule';

export const outputWithoutContract: Rule = {
  id: 'output-without-contract',
  severity: 'info',
  about: 'An output port has no contract.',
  product: ({ outputPorts }, report) => {
    for (const port of outputPorts) {
      if (!port.contractId) {
        report(port, ['contractId'], {
          message: `The output port "${port.name}" has no contract: nothing says what consumers can rely on.`,
          fix: 'Add `contractId:` with the id of a data contract.',
        });
      }
    }
  },
};
