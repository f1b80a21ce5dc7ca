import { duplicates } from './duplicates';
import { Report, Rule } from './rule';

export const duplicateTag: Rule = {
  id: 'duplicate-tag',
  severity: 'info',
  about: 'A list of tags has the same tag twice.',
  document: ({ subject: document }, report) => check(document, report),
  product: ({ inputPorts, outputPorts, managementPorts }, report) => {
    for (const port of [...inputPorts, ...outputPorts, ...managementPorts]) {
      check(port, report);
    }
  },
  object: check,
  property: check,
};

function check(
  part: object & { readonly tags: readonly string[] },
  report: Report,
): void {
  const [twice] = duplicates(part.tags, tag => tag);
  if (twice) {
    report(part, ['tags'], {
      message: `The tag "${twice.key}" is there twice.`,
      fix: 'Remove one of the two.',
    });
  }
}
