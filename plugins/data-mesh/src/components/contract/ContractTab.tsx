import {
  ProductDetails,
  ProductPort,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Select } from '@backstage/ui';
import { useProduct } from '../../hooks/useProduct';
import { ContractPort, contractPorts } from './contractPorts';
import { ContractView } from './ContractView';
import styles from './ContractTab.module.css';
import { useContractTranslation } from './shared/useContractTranslation';
import { useContractUrl } from './shared/useContractUrl';
import { Nothing } from './shared/Words';

/** Entity content of a `DataProduct`: the contracts of its output ports, one at a time. */
export function ContractTab() {
  const product = useProduct();
  return (
    <QueryState query={product}>
      {value => <ContractOfPort product={value} />}
    </QueryState>
  );
}

function ContractOfPort({ product }: { readonly product: ProductDetails }) {
  const t = useContractTranslation();
  const { at, go } = useContractUrl();
  const ports = contractPorts(product.outputPorts);
  const without = product.outputPorts.filter(({ contract }) => !contract);
  const port = ports.find(({ key }) => key === at.port) ?? ports[0];
  if (!port) {
    return (
      <Nothing
        text={
          product.outputPorts.length === 0
            ? t('contract.tab.noPorts')
            : t('contract.tab.noContracts')
        }
      />
    );
  }
  return (
    <div className={styles.root}>
      {ports.length > 1 && (
        <Select
          className={styles.picker}
          label={t('contract.tab.port')}
          options={ports.map(each => ({
            id: each.key,
            label: portText(each),
          }))}
          search={ports.length > 10 || undefined}
          value={port.key}
          onChange={key =>
            go({
              port: String(key),
              table: undefined,
              field: undefined,
              q: undefined,
              line: undefined,
              side: undefined,
              severity: undefined,
              version: undefined,
              against: undefined,
              verdict: undefined,
            })
          }
        />
      )}
      <WithoutContract ports={without} />
      {port.contract.exists ? (
        <ContractView contractRef={port.contract.ref} withTitle />
      ) : (
        <Alert
          status="warning"
          icon
          title={t('contract.tab.missing', { title: port.contract.title })}
          description={t('contract.tab.missingHint', { port: port.name })}
        />
      )}
    </div>
  );
}

function WithoutContract({
  ports,
}: {
  readonly ports: readonly ProductPort[];
}) {
  const t = useContractTranslation();
  return ports.length === 0 ? null : (
    <Alert
      status="info"
      icon
      title={t('contract.tab.without', {
        count: ports.length,
        ports: ports.map(({ name }) => name).join(', '),
      })}
    />
  );
}

function portText({ name, version, contract }: ContractPort): string {
  return `${version ? `${name} ${version}` : name} – ${contract.title}`;
}
