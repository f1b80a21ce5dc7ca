import { bool, optional, record, text, time } from '../fact';

export const lifecycle = record(
  {
    stage: optional(text('experimental, production, deprecated …')),
    deprecated: bool('whether it is to be left'),
    createdAt: optional(time('when it was first published')),
    changedAt: optional(time('when it was last changed')),
    endOfLife: optional(time('when it will be switched off')),
    successor: optional(text('what to use instead')),
  },
  'where it is in its life',
);
