import { Contract } from '@backstage-data-mesh/contract';
import { SearchField } from '@backstage/ui';
import { useDeferredValue, useMemo } from 'react';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useContractUrl } from '../shared/useContractUrl';
import { useTypedUrl } from '../shared/useTypedUrl';
import { Nothing } from '../shared/Words';
import { FieldDetail } from './FieldDetail';
import { FieldTree } from './FieldTree';
import { ObjectDetail } from './ObjectDetail';
import { ObjectList } from './ObjectList';
import { incomingReferences } from './references';
import styles from './SchemaBrowser.module.css';
import { SchemaIndex } from './schemaIndex';
import { createSchemaSearch, SchemaMatches } from './searchSchema';

/** The schema of a contract: its tables, the fields of one of them, and all about one field. */
export function SchemaBrowser({
  model,
  index,
}: {
  readonly model: Contract;
  readonly index: SchemaIndex;
}) {
  const t = useContractTranslation();
  const { at, go } = useContractUrl();
  const [typed, setTyped] = useTypedUrl('q');
  const search = useMemo(() => createSchemaSearch(index), [index]);
  const incoming = useMemo(() => incomingReferences(index), [index]);
  // Typing stays fluid: the search over all fields runs when there is time for it.
  const looked = useDeferredValue(typed);
  const matches = useMemo(() => search(looked), [search, looked]);

  if (index.objects.length === 0) {
    return <Nothing text={t('contract.schema.none')} />;
  }
  const shown = matches
    ? index.objects.filter(({ key }) => matches.has(key))
    : index.objects;
  const object = shown.find(({ key }) => key === at.table) ?? shown[0];
  const field = at.field ? object?.byKey.get(at.field) : undefined;
  // A table that was itself found, but none of its fields, is shown whole.
  const found = object && matches?.get(object.key)?.fields;

  return (
    <div className={styles.root}>
      <div className={styles.toolbar}>
        <SearchField
          className={styles.search}
          aria-label={t('contract.schema.search')}
          placeholder={t('contract.schema.searchPlaceholder')}
          value={typed}
          onChange={setTyped}
        />
        <span className={styles.summary} role="status">
          {matches
            ? t('contract.schema.found', {
                fields: t('contract.schema.hitCount', {
                  count: hitsOf(matches),
                }),
                tables: t('contract.schema.tableCount', {
                  count: matches.size,
                }),
              })
            : t('contract.schema.summary', {
                fields: t('contract.schema.fieldCount', {
                  count: index.objects.reduce((n, o) => n + o.fields.length, 0),
                }),
                tables: t('contract.schema.tableCount', {
                  count: index.objects.length,
                }),
              })}
        </span>
      </div>
      {object ? (
        <div className={styles.panes}>
          <div className={styles.objects}>
            <ObjectList
              objects={shown}
              matches={matches}
              chosen={object.key}
              onChoose={({ key }) => go({ table: key, field: undefined })}
            />
          </div>
          <div className={styles.fields}>
            {object.roots.length > 0 ? (
              <FieldTree
                key={object.key}
                object={object}
                found={found && found.size > 0 ? found : undefined}
                chosen={field?.key}
                onChoose={({ key }) => go({ table: object.key, field: key })}
              />
            ) : (
              <div className={styles.empty}>
                <Nothing text={t('contract.schema.noFields')} />
              </div>
            )}
          </div>
          <div className={styles.detail} aria-live="polite">
            {at.field && !field && at.table === object.key && (
              <Nothing
                text={t('contract.schema.unknownField', { field: at.field })}
              />
            )}
            {field ? (
              <FieldDetail
                model={model}
                index={index}
                incoming={incoming}
                object={object}
                field={field}
              />
            ) : (
              <ObjectDetail index={index} incoming={incoming} object={object} />
            )}
          </div>
        </div>
      ) : (
        <Nothing text={t('contract.schema.notFound', { typed: looked })} />
      )}
    </div>
  );
}

function hitsOf(matches: SchemaMatches): number {
  let hits = 0;
  for (const { fields } of matches.values()) hits += fields.size;
  return hits;
}
