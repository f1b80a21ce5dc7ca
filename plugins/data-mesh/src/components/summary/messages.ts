/** Messages of the summary views. */
export const summaryMessages = {} as const;
