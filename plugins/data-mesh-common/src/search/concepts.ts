import { FIELD_MEANINGS, wordsApart } from '@backstage-data-mesh/contract';

/** How people ask for meanings: words in lower case, without punctuation. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  email: [
    'e mail address',
    'e mail addresses',
    'email address',
    'email addresses',
    'mail address',
    'mail addresses',
    'e mail',
    'e mails',
    'email',
    'emails',
  ],
  phone: [
    'phone number',
    'phone numbers',
    'telephone number',
    'telephone numbers',
    'mobile number',
    'phone',
    'telephone',
  ],
  personname: [
    'name of a person',
    'names of people',
    'person name',
    'first name',
    'last name',
    'surname',
    'family name',
  ],
  birthdate: ['date of birth', 'birth date', 'birthday', 'year of birth'],
  postaladdress: [
    'postal address',
    'postal addresses',
    'street address',
    'home address',
    'delivery address',
    'postcode',
    'postal code',
    'zip code',
  ],
  bankaccount: ['bank account', 'bank accounts', 'iban', 'account number'],
  paymentcard: ['credit card', 'credit cards', 'card number', 'payment card'],
  nationalid: [
    'social security number',
    'national id',
    'passport number',
    'tax id',
  ],
  ipaddress: ['ip address', 'ip addresses'],
  geolocation: ['coordinates', 'geo location', 'latitude and longitude'],
  country: ['country code', 'country codes'],
  currency: ['currency code', 'currency codes', 'currency'],
};

const PERSONAL = 'personaldata';
const PERSONAL_ASKED = [
  'personally identifiable information',
  'personal information',
  'personal data',
  'pii',
];
/** Words of classifications and tags that mean personal data. */
const PERSONAL_MARKS = new Set(['pii', 'personal', 'personal-data', 'gdpr']);

/** Classifications that people ask for by their word. */
const CLASSIFICATIONS = [
  'public',
  'internal',
  'confidential',
  'restricted',
  'secret',
  'sensitive',
];

/** What of a field tells its meaning. @public */
export interface FieldTraits {
  readonly name: string;
  readonly businessName?: string;
  readonly synonyms?: readonly string[];
  readonly format?: string;
  readonly classification?: string;
  readonly tags?: readonly string[];
}

/** A word that no text holds by chance, of letters alone: every engine takes it as one. */
function tokenOf(id: string): string {
  return `holds${id}`;
}

function classToken(word: string): string {
  return `classified${word}`;
}

/**
 * What a field is about, told from its names, format, classification and tags, as tokens of the index.
 * @public
 */
export function conceptsOf(field: FieldTraits): string[] {
  const names = [field.name, field.businessName, ...(field.synonyms ?? [])]
    .filter(name => name !== undefined)
    .map(wordsApart);
  const format = field.format?.toLowerCase();
  const found = FIELD_MEANINGS.filter(
    ({ named, formats }) =>
      names.some(name => named.test(name)) ||
      (format !== undefined && formats?.includes(format)),
  );
  const classification = field.classification?.trim().toLowerCase();
  const marks = [classification, ...(field.tags ?? [])];
  const isPersonal =
    found.some(({ personal }) => personal) ||
    marks.some(mark => mark && PERSONAL_MARKS.has(mark.toLowerCase()));
  return [
    ...found.map(({ id }) => tokenOf(id)),
    ...(isPersonal ? [tokenOf(PERSONAL)] : []),
    ...(classification && CLASSIFICATIONS.includes(classification)
      ? [classToken(classification)]
      : []),
  ];
}

/** A question's phrase that names a meaning, longest first. */
interface Phrase {
  readonly words: string;
  readonly token: string;
}

const PHRASES: readonly Phrase[] = [
  ...Object.entries(ASKED).flatMap(([id, asked]) =>
    asked.map(words => ({ words, token: tokenOf(id) })),
  ),
  ...PERSONAL_ASKED.map(words => ({ words, token: tokenOf(PERSONAL) })),
].sort((a, b) => b.words.length - a.words.length);

const CLASSES: readonly Phrase[] = CLASSIFICATIONS.map(word => ({
  words: word,
  token: classToken(word),
}));

/** Takes the first meaning out of a question in plain words. */
export function takeConcept(
  question: string,
): { readonly token: string; readonly rest: string } | undefined {
  return take(question, PHRASES);
}

/** Takes the first classification out of a question in plain words. */
export function takeClassification(
  question: string,
): { readonly token: string; readonly rest: string } | undefined {
  return take(question, CLASSES);
}

function take(question: string, phrases: readonly Phrase[]) {
  const padded = ` ${question} `;
  const found = phrases.find(({ words }) => padded.includes(` ${words} `));
  return (
    found && {
      token: found.token,
      rest: padded.replace(` ${found.words} `, ' ').trim(),
    }
  );
}
