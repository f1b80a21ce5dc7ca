import { Rule } from './rule';

export const incompletePrice: Rule = {
  id: 'incomplete-price',
  severity: 'warning',
  about: 'The price has no currency.',
  contract: (contract, report) => {
    const { price } = contract;
    if (price?.amount !== undefined && !price.currency) {
      report(contract, ['price', 'priceCurrency'], {
        message: `The price is ${price.amount}, but of no currency.`,
        fix: 'Add `priceCurrency:`, e.g. EUR.',
      });
    }
  },
};
