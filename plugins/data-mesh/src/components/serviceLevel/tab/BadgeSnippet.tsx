import {
  serviceLevelApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { CopyText } from '../../shared/CopyText';
import { Part } from '../../shared/Part';
import { useLevelTranslation } from '../shared';
import styles from './Levels.module.css';

/** What the badge of the product says now, and what to put where others should see it. */
export function BadgeSnippet({ productRef }: { readonly productRef: string }) {
  const t = useLevelTranslation();
  const discovery = useApi(discoveryApiRef);
  const api = useApi(serviceLevelApiRef);
  const product = parseEntityRef(productRef);
  const base = useQuery('data-mesh', () => discovery.getBaseUrl('data-mesh'));
  const badge = useQuery(productRef, signal =>
    api.getProductBadge(product, { signal }),
  );
  if (!base.value) return null;
  const file = `${base.value}/badges/${product.namespace}/${product.name}`;
  const page = `${window.location.origin}${window.location.pathname}`;
  const title = t('levels.tab.title');
  return (
    <Part title={t('levels.badge.title')}>
      {badge.value && (
        <p className={styles.quiet}>
          {t('levels.badge.says', {
            label: badge.value.label,
            message: badge.value.message,
          })}
        </p>
      )}
      <CopyText
        label={t('levels.badge.markdown')}
        of={t('levels.badge.ofMarkdown')}
        text={`[![${title}](${file}.svg)](${page})`}
      />
      <CopyText
        label={t('levels.badge.json')}
        of={t('levels.badge.ofJson')}
        text={`${file}.json`}
      />
    </Part>
  );
}
