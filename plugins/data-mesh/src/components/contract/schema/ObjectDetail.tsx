import {
  PlainMarkdown,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Chips } from '../shared/Chips';
import { CustomProperties } from '../shared/CustomProperties';
import { Definitions } from '../shared/Definitions';
import { Guidance } from '../shared/Guidance';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Name, Nothing } from '../shared/Words';
import styles from './details.module.css';
import { ReferenceList, ReferrerList } from './ReferenceList';
import { IncomingReferences } from './references';
import { RuleList } from './RuleList';
import { ObjectNode, SchemaIndex } from './schemaIndex';

/** All that a contract says about one table as a whole. */
export function ObjectDetail({
  index,
  incoming,
  object: node,
}: {
  readonly index: SchemaIndex;
  readonly incoming: IncomingReferences;
  readonly object: ObjectNode;
}) {
  const t = useContractTranslation();
  const { object } = node;
  const referrers = incoming.to({ object: node });
  return (
    <article className={styles.root}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <bdi>{object.name}</bdi>
        </h3>
        {object.businessName && (
          <p className={styles.business} dir="auto">
            {object.businessName}
          </p>
        )}
        {object.deprecated && (
          <div>
            <ToneBadge tone="warning">
              {t('contract.field.deprecated')}
            </ToneBadge>
          </div>
        )}
      </header>
      {object.description && <PlainMarkdown text={object.description} />}
      <Facts
        layout="list"
        facts={[
          {
            label: t('contract.schema.granularity'),
            value: object.granularity,
          },
          {
            label: t('contract.field.physicalType'),
            value: object.physicalType,
          },
          {
            label: t('contract.field.physicalName'),
            value: object.physicalName && <Name text={object.physicalName} />,
          },
          {
            label: t('contract.field.synonyms'),
            value:
              object.synonyms.length > 0 ? (
                <Chips texts={object.synonyms} />
              ) : undefined,
          },
          {
            label: t('contract.field.tags'),
            value:
              object.tags.length > 0 ? (
                <Chips texts={object.tags} />
              ) : undefined,
          },
        ]}
      />
      {object.context && <Guidance context={object.context} level={4} />}
      {object.relationships.length > 0 && (
        <Part level={4} title={t('contract.field.relationships')}>
          <ReferenceList index={index} relationships={object.relationships} />
        </Part>
      )}
      {referrers.length > 0 && (
        <Part level={4} title={t('contract.field.referrers')}>
          <ReferrerList referrers={referrers} />
        </Part>
      )}
      {object.quality.length > 0 && (
        <Part level={4} title={t('contract.section.quality')}>
          <RuleList rules={object.quality} />
        </Part>
      )}
      {object.links.length > 0 && (
        <Part level={4} title={t('contract.field.links')}>
          <Definitions links={object.links} />
        </Part>
      )}
      {object.customProperties.length > 0 && (
        <Part level={4} title={t('contract.custom.title')}>
          <CustomProperties properties={object.customProperties} />
        </Part>
      )}
      {node.roots.length > 0 && <Nothing text={t('contract.schema.choose')} />}
    </article>
  );
}
