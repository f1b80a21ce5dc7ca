import { Rule } from './rule';

export const statusContradiction: Rule = {
  id: 'status-contradiction',
  severity: 'warning',
  about:
    'The status and the deprecation of the document contradict each other.',
  product: (product, report) => {
    const status = product.status?.trim().toLowerCase();
    if (product.deprecated && (status === 'active' || status === 'draft')) {
      report(product, ['status'], {
        message: `The data product is deprecated, but its status is ${product.status}.`,
        fix: 'Write `status: deprecated`, or remove `deprecated`.',
      });
    }
  },
  contract: ({ schema, status }, report) => {
    if (
      status?.trim().toLowerCase() === 'active' &&
      schema.length > 0 &&
      schema.every(object => object.deprecated)
    ) {
      report(schema[0], ['deprecated'], {
        message:
          'All objects of the contract are deprecated, but the contract is active.',
        fix: 'Write `status: deprecated`, or remove `deprecated` from the objects that stay.',
      });
    }
  },
};
