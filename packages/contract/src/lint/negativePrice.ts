import { Rule } from './rule';

export const negativePrice: Rule = {
  id: 'negative-price',
  severity: 'error',
  about: 'The price is below zero.',
  contract: (contract, report) => {
    const amount = contract.price?.amount;
    if (amount !== undefined && amount < 0) {
      report(contract, ['price', 'priceAmount'], {
        message: `The price is ${amount}.`,
        fix: 'Write a price of zero or more.',
      });
    }
  },
};
