import {
  ANY,
  either,
  extended,
  FLAG,
  in_,
  INTEGER,
  list,
  mapping,
  MappingSpec,
  named,
  needed,
  NUMBER,
  or,
  Spec,
  TEXT,
  words,
} from '../grammar';
import { UNTIL_120, V110, V120, V121 } from './versions';

/** Whole numbers only in 1.2.0. */
const MEASURE = or(in_(V110, NUMBER), in_(V120, INTEGER), in_(V121, NUMBER));

const pair = (of: Spec) => list(of, { min: 2, max: 2 });

const MEASURES = or(
  in_(V110, pair(NUMBER)),
  in_(V120, pair(INTEGER)),
  in_(V121, pair(NUMBER)),
);

const BASE = mapping('a quality rule', 0, {
  type: words('text library sql custom'),
  description: TEXT,
});

const BOUNDS = list(NUMBER, { min: 2, max: 2, unique: true });

const ARGUMENT = either({
  text: TEXT,
  number: NUMBER,
  flag: FLAG,
  list: list(ANY),
  mapping: mapping('an argument', 0, {}),
});

const byType = new Map<unknown, MappingSpec>([
  ['text', extended(BASE, { description: needed(TEXT) })],
  [
    'sql',
    extended(BASE, {
      query: needed(TEXT),
      dialect: TEXT,
      mustBe: MEASURE,
      mustNotBe: MEASURE,
      mustBeGreaterThan: MEASURE,
      mustBeGreaterOrEqualTo: in_(V121, NUMBER),
      mustBeGreaterThanOrEqualTo: MEASURE,
      mustBeLessThan: MEASURE,
      mustBeLessOrEqualTo: in_(V121, NUMBER),
      mustBeLessThanOrEqualTo: MEASURE,
      mustBeBetween: MEASURES,
      mustNotBeBetween: MEASURES,
    }),
  ],
  [
    'library',
    extended(BASE, {
      rule: needed(TEXT, UNTIL_120),
      metric: needed(TEXT, V121, V121),
      arguments: in_(V121, named(ARGUMENT)),
      mustBeGreaterThan: NUMBER,
      mustBeGreaterOrEqualTo: NUMBER,
      mustBeLessThan: NUMBER,
      mustBeLessOrEqualTo: NUMBER,
      mustBeBetween: BOUNDS,
      mustNotBeBetween: BOUNDS,
    }),
  ],
  [
    'custom',
    extended(BASE, {
      engine: needed(TEXT),
      implementation: either({
        text: TEXT,
        list: list(ANY),
        mapping: mapping('an implementation', 0, {}),
      }),
    }),
  ],
]);

export const QUALITY: Spec = list({
  ...BASE,
  choose: ({ type }) => byType.get(type) ?? BASE,
});
