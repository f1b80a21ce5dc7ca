/** Messages of the overview views. */
export const overviewMessages = {} as const;
