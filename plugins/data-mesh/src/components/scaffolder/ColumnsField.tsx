import { DraftColumn } from '@backstage-data-mesh/contract';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Button, Checkbox, Text, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useRef } from 'react';
import { useMessages } from '../../useMessages';
import { columnProblem, columnsIn } from './columnProblem';
import styles from './scaffolder.module.css';

const EMPTY: DraftColumn = { name: '', type: '' };

/** The columns of a table, judged while they are typed. */
export function ColumnsField({
  formData,
  onChange,
  schema,
}: FieldExtensionComponentProps<DraftColumn[]>) {
  const t = useMessages();
  const given = columnsIn(formData);
  const columns = given.length > 0 ? given : [EMPTY];
  const [keys, removeKey] = useRowKeys(columns.length);
  const set = (at: number, part: Partial<DraftColumn>) =>
    onChange(
      columns.map((column, index) =>
        index === at ? withoutBlanks({ ...column, ...part }) : column,
      ),
    );

  return (
    <fieldset className={styles.columns}>
      <Text as="legend" variant="title-x-small">
        {schema.title}
      </Text>
      {columns.map((column, index) => {
        const problem = columnProblem(columns, index);
        return (
          <div key={keys[index]} className={styles.column}>
            <TextField
              label={t('templates.columns.name')}
              value={column.name}
              isRequired
              isInvalid={problem === 'name' || problem === 'twice'}
              description={
                problem === 'twice' ? t('templates.columns.twice') : undefined
              }
              onChange={name => set(index, { name })}
            />
            <TextField
              label={t('templates.columns.type')}
              placeholder="VARCHAR"
              value={column.type}
              isRequired
              isInvalid={problem === 'type'}
              description={
                problem === 'type' && column.type
                  ? t('templates.columns.noType')
                  : undefined
              }
              onChange={type => set(index, { type })}
            />
            <TextField
              label={t('templates.columns.description')}
              value={column.description ?? ''}
              onChange={description => set(index, { description })}
            />
            <TextField
              label={t('templates.columns.classification')}
              placeholder="internal"
              value={column.classification ?? ''}
              onChange={classification => set(index, { classification })}
            />
            <Checkbox
              isSelected={column.primaryKey ?? false}
              onChange={primaryKey => set(index, { primaryKey })}
            >
              {t('templates.columns.key')}
            </Checkbox>
            <Button
              variant="tertiary"
              aria-label={t('templates.columns.remove', {
                name: column.name || String(index + 1),
              })}
              isDisabled={columns.length === 1}
              iconStart={<RiDeleteBinLine aria-hidden />}
              onPress={() => {
                removeKey(index);
                onChange(columns.filter((_, other) => other !== index));
              }}
            />
          </div>
        );
      })}
      <div>
        <Button
          variant="secondary"
          iconStart={<RiAddLine aria-hidden />}
          onPress={() => onChange([...columns, EMPTY])}
        >
          {t('templates.columns.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** What is optional and empty is not said at all. */
function withoutBlanks(column: DraftColumn): DraftColumn {
  const { name, type, description, classification, primaryKey } = column;
  return {
    name,
    type,
    ...(description && { description }),
    ...(classification && { classification }),
    ...(primaryKey && { primaryKey }),
  };
}

/** A column has no name of its own until one is typed: what it is kept apart by while the form is open. */
function useRowKeys(
  count: number,
): readonly [readonly string[], (at: number) => void] {
  const made = useRef(0);
  const keys = useRef<string[]>([]);
  while (keys.current.length < count) {
    keys.current.push(`column ${made.current++}`);
  }
  keys.current.length = count;
  return [keys.current, at => keys.current.splice(at, 1)];
}
