import { Contract, Price } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Chips } from '../shared/Chips';
import { CustomProperties } from '../shared/CustomProperties';
import { Definitions } from '../shared/Definitions';
import { Guidance } from '../shared/Guidance';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Name, Nothing, Words } from '../shared/Words';
import { Roles } from './Roles';
import { Support } from './Support';
import { Team } from './Team';
import styles from './Terms.module.css';

/** On what terms the data is given: what it is for, who gets in and how, what it costs, who helps. */
export function Terms({ model }: { readonly model: Contract }) {
  const t = useContractTranslation();
  const { purpose, usage, limitations, links, customProperties } =
    model.description;
  // What hangs on the description is nothing else to a reader than what hangs on the contract.
  const allLinks = [...links, ...model.links];
  const allCustom = [...customProperties, ...model.customProperties];
  return (
    <div className={styles.root}>
      <div className={styles.texts}>
        <Text title={t('contract.terms.purpose')} text={purpose} />
        <Text title={t('contract.terms.usage')} text={usage} />
        <Text title={t('contract.terms.limitations')} text={limitations} />
      </div>
      {model.context && <Guidance context={model.context} />}
      <Part title={t('contract.terms.price')}>
        <Words
          text={
            model.price
              ? priceInWords(model.price) ?? t('contract.terms.priceUnsaid')
              : t('contract.terms.priceUnsaid')
          }
        />
      </Part>
      <Part title={t('contract.terms.roles')}>
        {model.roles.length === 0 ? (
          <Nothing text={t('contract.terms.noRoles')} />
        ) : (
          <Roles roles={model.roles} />
        )}
      </Part>
      <Support model={model} />
      <Team model={model} />
      {allLinks.length > 0 && (
        <Part title={t('contract.field.links')}>
          <Definitions links={allLinks} />
        </Part>
      )}
      {allCustom.length > 0 && (
        <Part title={t('contract.custom.title')}>
          <CustomProperties properties={allCustom} />
        </Part>
      )}
      <Part title={t('contract.terms.contract')}>
        <Facts
          layout="list"
          facts={[
            { label: t('contract.terms.id'), value: <Name text={model.id} /> },
            { label: t('contract.terms.tenant'), value: model.tenant },
            { label: t('contract.terms.product'), value: model.dataProduct },
            { label: t('contract.terms.created'), value: model.createdAt },
            {
              label: t('contract.field.tags'),
              value: model.tags.length > 0 && <Chips texts={model.tags} />,
            },
          ]}
        />
      </Part>
    </div>
  );
}

function Text({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string | undefined;
}) {
  const t = useContractTranslation();
  return (
    <Part title={title}>
      {text ? (
        <PlainMarkdown text={text} />
      ) : (
        <Nothing text={t('contract.terms.unsaid')} />
      )}
    </Part>
  );
}

function priceInWords({ amount, currency, unit }: Price): string | undefined {
  if (amount === undefined) return undefined;
  const money = [amount, currency].filter(part => part !== undefined).join(' ');
  return unit ? `${money} / ${unit}` : money;
}
