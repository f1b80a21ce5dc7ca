import { Contract, ServiceLevel } from '@backstage-data-mesh/contract';
import { scheduleText } from '../quality/scheduleText';
import { resolveReference } from '../schema/references';
import { SchemaIndex } from '../schema/schemaIndex';
import { SchemaLink } from '../schema/SchemaLink';
import { CustomProperties } from '../shared/CustomProperties';
import { FactTable } from '../../shared/FactTable';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Name, Nothing } from '../shared/Words';
import { LevelWords } from './LevelList';
import styles from './levels.module.css';

/** All service levels of a contract, each as a sentence. */
export function ServiceLevels({
  model,
  index,
}: {
  readonly model: Contract;
  readonly index: SchemaIndex;
}) {
  const t = useContractTranslation();
  if (model.serviceLevels.length === 0) {
    return <Nothing text={t('contract.level.none')} />;
  }
  return (
    <FactTable<ServiceLevel>
      label={t('contract.section.levels')}
      columns={[
        {
          id: 'promise',
          label: t('contract.level.promise'),
          isWide: true,
          cell: level => (
            <>
              <LevelWords level={level} />
              <CustomProperties properties={level.customProperties} />
            </>
          ),
        },
        {
          id: 'element',
          label: t('contract.level.element'),
          cell: ({ elements }) =>
            elements.length > 0 && (
              <div className={styles.elements}>
                {elements.map(element => (
                  <Element key={element} element={element} index={index} />
                ))}
              </div>
            ),
        },
        {
          id: 'driver',
          label: t('contract.level.driver'),
          cell: ({ driver }) => driver,
        },
        {
          id: 'schedule',
          label: t('contract.quality.schedule'),
          cell: scheduleText,
        },
      ]}
      rows={model.serviceLevels}
      keyOf={(_, i) => String(i)}
    />
  );
}

function Element({
  element,
  index,
}: {
  readonly element: string;
  readonly index: SchemaIndex;
}) {
  const target = resolveReference(index, element);
  return target ? <SchemaLink target={target} /> : <Name text={element} />;
}
