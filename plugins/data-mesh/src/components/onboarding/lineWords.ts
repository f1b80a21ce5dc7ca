import { DraftLine } from '@backstage-data-mesh/contract';
import { OnboardingTranslate } from './useOnboardingTranslation';

/** What a line promises, in a sentence. */
export function lineWords(line: DraftLine, t: OnboardingTranslate): string {
  const { value, column = '' } = line;
  switch (value.kind) {
    case 'column':
      return value.logicalType
        ? t('onboarding.line.columnTyped', {
            column,
            logical: value.logicalType,
            type: value.physicalType,
          })
        : t('onboarding.line.column', { column, type: value.physicalType });
    case 'required':
      return t('onboarding.line.required', { column });
    case 'unique':
      return t('onboarding.line.unique', { column });
    case 'primaryKey':
      return t('onboarding.line.primaryKey', {
        columns: value.columns.join(', '),
      });
    case 'relationship':
      return t('onboarding.line.relationship', {
        columns: value.columns.join(', '),
        to: `${value.to.table}.${value.to.columns.join(', ')}`,
      });
    case 'classification':
      return t('onboarding.line.classification', {
        column,
        classification: value.classification,
      });
    case 'options':
      return t('onboarding.line.options', {
        column,
        options: Object.entries(value.options)
          .map(([key, option]) => `${key} ${option}`)
          .join(', '),
      });
    case 'serviceLevel':
      return value.property === 'frequency'
        ? t('onboarding.line.frequency', { count: value.value })
        : t('onboarding.line.freshness', { column, value: value.value });
    default:
      return ruleWords(value.rule, column, t);
  }
}

function ruleWords(
  rule: Extract<DraftLine['value'], { kind: 'rule' }>['rule'],
  column: string,
  t: OnboardingTranslate,
): string {
  const most = rule.mustBeLessOrEqualTo ?? 0;
  if (rule.type === 'sql') {
    return t('onboarding.line.volume', {
      least: rule.mustBeGreaterOrEqualTo ?? 0,
    });
  }
  if (rule.metric === 'nullValues') {
    return t('onboarding.line.nullValues', { column, most });
  }
  if (rule.metric === 'rowCount') return t('onboarding.line.rowCount');
  const { pattern, validValues } = rule.arguments ?? {};
  return pattern
    ? t('onboarding.line.pattern', { column, pattern: String(pattern), most })
    : t('onboarding.line.values', {
        column,
        values: Array.isArray(validValues) ? validValues.join(', ') : '',
        most,
      });
}
