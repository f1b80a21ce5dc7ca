import { Contract, ServiceLevel } from '../../model/contract';
import {
  isEnd,
  promiseKind,
  PROMISE_KINDS,
  propertyOf,
} from '../judge/promise';
import { ListRule, PartRules } from '../rule';
import { same } from '../same';
import { customProperties, links } from './notes';
import { always, of } from './rulesOf';

const SERVICE_LEVEL_RULES: PartRules<ServiceLevel> = {
  id: always('id', 'element-id-changed'),
  property: {
    type: 'value',
    label: 'property',
    kinds: ['service-level-respelled', 'service-level-replaced'],
    judge: (_, { before, after }) =>
      propertyOf(before) === propertyOf(after)
        ? 'service-level-respelled'
        : 'service-level-replaced',
  },
  value: {
    type: 'group',
    label: 'promise',
    fields: ['value', 'valueExt', 'unit', 'quantity'],
    kinds: PROMISE_KINDS,
    judge: promiseKind,
    show: ({ value, valueExt, unit }) =>
      value === undefined && valueExt === undefined
        ? undefined
        : [value, valueExt && `to ${valueExt}`, unit]
            .filter(part => part !== undefined)
            .join(' '),
  },
  valueExt: { type: 'grouped', with: 'value' },
  unit: { type: 'grouped', with: 'value' },
  quantity: { type: 'grouped', with: 'value' },
  elements: {
    type: 'value',
    label: 'elements',
    written: ['element'],
    kinds: [
      'service-level-extended',
      'service-level-narrowed',
      'order-changed',
    ],
    judge: ({ before, after }) => {
      if (same([...before].sort(), [...after].sort())) {
        return 'order-changed';
      }
      // Without elements all of the data is meant.
      const isWider =
        after.length === 0 ||
        (before.length > 0 && before.every(each => after.includes(each)));
      return isWider ? 'service-level-extended' : 'service-level-narrowed';
    },
  },
  driver: always('driver', 'service-level-note-changed'),
  description: always('description', 'description-changed'),
  scheduler: always('scheduler', 'schedule-changed'),
  schedule: always('schedule', 'schedule-changed'),
  links: links(),
  customProperties: customProperties(),
};

/** What is promised about the data as a whole or its parts. */
export const SERVICE_LEVELS: ListRule<Contract, ServiceLevel> = {
  type: 'list',
  label: 'service levels',
  noun: 'service level',
  written: ['slaProperties'],
  tracked: true,
  identity: {
    name: ({ property }) => property,
    marks: [
      {
        of: level => level.id && JSON.stringify([level.id, propertyOf(level)]),
      },
      { of: ({ id }) => id, alone: 'list' },
      { of: level => JSON.stringify([propertyOf(level), level.elements]) },
      { of: propertyOf },
    ],
  },
  kinds: [
    'service-level-added',
    'end-announced',
    'service-level-removed',
    'end-withdrawn',
    'order-changed',
  ],
  moved: 'order-changed',
  added: level => (isEnd(level) ? 'end-announced' : 'service-level-added'),
  removed: level => (isEnd(level) ? 'end-withdrawn' : 'service-level-removed'),
  rules: () => SERVICE_LEVEL_RULES,
  subject: of('service level'),
};
