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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useProduct } from '../../hooks/useProduct';
import { dataMeshTranslationRef } from '../../translation';
import { FindingsPanel } from './FindingsPanel';
import styles from './Overview.module.css';
import { Fact, Section } from './Sections';

function Facts(props: { product: ProductDetails }) {
  const { product } = props;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const formats = useFormats();
  const domains =
    product.domainPath ?? (product.domain ? [product.domain] : []);
  return (
    <dl className={styles.facts}>
      {domains.length > 0 && (
        <Fact name={t('product.domain')}>
          <ol className={styles.path}>
            {domains.map(domain => (
              <li key={domain.ref}>
                <EntityLabelLink label={domain} />
              </li>
            ))}
          </ol>
        </Fact>
      )}
      <Fact name={t('product.terms')}>
        <span className={styles.signs}>
          {product.classifications?.map(one => (
            <ClassificationBadge key={one} classification={one} />
          ))}
          <AccessSign access={product.access ?? 'unknown'} />
        </span>
      </Fact>
      {product.standard && (
        <Fact name={t('product.standard')}>{product.standard}</Fact>
      )}
      {product.changedAt && (
        <Fact name={t('product.changed')}>
          <time dateTime={product.changedAt}>
            {formats.dateTime(product.changedAt)}
          </time>
        </Fact>
      )}
      {product.sourceUrl && (
        <Fact name={t('product.source')}>
          <ExternalLink url={product.sourceUrl}>
            {t('product.sourceLink')}
          </ExternalLink>
        </Fact>
      )}
    </dl>
  );
}

function About(props: { product: ProductDetails }) {
  const { product } = props;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { limitations, usage } = product;
  const purpose = product.purpose ?? product.description;
  return (
    <div className={styles.stack}>
      <FindingsPanel findings={product.findings} />
      <div className={styles.signs}>
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
        <Section title={t('product.purpose')}>
          <PlainMarkdown text={purpose} />
        </Section>
      )}
      {usage && (
        <Section title={t('product.usage')}>
          <PlainMarkdown text={usage} />
        </Section>
      )}
      {limitations && (
        <Section title={t('product.limitations')}>
          <PlainMarkdown text={limitations} />
        </Section>
      )}
      {!purpose && !usage && !limitations && (
        <Text color="secondary">{t('product.nothingSaid')}</Text>
      )}
      <Facts product={product} />
    </div>
  );
}

/** What the product is for, how to use it, what it cannot do, and what is wrong with it. */
export function ProductAboutCard() {
  const product = useProduct();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <EntityInfoCard title={t('product.about')}>
      <QueryState query={product}>
        {value => <About product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
