/**
 * What lines and notes of a draft can say, in English; `{{name}}` stands for a figure, a name or another sentence. Pages say
 * them in the reader's language, by their code.
 * @public
 */
export const DRAFT_REASONS = {
  'type.server': 'The server says that it is {{type}}.',
  'type.unknown': 'The type {{type}} has no counterpart in the standard.',
  'type.written':
    'Files know no types, but each of {{rows, number}} rows that were looked at is written as a {{type}}.',
  'basis.once': '{{rows, number}} rows, looked at once',
  'basis.days': '{{rows, number}} rows of {{days, number}} load days',
  'caution.once':
    'One look is no rule: accept it if you know that it always holds.',
  'caution.loads':
    'Few loads are no rule: accept it if you know when they come.',
  'key.primary': 'It is the primary key in the database.',
  'key.declared': 'The database keeps it unique.',
  'key.counted': 'No two of {{basis}} have the same {{columns}}.',
  'key.likely':
    '{{columns}} has about as many values as the table has rows ({{rows, number}}); it was not counted.',
  'reference.declared': 'It is a foreign key in the database.',
  'reference.counted': 'Its name says so, and every value is in {{where}}.',
  'reference.broken':
    'Its name says so, but {{missing, number}} rows have a value that is not in {{where}}.',
  'reference.named': 'Its name says so; it was not compared with {{where}}.',
  'personal.email':
    '{{share, number}} % of {{rows, number}} rows that were looked at hold e-mail addresses.',
  'personal.phone':
    '{{share, number}} % of {{rows, number}} rows that were looked at hold telephone numbers.',
  'personal.iban':
    '{{share, number}} % of {{rows, number}} rows that were looked at hold bank account numbers.',
  'personal.ipv4':
    '{{share, number}} % of {{rows, number}} rows that were looked at hold IP addresses.',
  'personal.named': 'The name "{{column}}" means personal data.',
  'personal.unseen': 'Its values were not recognised.',
  'personal.maybe': 'The name "{{column}}" may mean something about people.',
  'personal.none': 'Neither its name nor its values look like personal data.',
  'rows.some':
    'It has {{rows, number}} rows; whoever reads it relies on there being some.',
  'nulls.refused': 'The database refuses rows without a value.',
  'nulls.none': 'No value is missing in {{basis}}.',
  'nulls.share':
    '{{share, number}} % of {{basis}} have no value; {{most, number}} % leaves half as much again.',
  'nulls.worst':
    '{{share, number}} % of {{basis}} have no value, on the worst of {{days, number}} load days {{worst, number}} %; {{most, number}} % leaves half as much again.',
  'range.share':
    'All values of {{basis}} lie between 0 and 1, and its name says a share.',
  'range.positive':
    'No value of {{basis}} is negative, and its name says something that is counted or measured.',
  'pattern.uuid':
    '{{share, number}} % of {{values, number}} values that were looked at are UUIDs; {{most, number}} % may be others.',
  'pattern.email':
    '{{share, number}} % of {{values, number}} values that were looked at are e-mail addresses; {{most, number}} % may be others.',
  'pattern.iban':
    '{{share, number}} % of {{values, number}} values that were looked at are bank account numbers; {{most, number}} % may be others.',
  'pattern.url':
    '{{share, number}} % of {{values, number}} values that were looked at are web addresses; {{most, number}} % may be others.',
  'pattern.phone':
    '{{share, number}} % of {{values, number}} values that were looked at are telephone numbers; {{most, number}} % may be others.',
  'values.one':
    '{{basis}} have one value, in {{rarest, number}} rows; 1 % may be others, since lists grow.',
  'values.many':
    '{{basis}} have {{values, number}} values, the rarest in {{rarest, number}} rows; 1 % may be others, since lists grow.',
  'loads.volume':
    'The smallest of {{days, number}} load days by {{column}} has {{least, number}} rows, the largest {{most, number}}; half of the smallest is a load that failed.',
  'loads.daily':
    'In {{days, number}} load days by {{column}} there is one day between loads, most often.',
  'loads.apart':
    'In {{days, number}} load days by {{column}} there are {{apart, number}} days between loads, most often.',
  'loads.oneDay':
    'In {{days, number}} load days by {{column}} the longest wait is one day; {{hours, number}} hours allow for the day itself and a load that is half a day late.',
  'loads.longest':
    'In {{days, number}} load days by {{column}} the longest wait is {{longest, number}} days; {{hours, number}} hours allow for the day itself and a load that is half a day late.',
  'note.noRows': 'The table has no rows: nothing can be said of its quality.',
  'note.figure': '{{column}}: {{figure}} could not be measured.',
  'note.values':
    'Which values columns have could not be found out: {{problem}}.',
  'note.key':
    'Whether {{columns}} identifies a row could not be found out: {{problem}}.',
  'note.loads': 'When rows came could not be found out: {{problem}}.',
  'note.reference':
    'Whether {{columns}} is in {{table}} could not be found out: {{problem}}.',
} as const;

/** @public */
export type DraftReasonCode = keyof typeof DRAFT_REASONS;

/** One sentence of {@link DRAFT_REASONS}, with what stands in it. @public */
export interface DraftReason {
  readonly code: DraftReasonCode;
  readonly values?: Readonly<Record<string, string | number | DraftReason>>;
}

export function reason(
  code: DraftReasonCode,
  values?: DraftReason['values'],
): DraftReason {
  return values ? { code, values } : { code };
}

/** The sentences in English, as agents read them. @public */
export function reasonWords(reasons: readonly DraftReason[]): string {
  return reasons.map(inEnglish).join(' ');
}

function inEnglish({ code, values = {} }: DraftReason): string {
  return DRAFT_REASONS[code].replace(
    /\{\{(\w+)(?:, number)?\}\}/g,
    (_, name: string) => {
      const value = values[name];
      if (typeof value === 'number') return value.toLocaleString('en-US');
      return typeof value === 'object' ? inEnglish(value) : value ?? '';
    },
  );
}
