import {
  bool,
  duration,
  measured,
  number,
  optional,
  record,
  text,
  texts,
} from '../fact';

export const classification = record(
  {
    highest: optional(text('the strictest class of any column')),
    classified: measured(number('percent', 'columns with a classification')),
    personalColumns: number('columns', 'columns that hold personal data'),
    personal: bool('whether it holds personal data'),
    encryptedColumns: measured(
      number(
        'percent',
        'columns with personal data that name an encrypted one',
      ),
    ),
    retention: optional(duration('how long data is kept')),
    purposes: texts('what personal data may be used for'),
    legalBasis: optional(text('consent, contract, legal obligation …')),
    residency: optional(text('where it is stored')),
  },
  'how sensitive it is',
);

export const access = record(
  {
    roles: number('roles', 'roles that can be asked for'),
    approvers: number('roles', 'roles that somebody has to approve'),
    license: optional(text('licence or terms of use')),
    url: optional(text('where access is asked for')),
    expires: measured(bool('whether grants end')),
  },
  'how one gets it',
);
