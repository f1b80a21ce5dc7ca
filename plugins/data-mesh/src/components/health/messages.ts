/** Messages of the health views. */
export const healthMessages = {} as const;
