/** Messages of the contract views; merged into the plugin's one translation ref. */
export const contractMessages = {
  'contract.loading': 'Loading the contract…',
} as const;
