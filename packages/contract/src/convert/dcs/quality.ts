import * as jsYaml from 'js-yaml';
import { isMapping, textOf } from '../../read/fields';
import { plain } from '../../read/scalars';
import { dimensionOf } from '../dimension';
import { Shape } from '../shape';
import { Source } from '../source';
import type { Model } from './models';

const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
];

/** Names that were in use before 1.2, and in many files still are. */
const OLD_OPERATORS: Readonly<Record<string, string>> = {
  mustBeGreaterThanOrEqualTo: 'mustBeGreaterOrEqualTo',
  mustBeLessThanOrEqualTo: 'mustBeLessOrEqualTo',
};

/** The rules of a model or field; nearly what ODCS has. */
export function qualityOf(part: Source): Shape[] {
  // Before 1.0 a text or a mapping could stand here for a tool to read: the caller keeps it.
  return Array.isArray(part.look('quality'))
    ? part.takeMappings('quality').map(ruleOf)
    : [];
}

function ruleOf(rule: Source): Shape {
  const shape = Shape.of(rule)
    .customs(rule)
    .texts(rule, ['id', 'name', 'description']);
  setKind(rule, shape);
  setDimension(rule, shape);
  return shape
    .texts(rule, ['method', 'severity', 'businessImpact', 'unit'])
    .texts(rule, ['schedule', 'scheduler'])
    .textList(rule, 'tags')
    .keepRest(rule);
}

function setKind(rule: Source, shape: Shape): void {
  const word = rule.takeText('type');
  const type = word?.toLowerCase();
  const metric = rule.has('metric') ? 'metric' : 'rule';
  if (type === 'library' || (type === undefined && rule.has(metric))) {
    shape
      .set('type', 'library', rule.wayTo('type'))
      .text(rule, metric, 'metric')
      .move(rule, 'arguments');
    moveOperators(rule, shape);
  } else if (type === 'sql' || (type === undefined && rule.has('query'))) {
    shape.set('type', 'sql', rule.wayTo('type')).text(rule, 'query');
    moveOperators(rule, shape);
  } else if (
    type === 'text' ||
    (type === undefined && !rule.has('engine') && !rule.has('implementation'))
  ) {
    shape.set('type', 'text', rule.wayTo('type'));
  } else {
    shape.set('type', 'custom', rule.wayTo('type'));
    if (rule.has('engine') || type === 'custom') {
      shape.text(rule, 'engine');
    } else {
      // Before there were engines, the tool was the type.
      shape.set('engine', engineOf(word), rule.wayTo('type'));
    }
    const key = rule.has('implementation') ? 'implementation' : 'specification';
    shape.set(
      'implementation',
      implementationOf(rule.take(key)),
      rule.wayTo(key),
    );
  }
}

function moveOperators(rule: Source, shape: Shape): void {
  for (const operator of OPERATORS) {
    if (rule.has(operator)) {
      shape.move(rule, operator);
    }
  }
  for (const [old, operator] of Object.entries(OLD_OPERATORS)) {
    if (rule.has(old) && shape.value[operator] === undefined) {
      shape.move(rule, old, operator);
    }
  }
}

function setDimension(rule: Source, shape: Shape): void {
  const word = rule.takeText('dimension');
  const dimension = word === undefined ? undefined : dimensionOf(word);
  shape.set('dimension', dimension, rule.wayTo('dimension'));
  if (dimension === undefined) {
    shape.keep('dimension', word, rule.wayTo('dimension'));
  }
}

/** Text or a mapping, as ODCS has it; a list is written as text. */
function implementationOf(value: unknown): unknown {
  return Array.isArray(value)
    ? jsYaml.dump(plain(value), { noRefs: true, lineWidth: -1 })
    : textOf(value) ?? value;
}

/** Tools under the names that ODCS uses for them. */
function engineOf(word: string | undefined): string | undefined {
  switch (word?.toLowerCase().replace(/[-_ ]/g, '')) {
    case 'sodacl':
    case 'soda':
      return 'soda';
    case 'montecarlo':
      return 'monteCarlo';
    case 'greatexpectations':
      return 'greatExpectations';
    default:
      return word;
  }
}

/**
 * Until 0.9.3 a contract had one block of checks for a tool. What it says of one model goes there, where that can be made
 * out; the rest is left for the caller to keep.
 */
export function moveRootQuality(
  source: Source,
  models: readonly Model[],
): void {
  const given = source.look('quality');
  if (!isMapping(given) || models.length === 0) {
    return;
  }
  const engine = engineOf(textOf(given.type));
  const way = source.wayTo('quality');
  const parts = partsOf(given.specification, models);
  if (
    engine === undefined ||
    parts === undefined ||
    Object.keys(given).some(key => key !== 'type' && key !== 'specification')
  ) {
    return;
  }
  source.take('quality');
  for (const { model, checks } of parts) {
    const at = { up: way, key: 'specification' };
    const rule = new Shape(source.transformation, at)
      .set('type', 'custom')
      .set('engine', engine, { up: way, key: 'type' })
      .set('implementation', implementationOf(checks));
    const before = model.shape.value.quality;
    if (Array.isArray(before)) {
      before.push(rule.value);
    } else {
      model.shape.list('quality', [rule], way);
    }
  }
}

function partsOf(specification: unknown, models: readonly Model[]) {
  if (!isMapping(specification)) {
    return models.length === 1 && specification !== undefined
      ? [{ model: models[0], checks: specification }]
      : undefined;
  }
  const byName = new Map(models.map(model => [model.name, model]));
  const parts = Object.entries(specification).map(([key, checks]) => ({
    model: byName.get(key.replace(/^checks for\s+/, '').trim()),
    checks: { [key]: checks },
  }));
  const known = parts.flatMap(({ model, checks }) =>
    model ? [{ model, checks }] : [],
  );
  if (known.length > 0 && known.length === parts.length) {
    return known;
  }
  return models.length === 1
    ? [{ model: models[0], checks: specification }]
    : undefined;
}
