import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useContractTranslation } from '../shared/useContractTranslation';
import styles from './SchemaBrowser.module.css';
import { ObjectNode } from './schemaIndex';
import { SchemaMatches } from './searchSchema';
import { VirtualRows } from './VirtualRows';

/** The tables with how many fields each has, or how many of them a search found. */
export function ObjectList({
  objects,
  matches,
  chosen,
  onChoose,
}: {
  readonly objects: readonly ObjectNode[];
  readonly matches: SchemaMatches | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (object: ObjectNode) => void;
}) {
  const t = useContractTranslation();
  const { number } = useFormats();
  const countText = ({ key, fields }: ObjectNode) => {
    const match = matches?.get(key);
    return match
      ? t('contract.schema.hitCount', { count: match.fields.size })
      : t('contract.schema.fieldCount', { count: fields.length });
  };
  return (
    <VirtualRows
      role="listbox"
      label={t('contract.schema.tables')}
      rows={objects}
      keyOf={object => object.key}
      rowHeight={36}
      chosen={chosen}
      onChoose={onChoose}
      ariaOf={object => ({
        'aria-label': [
          object.object.name,
          object.object.deprecated && t('contract.field.deprecated'),
          countText(object),
        ]
          .filter(Boolean)
          .join(', '),
      })}
    >
      {object => {
        const match = matches?.get(object.key);
        const total = number(object.fields.length);
        return (
          <>
            <bdi
              className={styles.objectName}
              data-deprecated={object.object.deprecated || undefined}
              title={object.object.businessName ?? object.object.name}
            >
              {object.object.name}
            </bdi>
            <span className={styles.count} title={countText(object)}>
              {match ? `${number(match.fields.size)} / ${total}` : total}
            </span>
          </>
        );
      }}
    </VirtualRows>
  );
}
