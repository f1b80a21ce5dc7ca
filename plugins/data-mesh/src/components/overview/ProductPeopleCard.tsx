import type {
  Person,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  ExternalLink,
  QueryState,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useProduct } from '../../hooks/useProduct';
import { dataMeshTranslationRef } from '../../translation';
import styles from './Overview.module.css';
import { Section } from './Sections';

function PersonName(props: { person: Person }) {
  const { entityRef, name, username } = props.person;
  const title = name ?? username;
  return entityRef ? (
    <EntityLabelLink label={{ ref: entityRef, title, exists: true }} />
  ) : (
    <bdi>{title}</bdi>
  );
}

function WhomToAsk(props: { product: ProductDetails }) {
  const { owner, people, support, links } = props.product;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <div className={styles.stack}>
      <Section title={t('product.owner')}>
        {owner ? (
          <EntityLabelLink label={owner} />
        ) : (
          <Text color="secondary">{t('product.noOwner')}</Text>
        )}
      </Section>
      {people.length > 0 && (
        <Section title={t('product.team')}>
          <ul className={styles.list}>
            {people.map((person, at) => (
              <li key={at}>
                <PersonName person={person} />
                {person.role && (
                  <span className={styles.quiet}> · {person.role}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {support.length > 0 && (
        <Section title={t('product.support')}>
          <ul className={styles.list}>
            {support.map((one, at) => (
              <li key={at}>
                {one.url ? (
                  <ExternalLink url={one.url}>{one.channel}</ExternalLink>
                ) : (
                  <bdi>{one.channel}</bdi>
                )}
                <span className={styles.quiet}>
                  {[one.tool, one.scope].filter(Boolean).map(p => ` · ${p}`)}
                </span>
                {one.invitationUrl && (
                  <>
                    {' · '}
                    <ExternalLink url={one.invitationUrl}>
                      {t('product.invitation')}
                    </ExternalLink>
                  </>
                )}
                {one.description && (
                  <Text
                    as="p"
                    variant="body-small"
                    className={styles.text}
                    dir="auto"
                  >
                    {one.description}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {links.length > 0 && (
        <Section title={t('product.links')}>
          <ul className={styles.list}>
            {links.map((link, at) => (
              <li key={at}>
                <ExternalLink url={link.url}>{link.title}</ExternalLink>
                {link.type && (
                  <span className={styles.quiet}> · {link.type}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Who answers for the product and where to ask. */
export function ProductPeopleCard() {
  const product = useProduct();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <EntityInfoCard title={t('product.people')}>
      <QueryState query={product}>
        {value => <WhomToAsk product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
