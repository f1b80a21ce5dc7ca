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
import { useProduct } from '../../hooks/useProduct';
import { useMessages } from '../../useMessages';
import layout from '../shared/layout.module.css';
import { Part } from '../shared/Part';
import styles from './Overview.module.css';

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
  const t = useMessages();
  return (
    <div className={layout.stack}>
      <Part level={4} title={t('product.owner')}>
        {owner ? (
          <EntityLabelLink label={owner} />
        ) : (
          <Text color="secondary">{t('product.noOwner')}</Text>
        )}
      </Part>
      {people.length > 0 && (
        <Part level={4} title={t('product.team')}>
          <ul className={layout.list}>
            {people.map((person, at) => (
              <li key={at}>
                <PersonName person={person} />
                {person.role && (
                  <span className={layout.quiet}> · {person.role}</span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {support.length > 0 && (
        <Part level={4} title={t('product.support')}>
          <ul className={layout.list}>
            {support.map((one, at) => (
              <li key={at}>
                {one.url ? (
                  <ExternalLink url={one.url}>{one.channel}</ExternalLink>
                ) : (
                  <bdi>{one.channel}</bdi>
                )}
                <span className={layout.quiet}>
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
        </Part>
      )}
      {links.length > 0 && (
        <Part level={4} title={t('product.links')}>
          <ul className={layout.list}>
            {links.map((link, at) => (
              <li key={at}>
                <ExternalLink url={link.url}>{link.title}</ExternalLink>
                {link.type && (
                  <span className={layout.quiet}> · {link.type}</span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

/** Who answers for the product and where to ask. */
export function ProductPeopleCard() {
  const product = useProduct();
  const t = useMessages();
  return (
    <EntityInfoCard title={t('product.people')}>
      <QueryState query={product}>
        {value => <WhomToAsk product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}
