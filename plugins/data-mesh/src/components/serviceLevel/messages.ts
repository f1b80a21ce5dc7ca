/** Messages of the Service levels tab; merged into the plugin's one translation ref. */
export const levelTabMessages = {
  'levels.tab.title': 'Service levels',
} as const;
