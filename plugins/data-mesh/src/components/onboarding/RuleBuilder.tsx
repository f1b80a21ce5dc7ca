import { DraftRule } from '@backstage-data-mesh/contract';
import { Button, Select, TextAreaField, TextField } from '@backstage/ui';
import { useState } from 'react';
import styles from './Onboarding.module.css';
import { ChosenDraft } from './onboardedTables';
import { useOnboardingTranslation } from './useOnboardingTranslation';

const OPERATORS = [
  'mustBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
] as const;
const ROW_METRICS = ['rowCount', 'sql'] as const;
const COLUMN_METRICS = [
  'nullValues',
  'invalidValues',
  'duplicateValues',
  'sql',
] as const;
type Metric = (typeof ROW_METRICS | typeof COLUMN_METRICS)[number];

/** The column's own place among the choices; no column is called so. */
const TABLE = '';

interface Writing {
  readonly column: string;
  readonly metric: Metric;
  readonly query: string;
  readonly pattern: string;
  readonly operator: (typeof OPERATORS)[number];
  readonly value: string;
  readonly unit: 'rows' | 'percent';
}

const EMPTY: Writing = {
  column: TABLE,
  metric: 'rowCount',
  query: '',
  pattern: '',
  operator: 'mustBeGreaterOrEqualTo',
  value: '',
  unit: 'rows',
};

/** Puts a quality rule together: what is measured, where, and what it must be. */
export function RuleBuilder({
  columns,
  rules,
  onChange,
}: {
  readonly columns: readonly string[];
  readonly rules: ChosenDraft['rules'];
  readonly onChange: (rules: ChosenDraft['rules']) => void;
}) {
  const t = useOnboardingTranslation();
  const [writing, setWriting] = useState(EMPTY);
  const { column, metric, query, pattern, operator, value, unit } = writing;
  const set = (change: Partial<Writing>) =>
    setWriting({ ...writing, ...change });
  const metrics = column === TABLE ? ROW_METRICS : COLUMN_METRICS;
  const isWhole =
    value.trim() !== '' &&
    Number.isFinite(Number(value)) &&
    (metric !== 'sql' || query.trim() !== '') &&
    (metric !== 'invalidValues' || pattern.trim() !== '');
  return (
    <div className={styles.stack}>
      {rules.length === 0 ? (
        <p className={styles.quiet}>{t('onboarding.rule.none')}</p>
      ) : (
        <ul className={styles.list}>
          {rules.map((each, nth) => {
            const words = [
              each.column ?? t('onboarding.rule.table'),
              t(`onboarding.rule.${metricOf(each.rule)}`),
              ...OPERATORS.filter(one => each.rule[one] !== undefined).map(
                one => `${t(`onboarding.rule.${one}`)} ${each.rule[one]}`,
              ),
            ].join(' · ');
            return (
              <li key={nth} className={styles.row}>
                <span>{words}</span>
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={t('onboarding.rule.remove', { rule: words })}
                  onPress={() =>
                    onChange(rules.filter((_, index) => index !== nth))
                  }
                >
                  ✕
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.fields}>
        <Select
          label={t('onboarding.rule.where')}
          options={[
            { id: TABLE, label: t('onboarding.rule.table') },
            ...columns.map(id => ({ id, label: id })),
          ]}
          search={columns.length > 10 || undefined}
          value={column}
          onChange={key =>
            set({
              column: String(key),
              metric: String(key) === TABLE ? 'rowCount' : 'nullValues',
            })
          }
        />
        <Select
          label={t('onboarding.rule.metric')}
          options={metrics.map(id => ({
            id,
            label: t(`onboarding.rule.${id}`),
          }))}
          value={metric}
          onChange={key => set({ metric: String(key) as Metric })}
        />
        <Select
          label={t('onboarding.rule.operator')}
          options={OPERATORS.map(id => ({
            id,
            label: t(`onboarding.rule.${id}`),
          }))}
          value={operator}
          onChange={key =>
            set({ operator: String(key) as Writing['operator'] })
          }
        />
        <TextField
          label={t('onboarding.rule.value')}
          value={value}
          inputMode="decimal"
          isInvalid={value.trim() !== '' && !Number.isFinite(Number(value))}
          onChange={next => set({ value: next })}
        />
        {column !== TABLE && metric !== 'sql' && (
          <Select
            label={t('onboarding.rule.unit')}
            options={(['rows', 'percent'] as const).map(id => ({
              id,
              label: t(`onboarding.rule.${id}`),
            }))}
            value={unit}
            onChange={key => set({ unit: String(key) as Writing['unit'] })}
          />
        )}
        {metric === 'invalidValues' && (
          <TextField
            label={t('onboarding.rule.pattern')}
            description={t('onboarding.rule.patternHint')}
            value={pattern}
            onChange={next => set({ pattern: next })}
          />
        )}
      </div>
      {metric === 'sql' && (
        <TextAreaField
          label={t('onboarding.rule.query')}
          description={t('onboarding.rule.queryHint')}
          value={query}
          onChange={next => set({ query: next })}
          spellCheck="false"
        />
      )}
      <div>
        <Button
          variant="secondary"
          isDisabled={!isWhole}
          onPress={() => {
            onChange([
              ...rules,
              { ...(column !== TABLE && { column }), rule: ruleOf(writing) },
            ]);
            setWriting({ ...EMPTY, column, metric });
          }}
        >
          {t('onboarding.rule.add')}
        </Button>
      </div>
    </div>
  );
}

function metricOf({ type, metric }: DraftRule): Metric {
  return type === 'sql' ? 'sql' : (metric as Metric);
}

function ruleOf({
  column,
  metric,
  query,
  pattern,
  operator,
  value,
  unit,
}: Writing): DraftRule {
  const bound = { [operator]: Number(value) };
  if (metric === 'sql') {
    return { type: 'sql', query: query.trim(), ...bound };
  }
  return {
    type: 'library',
    metric,
    ...(column !== TABLE && unit === 'percent' && { unit }),
    ...(metric === 'invalidValues' && {
      arguments: { pattern: pattern.trim() },
    }),
    ...bound,
  };
}
