import { useMemo } from 'react';
import { SchemaIndex } from '../schema/schemaIndex';
import { SchemaLink } from '../schema/SchemaLink';
import { FactColumn, FactTable } from '../../shared/FactTable';
import { Chips } from '../shared/Chips';
import { Translate } from '../shared/translate';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing } from '../shared/Words';
import { collectRules, PlacedRule } from './collectRules';
import { RuleWords } from './RuleWords';
import { scheduleText } from './scheduleText';

/** All quality rules of a contract with what each demands. */
export function QualityRules({ index }: { readonly index: SchemaIndex }) {
  const t = useContractTranslation();
  const rules = useMemo(() => collectRules(index), [index]);
  if (rules.length === 0) return <Nothing text={t('contract.quality.none')} />;
  return (
    <FactTable
      label={t('contract.section.quality')}
      columns={columnsOf(t)}
      rows={rules}
      keyOf={(_, i) => String(i)}
    />
  );
}

function columnsOf(t: Translate): readonly FactColumn<PlacedRule>[] {
  return [
    {
      id: 'target',
      label: t('contract.quality.about'),
      cell: ({ target }) => <SchemaLink target={target} />,
    },
    {
      id: 'demand',
      label: t('contract.quality.demand'),
      isWide: true,
      cell: ({ rule }) => <RuleWords rule={rule} />,
    },
    {
      id: 'dimension',
      label: t('contract.quality.dimension'),
      cell: ({ rule }) => rule.dimension,
    },
    {
      id: 'method',
      label: t('contract.quality.method'),
      cell: ({ rule }) => rule.method,
    },
    {
      id: 'severity',
      label: t('contract.quality.severity'),
      cell: ({ rule }) => rule.severity,
    },
    {
      id: 'schedule',
      label: t('contract.quality.schedule'),
      cell: ({ rule }) => scheduleText(rule),
    },
    {
      id: 'tags',
      label: t('contract.field.tags'),
      cell: ({ rule }) => rule.tags.length > 0 && <Chips texts={rule.tags} />,
    },
  ];
}
