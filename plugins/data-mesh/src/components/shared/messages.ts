/** Messages of the pieces that pages share. */
export const sharedMessages = {
  'copy.do': 'Copy',
  'copy.of': 'Copy the lines for {{of}}',
  'copy.done': 'Copied',
  'copy.failed': 'The browser did not allow it',
} as const;
