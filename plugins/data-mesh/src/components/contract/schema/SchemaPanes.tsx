import { Contract } from '@backstage-data-mesh/contract';
import { memo, useMemo } from 'react';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useContractUrl } from '../shared/useContractUrl';
import { Nothing } from '../shared/Words';
import { FieldDetail } from './FieldDetail';
import { FieldTree } from './FieldTree';
import { ObjectDetail } from './ObjectDetail';
import { ObjectList } from './ObjectList';
import { incomingReferences } from './references';
import styles from './SchemaBrowser.module.css';
import { SchemaIndex } from './schemaIndex';
import { SchemaMatches } from './searchSchema';

/**
 * Tables, fields and detail side by side. What is chosen stands in the address. Remembered, so that a letter typed into
 * the search does not draw it anew.
 */
export const SchemaPanes = memo(Panes);

function Panes({
  model,
  index,
  matches,
}: {
  readonly model: Contract;
  readonly index: SchemaIndex;
  /** What a search left over, at least one table; absent when there is no search. */
  readonly matches: SchemaMatches | undefined;
}) {
  const t = useContractTranslation();
  const { at, go } = useContractUrl();
  const incoming = useMemo(() => incomingReferences(index), [index]);
  const shown = useMemo(
    () =>
      matches
        ? index.objects.filter(({ key }) => matches.has(key))
        : index.objects,
    [index, matches],
  );
  const object = shown.find(({ key }) => key === at.table) ?? shown[0];
  if (!object) return null;

  const isAskedFor = at.table === undefined || at.table === object.key;
  const field = at.field && isAskedFor ? object.byKey.get(at.field) : undefined;
  const found = matches?.get(object.key)?.fields;
  return (
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
            // A table that was itself found, but none of its fields, is shown whole.
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
      <div className={styles.detail}>
        {at.field && isAskedFor && !field && (
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
  );
}
