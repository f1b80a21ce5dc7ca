import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLinkUnlinkM } from '@remixicon/react';
import { dataMeshReactTranslationRef } from '../translation';
import styles from './EntityLabelLink.module.css';
import { useEntityHref } from './useEntityHref';

/** @public */
export type EntityLabelLinkProps = Readonly<{
  /** As the data mesh service names entities. */
  label: Readonly<{ ref: string; title: string; exists: boolean }>;
  /** Path of one of the entity page's tabs, e.g. `contract`. */
  tab?: string;
}>;

/**
 * An entity by its title: a link to its page, or a plain name with a sign when the catalog has no such entity.
 * @public
 */
export function EntityLabelLink(props: EntityLabelLinkProps) {
  const { label, tab } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const href = useEntityHref();
  if (!label.exists) {
    return (
      <span
        className={styles.missing}
        title={`${t('entity.missing')}: ${label.ref}`}
      >
        <RiLinkUnlinkM size={14} role="img" aria-label={t('entity.missing')} />
        <bdi className={styles.label}>{label.title}</bdi>
      </span>
    );
  }
  return (
    <Link href={href(label.ref, tab)} title={label.ref}>
      <bdi>{label.title}</bdi>
    </Link>
  );
}
