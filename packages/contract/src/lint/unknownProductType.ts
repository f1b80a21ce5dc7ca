import { textOf } from '../read/fields';
import { nearest } from '../structure/nearest';
import { Rule } from './rule';

const TYPES = ['sourceAligned', 'aggregate', 'consumerAligned', 'custom'];

export const unknownProductType: Rule = {
  id: 'unknown-product-type',
  severity: 'warning',
  about: 'The type of a data product is none of those the standard names.',
  product: (product, report, { raw }) => {
    const type =
      product.standard.name === 'odps' ? textOf(raw.type) : undefined;
    if (type && product.type === undefined && !type.includes('${')) {
      const meant = nearest(type, TYPES);
      report(product, ['type'], {
        message: `The type "${type.slice(
          0,
          60,
        )}" is not one that tools know; it is left out.`,
        fix: meant ? `Write \`${meant}\`.` : `Use one of ${TYPES.join(', ')}.`,
      });
    }
  },
};
