import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Select } from '@backstage/ui';
import { useEffect } from 'react';
import { useMessages } from '../../useMessages';
import { EntityChoice } from './EntityChoice';

/** `ui:options` of the field. */
export interface PortFieldOptions {
  /** What the template gets: the ref of the port's contract, or the name of the port. */
  readonly value?: 'contract' | 'name';
}

/**
 * An output port of the product that the parameter `product` names. Where a contract is wanted and no product was chosen, any
 * contract can be found.
 */
export function PortField({
  formData,
  formContext,
  onChange,
  schema,
  uiSchema,
  required,
}: FieldExtensionComponentProps<string, PortFieldOptions>) {
  const t = useMessages();
  const api = useApi(dataMeshApiRef);
  const wantsName = uiSchema['ui:options']?.value === 'name';
  const product: string | undefined = formContext?.formData?.product;
  const details = useQuery(product, signal =>
    api.getProduct(parseEntityRef(product ?? ''), { signal }),
  );
  const ports = details.value?.outputPorts;
  const isOfAnother =
    formData !== undefined &&
    ports !== undefined &&
    !ports.some(({ name, contract }) =>
      wantsName ? name === formData : (contract?.ref ?? name) === formData,
    );
  // What was picked of one product is no port of the next.
  useEffect(() => {
    if (isOfAnother) onChange(undefined);
  }, [isOfAnother, onChange]);
  if (!product) {
    return wantsName ? (
      <p>{t('templates.port.chooseProduct')}</p>
    ) : (
      <EntityChoice
        kind="DataContract"
        label={schema.title}
        description={schema.description}
        isRequired={required}
        value={formData}
        onChange={onChange}
      />
    );
  }
  return (
    <QueryState query={details}>
      {({ outputPorts }) => (
        <Select
          label={schema.title}
          description={schema.description}
          isRequired={required}
          placeholder={t(
            outputPorts.length > 0
              ? 'templates.port.choose'
              : 'templates.port.none',
          )}
          options={outputPorts.map(({ name, version, contract }) => ({
            id: wantsName ? name : contract?.ref ?? name,
            label: [
              name,
              version,
              contract?.title ?? t('templates.port.noContract'),
            ]
              .filter(Boolean)
              .join(' · '),
            disabled: !wantsName && !contract?.exists,
          }))}
          value={formData ?? null}
          onChange={key => onChange(String(key))}
        />
      )}
    </QueryState>
  );
}
