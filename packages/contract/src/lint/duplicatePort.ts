import { duplicates } from './duplicates';
import { Rule } from './rule';

/** Name and version together are what a port is known by. */
export const duplicatePort: Rule = {
  id: 'duplicate-port',
  severity: 'error',
  about: 'Two ports of one kind have the same name and version.',
  product: (product, report) => {
    const kinds = [
      ['input', product.inputPorts],
      ['output', product.outputPorts],
      ['management', product.managementPorts],
    ] as const;
    for (const [kind, ports] of kinds) {
      const keyOf = (port: { name: string; version?: string }) =>
        port.name && JSON.stringify([port.name, port.version]);
      for (const { part } of duplicates<
        object & { name: string; version?: string }
      >(ports, keyOf)) {
        const version = part.version ? ` of version ${part.version}` : '';
        report(part, ['name'], {
          message: `There is more than one ${kind} port "${part.name}"${version}.`,
          fix: 'Give one of them another name or version, or remove it.',
        });
      }
    }
  },
};
