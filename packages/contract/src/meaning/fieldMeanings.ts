/** A meaning that fields have whatever they are called. @public */
export interface FieldMeaning {
  readonly id: string;
  /** How fields that hold it are called: words in lower case, apart. */
  readonly named: RegExp;
  /** `logicalTypeOptions.format` of such fields. */
  readonly formats?: readonly string[];
  /** True for what tells who somebody is. */
  readonly personal?: boolean;
  /** True for what harms somebody in the wrong hands. */
  readonly harmful?: boolean;
}

/** What fields are about, in an order that is kept. @public */
export const FIELD_MEANINGS: readonly FieldMeaning[] = [
  {
    id: 'email',
    named: /\be ?mail\b|\bmail ?addr(ess)?\b/,
    formats: ['email', 'idn-email'],
    personal: true,
  },
  {
    id: 'phone',
    named: /\b(tele)?phone\b|\bmobile (no|number|nr)\b|\bmsisdn\b|\bfax\b/,
    formats: ['phone'],
    personal: true,
  },
  {
    id: 'personname',
    named:
      /\b(first|last|given|family|middle|sur|full|customer|employee|person|contact) ?name\b/,
    personal: true,
  },
  {
    id: 'birthdate',
    named: /\bbirth ?(date|day|year)?\b|\bdate of birth\b|\bdob\b/,
    personal: true,
  },
  {
    id: 'postaladdress',
    named:
      /\bstreet\b|\bpost(al)? ?code\b|\bzip( ?code)?\b|\b(home|postal|delivery|billing|shipping) address\b/,
    personal: true,
  },
  {
    id: 'bankaccount',
    named: /\biban\b|\bbic\b|\bbank account\b|\baccount (no|number|nr)\b/,
    formats: ['iban'],
    personal: true,
    harmful: true,
  },
  {
    id: 'paymentcard',
    named: /\b(credit|payment|debit) ?card\b|\bcard (no|number|nr|pan)\b/,
    personal: true,
    harmful: true,
  },
  {
    id: 'nationalid',
    named:
      /\bssn\b|\bsocial security\b|\bnational id\b|\bpassport\b|\btax id\b/,
    personal: true,
    harmful: true,
  },
  {
    id: 'ipaddress',
    named: /\bip( ?addr(ess)?)?\b/,
    formats: ['ipv4', 'ipv6'],
    personal: true,
  },
  {
    id: 'geolocation',
    named:
      /\blat(itude)?\b|\b(lon|lng|longitude)\b|\bgeo( ?(point|location|hash))?\b/,
  },
  { id: 'country', named: /\bcountry\b/ },
  { id: 'currency', named: /\bcurrency\b/ },
];

/** The meanings that a name tells, without regard to how its words are joined. @public */
export function meaningsOfName(name: string): FieldMeaning[] {
  const words = wordsApart(name);
  return FIELD_MEANINGS.filter(({ named }) => named.test(words));
}

/** `emailHash`, `email_hash` → `email hash`. @public */
export function wordsApart(name: string): string {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Names of columns of which no value is shown to whoever profiles a table: what tells who somebody is, and what people keep
 * to themselves or to a system.
 * @public
 */
export function isSensitiveName(name: string): boolean {
  return (
    meaningsOfName(name).some(({ personal }) => personal) ||
    /\b(salary|wage|income|password|passwd|secret|token|api key|pin|gender|religion|ethnic\w*|diagnos\w*|health|nationality|marital\w*|name|address|comment|note|notes|free text|message|user ?name|login)\b/.test(
      wordsApart(name),
    )
  );
}
