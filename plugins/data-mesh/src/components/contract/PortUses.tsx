import { PortUse } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityLabelLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import styles from './ContractHeader.module.css';
import { useContractTranslation } from './shared/useContractTranslation';

const FIRST = 6;

/** Products with the port through which they give or take the data. */
export function PortUses({ uses }: { readonly uses: readonly PortUse[] }) {
  const t = useContractTranslation();
  const [all, setAll] = useState(false);
  if (uses.length === 0) {
    return <span className={styles.none}>{t('contract.fact.nobody')}</span>;
  }
  const shown = all ? uses : uses.slice(0, FIRST);
  return (
    <>
      <ul className={styles.uses}>
        {shown.map(({ product, port, portVersion }) => (
          <li key={`${product.ref} ${port} ${portVersion ?? ''}`}>
            <EntityLabelLink label={product} />{' '}
            <span className={styles.port}>
              <bdi>{portVersion ? `${port} ${portVersion}` : port}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {uses.length > shown.length && (
        <Button variant="tertiary" size="small" onPress={() => setAll(true)}>
          {t('contract.fact.more', { count: uses.length - shown.length })}
        </Button>
      )}
    </>
  );
}
