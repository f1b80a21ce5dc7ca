import { useQuery } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Alert, Combobox } from '@backstage/ui';
import { useState } from 'react';
import { useMessages } from '../../useMessages';

/** So many are offered; a person who does not find it types more of its name. */
const MOST = 20;
/** Milliseconds after the last letter. */
const PAUSE = 250;

/** One of the catalog's entities of a kind, found by the catalog as a person types: there may be thousands. */
export function EntityChoice(props: {
  kind: string;
  label?: string;
  description?: string;
  isRequired?: boolean;
  isInvalid?: boolean;
  /** Entity ref. */
  value?: string;
  /** Refs that are not offered. */
  without?: readonly string[];
  onChange: (ref: string | undefined) => void;
}) {
  const { kind, value, without = [], onChange } = props;
  const catalog = useApi(catalogApiRef);
  const t = useMessages();
  const [text, setText] = useState('');
  // What was picked keeps its name: were it asked for anew, the text would change and the list open again.
  const [picked, setPicked] = useState<{ id: string; label: string }>();
  const isPicked = value !== undefined && picked?.id === value;
  const chosen = useQuery(isPicked ? undefined : value, async () => {
    const entity = await catalog.getEntityByRef(value ?? '');
    return entity ? titleOf(entity) : undefined;
  });
  const found = useQuery(JSON.stringify([kind, text]), async signal => {
    await new Promise(resolve => setTimeout(resolve, text ? PAUSE : 0));
    signal.throwIfAborted();
    const { items } = await catalog.queryEntities({
      filter: { kind },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: MOST,
      ...(text && {
        fullTextFilter: {
          term: text,
          fields: ['metadata.name', 'metadata.title'],
        },
      }),
    });
    return items;
  });
  const options = (found.value ?? [])
    .map(entity => ({
      id: stringifyEntityRef(entity),
      label: titleOf(entity),
      description: entity.metadata.title ? entity.metadata.name : undefined,
    }))
    .filter(({ id }) => !without.includes(id));

  return (
    <>
      <Combobox
        label={props.label}
        description={props.description}
        isRequired={props.isRequired}
        isInvalid={props.isInvalid}
        placeholder={t('templates.entity.hint')}
        options={{
          items: options,
          filterText: text,
          setFilterText: setText,
          loadingState: stateOf(found, text),
          loadMore: () => {},
        }}
        search={{ mode: 'server' }}
        value={
          value
            ? {
                id: value,
                label: isPicked ? picked.label : chosen.value ?? nameOf(value),
              }
            : null
        }
        onChange={option => {
          setPicked(option ?? undefined);
          onChange(option?.id);
        }}
      />
      {found.error && (
        <Alert
          status="danger"
          title={t('templates.entity.failed')}
          description={found.error.message}
        />
      )}
    </>
  );
}

function stateOf(
  { pending, error }: { pending: boolean; error?: Error },
  text: string,
) {
  if (pending) return text ? 'filtering' : 'loading';
  return error ? 'error' : 'idle';
}

function titleOf({ metadata: { title, name } }: Entity): string {
  return title ?? name;
}

function nameOf(ref: string): string {
  return parseEntityRef(ref, {
    defaultKind: 'Component',
    defaultNamespace: 'default',
  }).name;
}
