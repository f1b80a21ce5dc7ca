/** Messages of the buttons that lead from page to page. */
export const pagingMessages = {
  'paging.label': 'Pages',
  'paging.first': 'First page',
  'paging.previous': 'Previous',
  'paging.next': 'Next',
} as const;
