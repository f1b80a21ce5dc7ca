import { QualityRule, QualityThreshold } from '@backstage-data-mesh/contract';
import { CheckKind } from '../model/check';
import { Listed, Test } from '../model/executable';
import { Located } from './field';
import { isFreshness, Metric, metricOf } from './metric';
import { Table } from './place';
import { faultOf, numberOf } from './threshold';
import { timeUnitOf } from './timeUnit';

/** What a quality rule comes to. `why`: it cannot be executed, for this reason. */
export type Meaning =
  | {
      readonly kind: CheckKind;
      readonly test: Test;
      readonly thresholds: readonly QualityThreshold[];
      readonly unit?: 'rows' | 'percent' | 'seconds';
    }
  | { readonly kind: CheckKind; readonly why: string };

/** What a rule of a table, or of one of its fields, asks for. */
export function meaningOf(
  rule: QualityRule,
  table: Table,
  located?: Located,
): Meaning {
  switch (rule.type) {
    case 'text':
      return {
        kind: 'text',
        why: 'It is written in words: a person or another tool has to judge it.',
      };
    case 'custom':
      return {
        kind: 'custom',
        why: `It is a rule for ${
          rule.engine ? `the tool ${rule.engine}` : 'another tool'
        }: it waits for results that the tool reports.`,
      };
    case 'sql':
      return meaningOfQuery(rule, located);
    default:
      return meaningOfMetric(rule, table, located);
  }
}

function meaningOfQuery(rule: QualityRule, located?: Located): Meaning {
  const query = rule.query?.trim();
  if (!query) {
    return { kind: 'sql', why: 'It has no query.' };
  }
  if (rule.thresholds.length === 0) {
    return {
      kind: 'sql',
      why: 'It does not say what the query must give: add an operator, like mustBe: 0.',
    };
  }
  const fault = firstFault(rule.thresholds, 'any');
  if (fault) {
    return { kind: 'sql', why: fault };
  }
  const unit = unitOf(rule.unit);
  const column = located?.field.steps.at(0);
  return {
    kind: 'sql',
    thresholds: rule.thresholds,
    ...(rule.unit !== undefined && unit !== undefined && { unit }),
    test: {
      type: 'query',
      query,
      ...(column?.to === 'member' && { column: column.name }),
    },
  };
}

function meaningOfMetric(
  rule: QualityRule,
  table: Table,
  located?: Located,
): Meaning {
  const name = rule.metric?.trim();
  if (!name) {
    return { kind: 'custom', why: 'It names no metric.' };
  }
  if (isFreshness(name)) {
    return meaningOfFreshness(rule, located);
  }
  const metric = metricOf(name);
  if (!metric) {
    return {
      kind: 'custom',
      why: `The metric ${name} is not one of the library: nullValues, missingValues, invalidValues, duplicateValues, rowCount.`,
    };
  }
  const unit = unitOf(rule.unit);
  if (!unit) {
    return {
      kind: metric,
      why: `The unit ${rule.unit} is not one of a metric: rows or percent.`,
    };
  }
  const thresholds = thresholdsOf(rule, metric);
  if (thresholds.length === 0) {
    return {
      kind: metric,
      why: 'It does not say how many rows are right: add an operator, like mustBeGreaterThan: 0.',
    };
  }
  const fault = firstFault(thresholds, 'number');
  if (fault) {
    return { kind: metric, why: fault };
  }
  if (metric === 'rowCount' && unit === 'percent') {
    return { kind: metric, why: 'A row count cannot be a percentage.' };
  }
  const test = testOf(metric, rule, table, located);
  return typeof test === 'string'
    ? { kind: metric, why: test }
    : { kind: metric, test, thresholds, unit };
}

/** What counts rows that are wrong means none when it does not say how many may be. */
function thresholdsOf(
  rule: QualityRule,
  metric: Metric,
): readonly QualityThreshold[] {
  return rule.thresholds.length === 0 && metric !== 'rowCount'
    ? [{ operator: 'mustBe', value: 0 }]
    : rule.thresholds;
}

