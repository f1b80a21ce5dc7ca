import { Contract, Price } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { CustomProperties } from '../shared/CustomProperties';
import { Definitions } from '../shared/Definitions';
import { Part } from '../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing, Words } from '../shared/Words';
import { Roles } from './Roles';
import { Support } from './Support';
import { Team } from './Team';
import styles from './Terms.module.css';

/** On what terms the data is given: what it is for, who gets in and how, what it costs, who helps. */
export function Terms({ model }: { readonly model: Contract }) {
  const t = useContractTranslation();
  const { purpose, usage, limitations } = model.description;
  return (
    <div className={styles.root}>
      <div className={styles.texts}>
        <Text title={t('contract.terms.purpose')} text={purpose} />
        <Text title={t('contract.terms.usage')} text={usage} />
        <Text title={t('contract.terms.limitations')} text={limitations} />
      </div>
      <Part title={t('contract.terms.price')}>
        <Words
          text={
            model.price
              ? priceInWords(model.price) ?? t('contract.terms.priceUnsaid')
              : t('contract.terms.priceUnsaid')
          }
        />
      </Part>
      <Roles model={model} />
      <Support model={model} />
      <Team model={model} />
      {model.links.length > 0 && (
        <Part title={t('contract.field.links')}>
          <Definitions links={model.links} />
        </Part>
      )}
      {model.customProperties.length > 0 && (
        <Part title={t('contract.custom.title')}>
          <CustomProperties properties={model.customProperties} />
        </Part>
      )}
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
