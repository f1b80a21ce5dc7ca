import { Rule } from './rule';

export const unknownInputContract: Rule = {
  id: 'unknown-input-contract',
  severity: 'warning',
  about:
    'An output port is made of an input that the data product does not have.',
  product: ({ inputPorts, outputPorts }, report) => {
    const inputs = new Set(inputPorts.map(({ contractId }) => contractId));
    for (const port of outputPorts) {
      port.inputContracts.forEach(({ id }, index) => {
        if (id && !inputs.has(id) && !id.includes('${')) {
          report(port, ['inputContracts', index, 'id'], {
            message: `The output port "${port.name}" is made of the contract "${id}", which no input port has.`,
            fix: 'Add an input port with this `contractId`, or correct the id.',
          });
        }
      });
    }
  },
};