function firstFault(
  thresholds: readonly QualityThreshold[],
  measure: 'number' | 'any',
): string | undefined {
  for (const threshold of thresholds) {
    const fault = faultOf(threshold, measure);
    if (fault) return `${fault}.`;
  }
  return undefined;
}

/** The test, or why there is none. */
function testOf(
  metric: Metric,
  rule: QualityRule,
  table: Table,
  located?: Located,
): Test | string {
  if (metric === 'rowCount') {
    return { type: 'rows' };
  }
  if (metric === 'duplicateValues') {
    return duplicatesOf(rule, table, located);
  }
  if (!located) {
    return `The metric ${metric} is one of a property: move the rule to the property it is about.`;
  }
  const { field } = located;
  if (metric === 'nullValues') {
    return { type: 'nulls', field };
  }
  if (metric === 'missingValues') {
    const values = listOf(argumentOf(rule, 'missingValues'));
    return values
      ? { type: 'missing', field, values }
      : 'The argument missingValues is not a list of plain values.';
  }
  const written = argumentOf(rule, 'validValues');
  const valid = written === undefined ? undefined : listOf(written);
  const pattern = argumentOf(rule, 'pattern');
  if (written !== undefined && !valid) {
    return 'The argument validValues is not a list of plain values.';
  }
  if (pattern !== undefined && typeof pattern !== 'string') {
    return 'The argument pattern is not a text.';
  }
  if (!valid && pattern === undefined) {
    return 'It does not say which values are valid: add validValues or a pattern to its arguments.';
  }
  return {
    type: 'values',
    field,
    ...(valid && { valid }),
    ...(pattern !== undefined && { pattern }),
  };
}

function duplicatesOf(
  rule: QualityRule,
  table: Table,
  located?: Located,
): Test | string {
  if (located) {
    return { type: 'duplicates', fields: [located.field], nullsBreak: false };
  }
  const names = listOf(argumentOf(rule, 'properties'));
  if (!names || names.length === 0) {
    return 'It does not say of which properties: add the argument properties.';
  }
  const fields = [];
  for (const name of names) {
    const found = table.fields.find(
      ({ field, property }) =>
        field.path === name ||
        (property.id !== undefined && property.id === name),
    );
    if (!found) {
      return `The table has no property ${name}.`;
    }
    fields.push(found.field);
  }
  return { type: 'duplicates', fields, nullsBreak: false };
}

function meaningOfFreshness(rule: QualityRule, located?: Located): Meaning {
  const scale = timeUnitOf(rule.unit);
  if (!located) {
    return {
      kind: 'freshness',
      why: 'It is not about a property with a time.',
    };
  }
  const fault = firstFault(rule.thresholds, 'number');
  if (scale === undefined || fault || rule.thresholds.length === 0) {
    return {
      kind: 'freshness',
      why:
        fault ??
        'It does not say how old the newest value may be, with a unit of time.',
    };
  }
  return {
    kind: 'freshness',
    unit: 'seconds',
    test: { type: 'newest', field: located.field },
    thresholds: rule.thresholds.map(({ operator, value }) => ({
      operator,
      value: Array.isArray(value)
        ? value.map(each => (numberOf(each) ?? 0) * scale)
        : (numberOf(value) ?? 0) * scale,
    })),
  };
}

function unitOf(unit: string | undefined): 'rows' | 'percent' | undefined {
  switch (unit?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'row':
    case 'rows':
    case 'count':
      return 'rows';
    case 'percent':
    case 'percentage':
    case '%':
      return 'percent';
    default:
      return undefined;
  }
}

/** Files of ODCS 3.0 have arguments as custom properties. */
function argumentOf(rule: QualityRule, name: string): unknown {
  return (
    rule.arguments[name] ??
    rule.customProperties.find(({ property }) => property === name)?.value
  );
}

function listOf(value: unknown): readonly Listed[] | undefined {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) && value.every(isListed) ? value : undefined;
}

function isListed(value: unknown): value is Listed {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
