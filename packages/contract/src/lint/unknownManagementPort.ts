import { nearest } from '../structure/nearest';
import { Rule } from './rule';

const CONTENTS = ['discoverability', 'observability', 'control', 'dictionary'];
const KINDS = ['rest', 'topic'];

export const unknownManagementPort: Rule = {
  id: 'unknown-management-port',
  severity: 'warning',
  about:
    'A management port has a content or a type that the standard does not name.',
  product: ({ managementPorts }, report) => {
    for (const port of managementPorts) {
      const said = [
        ['content', port.content, CONTENTS],
        ['type', port.type, KINDS],
      ] as const;
      for (const [field, value, allowed] of said) {
        if (
          value &&
          !allowed.includes(value.toLowerCase()) &&
          !value.includes('${')
        ) {
          report(port, [field], () => {
            const meant = nearest(value, allowed);
            return {
              message: `The ${field} "${value.slice(
                0,
                60,
              )}" of the management port "${
                port.name
              }" is not one that tools know.`,
              fix: meant
                ? `Write \`${meant}\`.`
                : `Use one of ${allowed.join(', ')}.`,
            };
          });
        }
      }
    }
  },
};
