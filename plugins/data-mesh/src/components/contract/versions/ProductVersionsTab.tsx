import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Select } from '@backstage/ui';
import { useProduct } from '../../../hooks/useProduct';
import { contractPorts } from '../contractPorts';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useContractUrl } from '../shared/useContractUrl';
import { CompareVersions } from './compare/CompareVersions';
import { ContractTimeline } from './ContractTimeline';
import { ChangeHistory } from './history/ChangeHistory';
import { Timeline } from './Timeline';
import { useProductVersions } from './useVersions';
import styles from './versions.module.css';
import { VersionText } from './VersionText';

/** Entity content of a `DataProduct`: the versions of the contracts of its output ports. */
export function ProductVersionsTab() {
  const product = useProduct();
  const { at } = useContractUrl();
  if (at.contract && at.version && at.against) {
    return (
      <CompareVersions
        contractRef={at.contract}
        versionId={at.version}
        against={at.against}
      />
    );
  }
  if (at.contract && at.version) {
    return (
      <VersionText
        key={at.version}
        contractRef={at.contract}
        versionId={at.version}
      />
    );
  }
  return (
    <QueryState query={product}>
      {value => <VersionsOfProduct product={value} />}
    </QueryState>
  );
}

/** No port is called so. */
const ALL = '*';

function VersionsOfProduct({ product }: { readonly product: ProductDetails }) {
  const t = useContractTranslation();
  const { at, go } = useContractUrl();
  const ports = contractPorts(product.outputPorts).filter(
    ({ contract }) => contract.exists,
  );
  const port = ports.find(({ key }) => key === at.port);
  return (
    <div className={styles.root}>
      {ports.length > 1 && (
        <Select
          className={styles.picker}
          label={t('contract.versions.onePort')}
          options={[
            { id: ALL, label: t('contract.versions.allPorts') },
            ...ports.map(({ key }) => ({ id: key, label: key })),
          ]}
          search={ports.length > 10 || undefined}
          value={port?.key ?? ALL}
          onChange={key => go({ port: key === ALL ? undefined : String(key) })}
        />
      )}
      <ChangeHistory
        of={port ? { contract: port.contract.ref } : { product: product.ref }}
      />
      {port ? (
        // The line of versions belongs to the port: the service pages through it alone.
        <ContractTimeline key={port.key} contractRef={port.contract.ref} />
      ) : (
        <VersionsOfAllPorts productRef={product.ref} />
      )}
    </div>
  );
}

function VersionsOfAllPorts({ productRef }: { readonly productRef: string }) {
  return <Timeline versions={useProductVersions(productRef)} />;
}
