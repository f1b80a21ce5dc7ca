import { Contract } from '@backstage-data-mesh/contract';
import {
  ClassificationBadge,
  PlainMarkdown,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Chips } from '../shared/Chips';
import { Code } from '../shared/Code';
import { CustomProperties } from '../shared/CustomProperties';
import { Definitions } from '../shared/Definitions';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Name } from '../shared/Words';
import { LevelList } from '../levels/LevelList';
import layout from '../../shared/layout.module.css';
import styles from './details.module.css';
import { EnumValues } from './EnumValues';
import { levelsOfField } from './fieldLevels';
import { ReferenceList, ReferrerList } from './ReferenceList';
import { IncomingReferences, relationshipsOfField } from './references';
import { RuleList } from './RuleList';
import {
  FieldNode,
  fieldPathText,
  ObjectNode,
  SchemaIndex,
} from './schemaIndex';

/** All that a contract says about one field. */
export function FieldDetail({
  model,
  index,
  incoming,
  object,
  field,
}: {
  readonly model: Contract;
  readonly index: SchemaIndex;
  readonly incoming: IncomingReferences;
  readonly object: ObjectNode;
  readonly field: FieldNode;
}) {
  const t = useContractTranslation();
  const { property } = field;
  const relationships = relationshipsOfField(index, object, field);
  const referrers = incoming.to({ object, field });
  const levels = levelsOfField(model, index, { object, field });
  const options = Object.entries(property.options);
  return (
    <article className={styles.root}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <bdi>{fieldPathText(field)}</bdi>
        </h3>
        {property.businessName && (
          <p className={styles.business} dir="auto">
            {property.businessName}
          </p>
        )}
        <FieldSigns field={field} />
      </header>
      {property.description && <PlainMarkdown text={property.description} />}
      <Facts
        layout="list"
        facts={[
          {
            label: t('contract.field.logicalType'),
            value: property.logicalType,
          },
          {
            label: t('contract.field.semanticType'),
            value: property.semanticType,
          },
          {
            label: t('contract.field.physicalType'),
            value: property.physicalType && (
              <Name text={property.physicalType} />
            ),
          },
          {
            label: t('contract.field.physicalName'),
            value: property.physicalName && (
              <Name text={property.physicalName} />
            ),
          },
          {
            label: t('contract.field.encryptedName'),
            value: property.encryptedName && (
              <Name text={property.encryptedName} />
            ),
          },
          {
            label: t('contract.field.options'),
            value:
              options.length > 0 ? (
                <Chips
                  texts={options.map(([key, value]) => `${key}: ${value}`)}
                />
              ) : undefined,
          },
          {
            label: t('contract.field.enum'),
            value:
              property.enum.length > 0 ? (
                <EnumValues values={property.enum} />
              ) : undefined,
          },
          {
            label: t('contract.field.examples'),
            value:
              property.examples.length > 0 ? (
                <Chips texts={property.examples} />
              ) : undefined,
          },
          {
            label: t('contract.field.synonyms'),
            value:
              property.synonyms.length > 0 ? (
                <Chips texts={property.synonyms} />
              ) : undefined,
          },
          {
            label: t('contract.field.tags'),
            value:
              property.tags.length > 0 ? (
                <Chips texts={property.tags} />
              ) : undefined,
          },
        ]}
      />
      {relationships.length > 0 && (
        <Part level={4} title={t('contract.field.relationships')}>
          <ReferenceList index={index} relationships={relationships} />
        </Part>
      )}
      {referrers.length > 0 && (
        <Part level={4} title={t('contract.field.referrers')}>
          <ReferrerList referrers={referrers} />
        </Part>
      )}
      {property.quality.length > 0 && (
        <Part level={4} title={t('contract.section.quality')}>
          <RuleList rules={property.quality} />
        </Part>
      )}
      {levels.length > 0 && (
        <Part level={4} title={t('contract.section.levels')}>
          <LevelList levels={levels} />
        </Part>
      )}
      <Transform field={field} />
      {property.links.length > 0 && (
        <Part level={4} title={t('contract.field.links')}>
          <Definitions links={property.links} />
        </Part>
      )}
      {property.customProperties.length > 0 && (
        <Part level={4} title={t('contract.custom.title')}>
          <CustomProperties properties={property.customProperties} />
        </Part>
      )}
    </article>
  );
}

function FieldSigns({ field: { property } }: { readonly field: FieldNode }) {
  const t = useContractTranslation();
  return (
    <div className={layout.signs}>
      {property.deprecated && (
        <ToneBadge tone="warning">{t('contract.field.deprecated')}</ToneBadge>
      )}
      {property.primaryKey && (
        <ToneBadge tone="info">
          {property.primaryKeyPosition
            ? t('contract.field.primaryKeyPart', {
                position: property.primaryKeyPosition,
              })
            : t('contract.field.primaryKey')}
        </ToneBadge>
      )}
      {property.required && (
        <ToneBadge>{t('contract.field.required')}</ToneBadge>
      )}
      {property.unique && <ToneBadge>{t('contract.field.unique')}</ToneBadge>}
      {property.partitioned && (
        <ToneBadge>
          {property.partitionKeyPosition
            ? t('contract.field.partitionedPart', {
                position: property.partitionKeyPosition,
              })
            : t('contract.field.partitioned')}
        </ToneBadge>
      )}
      {property.criticalDataElement && (
        <ToneBadge tone="warning">{t('contract.field.critical')}</ToneBadge>
      )}
      {property.classification && (
        <ClassificationBadge classification={property.classification} />
      )}
    </div>
  );
}

function Transform({
  field: {
    property: { transform },
  },
}: {
  readonly field: FieldNode;
}) {
  const t = useContractTranslation();
  if (!transform) return null;
  return (
    <Part level={4} title={t('contract.field.transform')}>
      {transform.description && <PlainMarkdown text={transform.description} />}
      {transform.sources.length > 0 && (
        <Facts
          layout="list"
          facts={[
            {
              label: t('contract.field.transformSources'),
              value: <Chips texts={transform.sources} />,
            },
          ]}
        />
      )}
      {transform.logic && (
        <Code
          text={transform.logic}
          label={t('contract.field.transformLogic')}
        />
      )}
    </Part>
  );
}
