import { useEntityHref } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { useMemo } from 'react';
import { SchemaTarget } from '../schema/references';
import { fieldPathText, SchemaIndex } from '../schema/schemaIndex';
import { SchemaLink } from '../schema/SchemaLink';
import { schemaPlaceText } from '../schema/schemaPlace';
import { FactColumn, FactTable } from '../../shared/FactTable';
import { Chips } from '../shared/Chips';
import { Translate } from '../shared/translate';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing } from '../shared/Words';
import { collectRules, PlacedRule } from './collectRules';
import { RuleWords } from './RuleWords';
import { scheduleText } from './scheduleText';

/** All quality rules of a contract with what each demands, each leading to what was found of it. */
export function QualityRules({
  contractRef,
  index,
}: {
  readonly contractRef: string;
  readonly index: SchemaIndex;
}) {
  const hrefOf = useResultsHref(contractRef);
  const t = useContractTranslation();
  const rules = useMemo(() => collectRules(index), [index]);
  if (rules.length === 0) return <Nothing text={t('contract.quality.none')} />;
  return (
    <FactTable
      label={t('contract.section.quality')}
      columns={columnsOf(t, hrefOf)}
      rows={rules}
      keyOf={(_, i) => String(i)}
    />
  );
}

/** Makes the address of the checks of the rules about a table or field, in the contract's Quality tab. */
function useResultsHref(contractRef: string): (target: SchemaTarget) => string {
  const href = useEntityHref();
  return ({ object, field }) => {
    const query = new URLSearchParams({
      origin: 'rule',
      table: object.object.name,
    });
    if (field) query.set('q', fieldPathText(field));
    return `${href(contractRef, 'quality')}?${query}`;
  };
}

function columnsOf(
  t: Translate,
  hrefOf: (target: SchemaTarget) => string,
): readonly FactColumn<PlacedRule>[] {
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
      id: 'results',
      label: t('contract.quality.holds'),
      cell: ({ target }) => (
        <Link
          href={hrefOf(target)}
          aria-label={t('contract.quality.resultsOf', {
            target: schemaPlaceText(target),
          })}
        >
          {t('contract.quality.results')}
        </Link>
      ),
    },
    {
      id: 'tags',
      label: t('contract.field.tags'),
      cell: ({ rule }) => rule.tags.length > 0 && <Chips texts={rule.tags} />,
    },
  ];
}
