import * as jsYaml from 'js-yaml';
import { QualityRule, QualityThreshold } from '../model/contract';
import { readCustomProperties, readLinks } from './common';
import { Fields, isMapping, textOf } from './fields';
import { plain } from './scalars';

const OPERATORS: readonly QualityThreshold['operator'][] = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
];

export function readQuality(fields: Fields): readonly QualityRule[] {
  return fields.list('quality', rule => {
    const metric = rule.text('metric') ?? rule.text('rule');
    return rule.notes.from(rule, {
      id: rule.text('id'),
      name: rule.text('name'),
      type: readType(rule, metric),
      description: rule.text('description'),
      metric,
      dimension: rule.text('dimension'),
      method: rule.text('method'),
      severity: rule.text('severity'),
      businessImpact: rule.text('businessImpact'),
      unit: rule.text('unit'),
      thresholds: readThresholds(rule),
      arguments: readArguments(rule),
      query: rule.text('query'),
      engine: rule.text('engine'),
      implementation: readImplementation(rule),
      schedule: rule.text('schedule'),
      scheduler: rule.text('scheduler'),
      tags: rule.texts('tags'),
      links: readLinks(rule),
      customProperties: readCustomProperties(rule),
    });
  });
}

/** `library` is the standard's default; a rule that carries the fields of another type is of that type. */
function readType(rule: Fields, metric?: string): QualityRule['type'] {
  const declared = rule.text('type');
  switch (declared) {
    case 'library':
    case 'text':
    case 'sql':
    case 'custom':
      return declared;
    default:
  }
  if (metric === undefined) {
    if (rule.raw('query') !== undefined) {
      return 'sql';
    }
    if (
      rule.raw('implementation') !== undefined ||
      rule.raw('engine') !== undefined
    ) {
      return 'custom';
    }
    if (!OPERATORS.some(operator => rule.raw(operator) !== undefined)) {
      return 'text';
    }
  }
  return 'library';
}

function readThresholds(rule: Fields): QualityThreshold[] {
  const thresholds: QualityThreshold[] = [];
  for (const operator of OPERATORS) {
    const value = rule.raw(operator);
    if (value !== undefined) {
      thresholds.push({ operator, value: plain(value) });
    }
  }
  return thresholds;
}

/** ODCS 3.0 has the allowed values beside the rule; later versions have them in `arguments`. */
function readArguments(rule: Fields): Readonly<Record<string, unknown>> {
  const given = rule.object('arguments') ? plain(rule.raw('arguments')) : {};
  const validValues = rule.raw('validValues');
  return {
    ...(validValues === undefined ? {} : { validValues: plain(validValues) }),
    ...(isMapping(given) ? given : {}),
  };
}

function readImplementation(rule: Fields): string | undefined {
  const value = rule.raw('implementation');
  if (
    typeof value === 'object' &&
    value !== null &&
    textOf(value) === undefined
  ) {
    return jsYaml.dump(plain(value), { noRefs: true, lineWidth: -1 });
  }
  return rule.text('implementation');
}
