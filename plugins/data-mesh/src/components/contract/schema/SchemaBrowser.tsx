import { Contract } from '@backstage-data-mesh/contract';
import { SearchField } from '@backstage/ui';
import { useDeferredValue, useMemo } from 'react';
import { Translate } from '../shared/translate';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useTypedUrl } from '../shared/useTypedUrl';
import { Nothing } from '../shared/Words';
import styles from './SchemaBrowser.module.css';
import { SchemaIndex } from './schemaIndex';
import { SchemaPanes } from './SchemaPanes';
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
  const [typed, setTyped] = useTypedUrl('q');
  const search = useMemo(() => createSchemaSearch(index), [index]);
  // Typing stays fluid: the search over all fields, and drawing what it found, happen when there is time for it.
  const looked = useDeferredValue(typed);
  const matches = useMemo(() => search(looked), [search, looked]);

  if (index.objects.length === 0) {
    return <Nothing text={t('contract.schema.none')} />;
  }
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
          {matches ? foundText(matches, t) : allText(index, t)}
        </span>
      </div>
      {matches?.size === 0 ? (
        <Nothing text={t('contract.schema.notFound', { typed: looked })} />
      ) : (
        <SchemaPanes model={model} index={index} matches={matches} />
      )}
    </div>
  );
}

function foundText(matches: SchemaMatches, t: Translate): string {
  let hits = 0;
  for (const { fields } of matches.values()) hits += fields.size;
  return t('contract.schema.found', {
    fields: t('contract.schema.hitCount', { count: hits }),
    tables: t('contract.schema.tableCount', { count: matches.size }),
  });
}

function allText({ objects }: SchemaIndex, t: Translate): string {
  const fields = objects.reduce((n, object) => n + object.fields.length, 0);
  return t('contract.schema.summary', {
    fields: t('contract.schema.fieldCount', { count: fields }),
    tables: t('contract.schema.tableCount', { count: objects.length }),
  });
}
