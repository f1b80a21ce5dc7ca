import { QualityRule, QualityThreshold } from '@backstage-data-mesh/contract';
import { Translate } from '../shared/translate';

/**
 * What a quality rule demands, as sentences for a person. A rule without a threshold is told by what checks it; empty
 * when the rule says nothing that could be put into words.
 */
export function ruleInWords(
  rule: QualityRule,
  t: Translate,
): readonly string[] {
  const measure = measureInWords(rule, t);
  if (rule.thresholds.length > 0) {
    return rule.thresholds.map(threshold =>
      thresholdInWords(threshold, measure, rule.unit, t),
    );
  }
  switch (rule.type) {
    case 'library':
      return rule.metric ? [t('contract.rule.noThreshold', { measure })] : [];
    case 'sql':
      return [t('contract.rule.sqlWithoutThreshold')];
    case 'custom':
      return [
        rule.engine
          ? t('contract.rule.customEngine', { engine: rule.engine })
          : t('contract.rule.custom'),
      ];
    default:
      return rule.description ? [rule.description] : [];
  }
}

function measureInWords(rule: QualityRule, t: Translate): string {
  switch (rule.type) {
    case 'sql':
      return t('contract.rule.measure.query');
    case 'library':
      return rule.metric
        ? metricInWords(rule.metric, rule, t)
        : t('contract.rule.measure.value');
    default:
      return t('contract.rule.measure.value');
  }
}

function metricInWords(
  metric: string,
  rule: QualityRule,
  t: Translate,
): string {
  const { missingValues, validValues, pattern, properties } = rule.arguments;
  switch (metric) {
    case 'nullValues':
    case 'nullCheck':
      return t('contract.rule.measure.nullValues');
    case 'missingValues': {
      const values = listInWords(missingValues, t);
      return values
        ? t('contract.rule.measure.missingValuesOf', { values })
        : t('contract.rule.measure.missingValues');
    }
    case 'invalidValues': {
      const values = listInWords(validValues, t);
      if (values) return t('contract.rule.measure.invalidValuesOf', { values });
      return typeof pattern === 'string'
        ? t('contract.rule.measure.invalidValuesPattern', { pattern })
        : t('contract.rule.measure.invalidValues');
    }
    case 'duplicateValues':
    case 'duplicateCount': {
      const fields = listInWords(properties, t);
      if (!fields) return t('contract.rule.measure.duplicateValues');
      return Array.isArray(properties) && properties.length > 1
        ? t('contract.rule.measure.duplicateCombinations', { fields })
        : t('contract.rule.measure.duplicateValuesOf', { fields });
    }
    case 'rowCount':
      return t('contract.rule.measure.rowCount');
    default:
      return t('contract.rule.measure.other', { metric });
  }
}

const LONGEST_LIST = 8;

function listInWords(value: unknown, t: Translate): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const shown = value
    .slice(0, LONGEST_LIST)
    .map(item => (item === '' ? t('contract.rule.emptyText') : valueText(item)))
    .join(', ');
  const more = value.length - LONGEST_LIST;
  return more > 0
    ? t('contract.rule.andMore', { list: shown, count: more })
    : shown;
}

function thresholdInWords(
  { operator, value }: QualityThreshold,
  measure: string,
  unit: string | undefined,
  t: Translate,
): string {
  if (operator === 'mustBeBetween' || operator === 'mustNotBeBetween') {
    if (Array.isArray(value) && value.length === 2) {
      return t(`contract.rule.${operator}`, {
        measure,
        low: valueWithUnit(value[0], unit),
        high: valueWithUnit(value[1], unit),
      });
    }
    // Written against the standard: shown as it stands rather than left out.
    return t('contract.rule.operatorAsWritten', {
      measure,
      operator,
      value: valueText(value),
    });
  }
  return t(`contract.rule.${operator}`, {
    measure,
    value: valueWithUnit(value, unit),
  });
}

function valueWithUnit(value: unknown, unit: string | undefined): string {
  const text = valueText(value);
  switch (unit?.toLowerCase()) {
    case undefined:
    case 'rows':
      return text;
    case 'percent':
    case '%':
      return text.endsWith('%') ? text : `${text} %`;
    default:
      return `${text} ${unit}`;
  }
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
}
