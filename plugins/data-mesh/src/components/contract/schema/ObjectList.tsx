import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useContractTranslation } from '../shared/useContractTranslation';
import styles from './SchemaBrowser.module.css';
import { ObjectNode } from './schemaIndex';
import { SchemaMatches } from './searchSchema';
import { VirtualRows } from './VirtualRows';

/** The tables with how many fields each has, or how many of them a search found. */
export const ObjectList = ({
  objects,
  matches,
  chosen,
  onChoose,
}: {
  readonly objects: readonly ObjectNode[];
  readonly matches: SchemaMatches | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (object: ObjectNode) => void;
}) => {
  const t = useContractTranslation();
  const { number } = useFormats();
  return (
    <VirtualRows
      role="listbox"
      label={t('contract.schema.tables')}
      rows={objects}
      keyOf={object => object.key}
      rowHeight={36}
      chosen={chosen}
      onChoose={onChoose}
      ariaOf={() => ({})}
    >
      {({ key, object, fields }) => {
        const match = matches?.get(key);
        return (
          <>
            <bdi
              className={styles.objectName}
              title={object.businessName ?? object.name}
            >
              {object.name}
            </bdi>
            <span
              className={styles.count}
              title={
                match
                  ? t('contract.schema.hitCount', {
                      count: match.fields.size,
                    })
                  : t('contract.schema.fieldCount', { count: fields.length })
              }
            >
              {match
                ? `${number(match.fields.size)} / ${number(fields.length)}`
                : number(fields.length)}
            </span>
          </>
        );
      }}
    </VirtualRows>
  );
};
