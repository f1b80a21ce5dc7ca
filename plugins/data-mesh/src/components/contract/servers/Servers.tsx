import { Contract } from '@backstage-data-mesh/contract';
import {
  PlainMarkdown,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { CustomProperties } from '../shared/CustomProperties';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Name, Nothing } from '../shared/Words';
import { Roles } from '../terms/Roles';
import styles from './Servers.module.css';

/** Where the data can be read. */
export function Servers({ model: { servers } }: { readonly model: Contract }) {
  const t = useContractTranslation();
  if (servers.length === 0) return <Nothing text={t('contract.server.none')} />;
  return (
    <ul className={styles.list}>
      {servers.map((server, i) => (
        // Names should differ but need not, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i} className={styles.server}>
          <div className={styles.head}>
            <h3 className={styles.title} dir="auto">
              {server.server}
            </h3>
            <ToneBadge>{server.type}</ToneBadge>
            {server.environment && (
              <ToneBadge tone="info" title={t('contract.server.environment')}>
                {server.environment}
              </ToneBadge>
            )}
          </div>
          {server.description && <PlainMarkdown text={server.description} />}
          <Facts
            layout="list"
            facts={Object.entries(server.properties).map(([label, value]) => ({
              label,
              value: <Name text={value} />,
            }))}
          />
          {server.roles.length > 0 && (
            <Part level={4} title={t('contract.terms.roles')}>
              <Roles roles={server.roles} />
            </Part>
          )}
          <CustomProperties properties={server.customProperties} />
        </li>
      ))}
    </ul>
  );
}
