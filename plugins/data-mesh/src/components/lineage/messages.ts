/** Messages of the lineage views. */
export const lineageMessages = {} as const;
