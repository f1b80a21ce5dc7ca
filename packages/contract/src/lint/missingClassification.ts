import { Rule } from './rule';

export const missingClassification: Rule = {
  id: 'missing-classification',
  severity: 'info',
  about: 'A critical data element has no classification.',
  property: (property, report) => {
    if (property.criticalDataElement && !property.classification) {
      report(property, ['criticalDataElement'], {
        message: `"${property.name}" is a critical data element, but has no classification.`,
        fix: 'Add `classification:`, so that readers know how to handle it.',
      });
    }
  },
};
