import { CustomProperty } from '../model/shared';
import { duplicates } from './duplicates';
import { Report, Rule } from './rule';

/** Most tools make a mapping of them: only one of the two survives. */
export const duplicateCustomProperty: Rule = {
  id: 'duplicate-custom-property',
  severity: 'warning',
  about: 'Two custom properties of one part have the same name.',
  document: ({ subject: document }, report) => check(document, report),
  contract: ({ servers }, report) =>
    servers.forEach(server => check(server, report)),
  product: ({ inputPorts, outputPorts }, report) =>
    [...inputPorts, ...outputPorts].forEach(port => check(port, report)),
  object: check,
  property: check,
};

function check(
  part: object & { readonly customProperties: readonly CustomProperty[] },
  report: Report,
): void {
  const { customProperties } = part;
  if (customProperties.length < 2) {
    return;
  }
  for (const { index, key } of duplicates(
    customProperties,
    ({ property, vendor }) => property && `${vendor ?? ''}:${property}`,
  )) {
    report(part, ['customProperties', index], {
      message: `The custom property "${key.slice(
        key.indexOf(':') + 1,
      )}" is there twice.`,
      fix: 'Remove one of the two, or make its value a list.',
    });
  }
}
