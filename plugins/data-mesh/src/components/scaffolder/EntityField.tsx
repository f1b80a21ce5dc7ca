import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Flex, TagGroup, Tag } from '@backstage/ui';
import { EntityChoice } from './EntityChoice';

/** `ui:options` of the field. */
export interface EntityFieldOptions {
  /** Kind of the entities that are offered. */
  readonly kind?: string;
}

/** An entity of a kind, or several where the parameter is a list. */
export function EntityField({
  formData,
  onChange,
  schema,
  uiSchema,
  required,
  rawErrors = [],
}: FieldExtensionComponentProps<string | string[], EntityFieldOptions>) {
  const kind = uiSchema['ui:options']?.kind ?? 'DataProduct';
  const shared = {
    kind,
    label: schema.title,
    description: schema.description,
    isRequired: required,
    isInvalid: rawErrors.length > 0,
  };
  if (schema.type !== 'array') {
    return (
      <EntityChoice
        {...shared}
        value={typeof formData === 'string' ? formData : undefined}
        onChange={onChange}
      />
    );
  }
  const refs = Array.isArray(formData) ? formData : [];
  return (
    <Flex direction="column" gap="2">
      <EntityChoice
        // Empty again after each choice.
        key={refs.length}
        {...shared}
        without={refs}
        onChange={ref => ref && onChange([...refs, ref])}
      />
      {refs.length > 0 && (
        <TagGroup
          aria-label={schema.title}
          items={refs.map(id => ({ id }))}
          onRemove={keys => onChange(refs.filter(ref => !keys.has(ref)))}
        >
          {({ id }) => <Tag id={id}>{id.replace(/^.*[:/]/, '')}</Tag>}
        </TagGroup>
      )}
    </Flex>
  );
}
