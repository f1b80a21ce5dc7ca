/** A meaning that fields have whatever they are called. */
interface Concept {
  readonly id: string;
  /** How people ask for it: words in lower case, without punctuation. */
  readonly asked: readonly string[];
  /** How fields that hold it are called: words in lower case, apart. */
  readonly named: RegExp;
  /** `logicalTypeOptions.format` of such fields. */
  readonly formats?: readonly string[];
  /** True for what tells who somebody is. */
  readonly personal?: boolean;
}

const CONCEPTS: readonly Concept[] = [
  {
    id: 'email',
    asked: [
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
    named: /\be ?mail\b|\bmail ?addr(ess)?\b/,
    formats: ['email', 'idn-email'],
    personal: true,
  },
  {
    id: 'phone',
    asked: [
      'phone number',
      'phone numbers',
      'telephone number',
      'telephone numbers',
      'mobile number',
      'phone',
      'telephone',
    ],
    named: /\b(tele)?phone\b|\bmobile (no|number|nr)\b|\bmsisdn\b|\bfax\b/,
    formats: ['phone'],
    personal: true,
  },
  {
    id: 'personname',
    asked: [
      'name of a person',
      'names of people',
      'person name',
      'first name',
      'last name',
      'surname',
      'family name',
    ],
    named:
      /\b(first|last|given|family|middle|sur|full|customer|employee|person|contact) ?name\b/,
    personal: true,
  },
  {
    id: 'birthdate',
    asked: ['date of birth', 'birth date', 'birthday', 'year of birth'],
    named: /\bbirth ?(date|day|year)?\b|\bdate of birth\b|\bdob\b/,
    personal: true,
  },
  {
    id: 'postaladdress',
    asked: [
      'postal address',
      'postal addresses',
      'street address',
      'home address',
      'delivery address',
      'postcode',
      'postal code',
      'zip code',
    ],
    named:
      /\bstreet\b|\bpost(al)? ?code\b|\bzip( ?code)?\b|\b(home|postal|delivery|billing|shipping) address\b/,
    personal: true,
  },
  {
    id: 'bankaccount',
    asked: ['bank account', 'bank accounts', 'iban', 'account number'],
    named: /\biban\b|\bbic\b|\bbank account\b|\baccount (no|number|nr)\b/,
    formats: ['iban'],
    personal: true,
  },
  {
    id: 'paymentcard',
    asked: ['credit card', 'credit cards', 'card number', 'payment card'],
    named: /\b(credit|payment|debit) ?card\b|\bcard (no|number|nr|pan)\b/,
    personal: true,
  },
  {
    id: 'nationalid',
    asked: [
      'social security number',
      'national id',
      'passport number',
      'tax id',
    ],
    named:
      /\bssn\b|\bsocial security\b|\bnational id\b|\bpassport\b|\btax id\b/,
    personal: true,
  },
  {
    id: 'ipaddress',
    asked: ['ip address', 'ip addresses'],
    named: /\bip( ?addr(ess)?)?\b/,
    formats: ['ipv4', 'ipv6'],
    personal: true,
  },
  {
    id: 'geolocation',
    asked: ['coordinates', 'geo location', 'latitude and longitude'],
    named:
      /\blat(itude)?\b|\b(lon|lng|longitude)\b|\bgeo( ?(point|location|hash))?\b/,
  },
  {
    id: 'country',
    asked: ['country code', 'country codes'],
    named: /\bcountry\b/,
  },
  {
    id: 'currency',
    asked: ['currency code', 'currency codes', 'currency'],
    named: /\bcurrency\b/,
  },
];

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
    .map(apart);
  const format = field.format?.toLowerCase();
  const found = CONCEPTS.filter(
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
  ...CONCEPTS.flatMap(({ id, asked }) =>
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

/** `emailHash`, `email_hash` → `email hash` */
function apart(name: string): string {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
