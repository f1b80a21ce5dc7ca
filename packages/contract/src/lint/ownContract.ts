import { Rule } from './rule';

export const ownContract: Rule = {
  id: 'own-contract',
  severity: 'warning',
  about: 'A data product takes its own output as its input.',
  product: ({ inputPorts, outputPorts }, report) => {
    const own = new Set(outputPorts.map(({ contractId }) => contractId));
    for (const port of inputPorts) {
      if (port.contractId !== undefined && own.has(port.contractId)) {
        report(port, ['contractId'], {
          message: `The input port "${port.name}" has the contract of an output port of the same data product.`,
          fix: 'Name the contract of the data product that the input comes from.',
        });
      }
    }
  },
};
