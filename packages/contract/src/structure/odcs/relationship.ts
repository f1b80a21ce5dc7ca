import {
  Also,
  either,
  Field,
  in_,
  list,
  mapping,
  or,
  Spec,
  TEXT,
  TextSpec,
  words,
} from '../grammar';
import { CUSTOM_PROPERTIES } from './common';
import { SINCE_31, SINCE_32, V31 } from './versions';

/** `object.property`; 3.1 allows two names only, and no hyphen. */
const SHORT = {
  v31: '[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*',
  v32: '[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z_][A-Za-z0-9_-]*)+',
};

/** `schema/<id>/properties/<id>`, of this file or another one. */
function longForm(suffix: string): string {
  const step = '[A-Za-z_][A-Za-z0-9_]*/[A-Za-z0-9_-]+';
  return `(?:(?:https?://)?[A-Za-z0-9._/-]+\\.${suffix}#)?/?${step}(?:/${step})*`;
}

function reference(short: string, suffix: string): TextSpec {
  return {
    kind: 'text',
    pattern: new RegExp(`^(?:${short}|${longForm(suffix)})$`),
    form: 'a reference such as `orders.id` or `schema/orders/properties/id`',
  };
}

function oneOrMore(spec: TextSpec): Spec {
  return either({ text: spec, list: list(spec, { min: 1 }) });
}

const V31_REFERENCE = oneOrMore(reference(SHORT.v31, 'yaml'));
const V32_REFERENCE = oneOrMore(reference(SHORT.v32, 'ya?ml'));

function end(by: number): Field {
  return or(
    { ...in_(V31, V31_REFERENCE), needed: by },
    { ...in_(SINCE_32, V32_REFERENCE), needed: by },
  );
}

const COMMON = {
  id: in_(SINCE_32, TEXT),
  type: words('foreignKey'),
  to: end(SINCE_31),
  customProperties: CUSTOM_PROPERTIES,
};

/** Both one reference, or both a list. */
const sameForm: Also = ({ from, to }, report) => {
  if (
    (Array.isArray(from) && typeof to === 'string') ||
    (typeof from === 'string' && Array.isArray(to))
  ) {
    report(SINCE_31, {
      code: 'wrong-kind',
      key: 'to',
      message:
        '`from` and `to` of a relationship should be two references or two lists of them, but are one of each',
      fix: 'Write a list for both, of equal length.',
    });
  }
};

/** On an object a relationship says where it starts … */
export const OBJECT_RELATIONSHIPS = list(
  mapping(
    'a relationship',
    SINCE_31,
    { ...COMMON, from: end(SINCE_31) },
    { also: sameForm },
  ),
);

/** … on a property it starts at the property. */
export const PROPERTY_RELATIONSHIPS = list(
  mapping('a relationship of a property', SINCE_31, COMMON, {
    elsewhere: new Map([
      [
        'from',
        'a relationship of a schema object: that of a property starts at the property',
      ],
    ]),
  }),
);
