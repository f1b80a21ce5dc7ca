import { ServiceLevel } from '@backstage-data-mesh/contract';
import { ContractMessageKey, Translate } from '../shared/translate';
import { amountInWords } from './amountInWords';

/** A promise of a contract, ready to be read. */
export interface LevelInWords {
  /** The name in words where it is a known one, else as written. */
  readonly name: string;
  /** The value with its unit; absent when the contract gives none. */
  readonly amount?: string;
  /** What the promise means, for names of the standard. */
  readonly sentence?: string;
}

type KnownLevel = (typeof KNOWN_LEVELS)[keyof typeof KNOWN_LEVELS];

/** Names of ODCS and their two-letter synonyms, in lower case as the standard compares them. */
const KNOWN_LEVELS = {
  availability: 'availability',
  av: 'availability',
  throughput: 'throughput',
  th: 'throughput',
  errorrate: 'errorRate',
  er: 'errorRate',
  generalavailability: 'generalAvailability',
  ga: 'generalAvailability',
  endofsupport: 'endOfSupport',
  es: 'endOfSupport',
  endoflife: 'endOfLife',
  el: 'endOfLife',
  retention: 'retention',
  re: 'retention',
  frequency: 'frequency',
  fy: 'frequency',
  latency: 'latency',
  ly: 'latency',
  freshness: 'freshness',
  timetodetect: 'timeToDetect',
  td: 'timeToDetect',
  timetonotify: 'timeToNotify',
  tn: 'timeToNotify',
  timetorepair: 'timeToRepair',
  tr: 'timeToRepair',
  timeofavailability: 'timeOfAvailability',
} as const;

/** Puts a service level into words. */
export function levelInWords(level: ServiceLevel, t: Translate): LevelInWords {
  const known = knownLevel(level.property);
  const amount = amountOf(level, t);
  if (!known) return { name: level.property, amount };
  const sentence: ContractMessageKey = amount
    ? `contract.level.${known}.promise`
    : `contract.level.${known}.meaning`;
  return {
    name: t(`contract.level.${known}.name`),
    amount,
    sentence: amount ? t(sentence, { amount }) : t(sentence),
  };
}

function knownLevel(property: string): KnownLevel | undefined {
  const name = property.trim().toLowerCase();
  return Object.hasOwn(KNOWN_LEVELS, name)
    ? KNOWN_LEVELS[name as keyof typeof KNOWN_LEVELS] // hasOwn has just said so
    : undefined;
}

function amountOf(
  { value, valueExt, unit }: ServiceLevel,
  t: Translate,
): string | undefined {
  if (value === undefined || value === '') return undefined;
  const amount = amountInWords(value, unit, t);
  return valueExt
    ? t('contract.level.withExtension', {
        amount,
        extension: amountInWords(valueExt, unit, t),
      })
    : amount;
}
