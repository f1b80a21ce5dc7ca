/** Messages of the pieces that pages share. */
export const sharedMessages = {
  'copy.do': 'Copy',
  'copy.of': 'Copy the lines for {{of}}',
  'copy.done': 'Copied',
  'copy.failed': 'The browser did not allow it',

  'scope.domain': 'Domain',
  'scope.owner': 'Owner',
  'scope.mine': 'Mine and my groups’',
  'scope.all': 'All',
} as const;
