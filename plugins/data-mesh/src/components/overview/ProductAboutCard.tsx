import type { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AccessSign,
  ClassificationBadge,
  EntityLabelLink,
  ExternalLink,
  LifecycleBadge,
  PlainMarkdown,
  QueryState,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useProduct } from '../../hooks/useProduct';
import { useMessages } from '../../useMessages';
import { FindingsPanel } from './FindingsPanel';
import { RetirementNote } from './RetirementNote';
import { Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import { Part } from '../shared/Part';
import styles from './Overview.module.css';

function AtAGlance(props: { product: ProductDetails }) {
  const { product } = props;
  const t = useMessages();
  const formats = useFormats();
  const domains =
    product.domainPath ?? (product.domain ? [product.domain] : []);
  return (
    <Facts
      facts={[
        {
          label: t('product.domain'),
          value: domains.length > 0 && (
            <ol className={styles.path}>
              {domains.map(domain => (
                <li key={domain.ref}>
                  <EntityLabelLink label={domain} />
                </li>
              ))}
            </ol>
          ),
        },
        {
          label: t('product.terms'),
          value: (
            <span className={layout.signs}>
              {product.classifications?.map(one => (
                <ClassificationBadge key={one} classification={one} />
              ))}
              <AccessSign access={product.access ?? 'unknown'} />
            </span>
          ),
        },
        { label: t('product.standard'), value: product.standard },
        {
          label: t('product.changed'),
          value: product.changedAt && (
            <time dateTime={product.changedAt}>
              {formats.dateTime(product.changedAt)}
            </time>
          ),
        },
        {
          label: t('product.source'),
          value: product.sourceUrl && (
            <ExternalLink url={product.sourceUrl}>
              {t('product.sourceLink')}
            </ExternalLink>
          ),
        },
      ]}
    />
  );
}

function About(props: { product: ProductDetails }) {
  const { product } = props;
  const t = useMessages();
  const { limitations, usage } = product;
  const purpose = product.purpose ?? product.description;
  return (
    <div className={layout.stack}>
      <RetirementNote />
      <FindingsPanel findings={product.findings} />
      <div className={layout.signs}>
        <ToneBadge>{product.type}</ToneBadge>
        <LifecycleBadge lifecycle={product.lifecycle} />
        {product.version && (
          <ToneBadge>
            {t('product.version', { version: product.version })}
          </ToneBadge>
        )}
        {product.tags.map(tag => (
          <ToneBadge key={tag}>#{tag}</ToneBadge>
        ))}
      </div>
      {purpose && (
        <Part level={4} title={t('product.purpose')}>
          <PlainMarkdown text={purpose} />
        </Part>
      )}
      {usage && (
        <Part level={4} title={t('product.usage')}>
          <PlainMarkdown text={usage} />
        </Part>
      )}
      {limitations && (
        <Part level={4} title={t('product.limitations')}>
          <PlainMarkdown text={limitations} />
        </Part>
      )}
      {!purpose && !usage && !limitations && (
        <Text color="secondary">{t('product.nothingSaid')}</Text>
      )}
      <AtAGlance product={product} />
    </div>
  );
}

/** What the product is for, how to use it, what it cannot do, and what is wrong with it. */
export function ProductAboutCard() {
  const product = useProduct();
  const t = useMessages();
  return (
    <EntityInfoCard title={t('product.about')}>
      <QueryState query={product}>
        {value => <About product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
