import { ClassificationBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiKey2Line,
  RiLinksLine,
} from '@remixicon/react';
import { useMemo, useState } from 'react';
import { Translate } from '../shared/translate';
import { useContractTranslation } from '../shared/useContractTranslation';
import styles from './FieldTree.module.css';
import { FieldNode, ObjectNode } from './schemaIndex';
import { typeText } from './typeText';
import { FieldRow, visibleRows } from './visibleRows';
import { VirtualRows } from './VirtualRows';

/** The fields of one table as a tree; with a search, the found ones and what is around them. */
export function FieldTree({
  object,
  found,
  chosen,
  onChoose,
}: {
  readonly object: ObjectNode;
  readonly found: ReadonlySet<string> | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (field: FieldNode) => void;
}) {
  const t = useContractTranslation();
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(
    new Map(),
  );
  const rows = useMemo(
    () => visibleRows(object, { choices, revealed: chosen, found }),
    [object, choices, chosen, found],
  );

  // Without anything to open, names stand where the others' arrows would.
  const isFlat = object.roots.every(root => root.children.length === 0);

  const setOpen = (field: FieldNode, isOpen: boolean) =>
    setChoices(before => new Map(before).set(field.key, isOpen));

  const onKey = (key: string, { field, isOpen }: FieldRow) => {
    if (key === 'ArrowRight' && field.children.length > 0) {
      if (isOpen) {
        // The first child that is shown: a search may have left out others.
        return rows.find(row => row.field.parent === field)?.field.key ?? true;
      }
      setOpen(field, true);
      return true;
    }
    if (key === 'ArrowLeft') {
      if (isOpen) {
        setOpen(field, false);
        return true;
      }
      return field.parent ? field.parent.key : true;
    }
    return false;
  };

  return (
    <VirtualRows
      role="tree"
      label={t('contract.schema.fieldsOf', { table: object.object.name })}
      rows={rows}
      keyOf={({ field }) => field.key}
      rowHeight={36}
      chosen={chosen}
      onChoose={({ field }) => onChoose(field)}
      onKey={onKey}
      ariaOf={({ field, isOpen, position, siblings }) => ({
        'aria-label': spoken(field, t),
        'aria-level': field.depth + 1,
        'aria-posinset': position,
        'aria-setsize': siblings,
        'aria-expanded': field.children.length > 0 ? isOpen : undefined,
      })}
    >
      {row => (
        <FieldRowContent
          row={row}
          isFlat={isFlat}
          isFound={Boolean(found?.has(row.field.key))}
          onToggle={() => setOpen(row.field, !row.isOpen)}
        />
      )}
    </VirtualRows>
  );
}

function nameOf({ property, part }: FieldNode, t: Translate): string {
  return part === 'field' ? property.name : t(`contract.schema.part.${part}`);
}

/** What a row says to those who hear it: the signs in words. */
function spoken(field: FieldNode, t: Translate): string {
  const { property } = field;
  return [
    nameOf(field, t),
    typeText(property),
    property.required && t('contract.field.required'),
    property.primaryKey && t('contract.field.primaryKey'),
    property.relationships.length > 0 && t('contract.field.relationships'),
    property.deprecated && t('contract.field.deprecated'),
    property.classification,
  ]
    .filter(Boolean)
    .join(', ');
}

function FieldRowContent({
  row: { field, isOpen },
  isFlat,
  isFound,
  onToggle,
}: {
  readonly row: FieldRow;
  readonly isFlat: boolean;
  readonly isFound: boolean;
  readonly onToggle: () => void;
}) {
  const t = useContractTranslation();
  const { property } = field;
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <>
      {field.depth > 0 && (
        <span
          className={styles.indent}
          style={{ inlineSize: `calc(${field.depth} * var(--bui-space-3))` }}
        />
      )}
      {field.children.length > 0 ? (
        // The arrow keys do the same on the row: it is one stop for the keyboard, not two.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span
          className={styles.arrow}
          data-testid="field-arrow"
          aria-hidden
          onClick={event => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Arrow size={18} />
        </span>
      ) : (
        !isFlat && <span className={styles.arrow} aria-hidden />
      )}
      <bdi
        className={field.part === 'field' ? styles.name : styles.unnamed}
        data-found={isFound || undefined}
        data-deprecated={property.deprecated || undefined}
        title={property.businessName ?? property.description}
      >
        {nameOf(field, t)}
      </bdi>
      {property.required && (
        <span className={styles.required} title={t('contract.field.required')}>
          *
        </span>
      )}
      {property.primaryKey && (
        <RiKey2Line
          className={styles.sign}
          size={14}
          role="img"
          aria-label={t('contract.field.primaryKey')}
        />
      )}
      {property.relationships.length > 0 && (
        <RiLinksLine
          className={styles.sign}
          size={14}
          role="img"
          aria-label={t('contract.field.relationships')}
        />
      )}
      <span className={styles.type}>{typeText(property)}</span>
      {property.classification && (
        <span className={styles.classification}>
          <ClassificationBadge classification={property.classification} />
        </span>
      )}
    </>
  );
}
