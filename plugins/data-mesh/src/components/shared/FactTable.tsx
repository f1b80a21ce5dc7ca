import { TablePagination } from '@backstage/ui';
import { ReactNode, useId, useState } from 'react';
import styles from './FactTable.module.css';
import { Term, TermLabel } from './term';

/** A column of a {@link FactTable}. */
export interface FactColumn<TRow> {
  readonly id: string;
  readonly label: string;
  /** What the label speaks of, explained to who asks. */
  readonly term?: Term;
  readonly cell: (row: TRow) => ReactNode;
  /** Takes what room there is. */
  readonly isWide?: boolean;
}

const PAGE_SIZE = 50;

/** Given in full, because a browser forgets what a table is once it is laid out otherwise. */
const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/**
 * A table to read: cells wrap, and where there is no room for columns each row becomes a card with the labels beside the
 * values.
 */
export function FactTable<TRow>({
  label,
  columns: allColumns,
  rows,
  keyOf,
}: {
  readonly label: string;
  readonly columns: readonly FactColumn<TRow>[];
  readonly rows: readonly TRow[];
  readonly keyOf: (row: TRow, index: number) => string;
}) {
  const [offset, setOffset] = useState(0);
  const id = useId();
  // A column in which no row says anything only takes room.
  const columns = allColumns.filter(({ cell }) =>
    rows.some(row => Boolean(cell(row))),
  );
  // Fewer rows than before, e.g. after a search: back to a page that exists.
  const from = offset < rows.length ? offset : 0;
  const page = rows.slice(from, from + PAGE_SIZE);
  return (
    <div className={styles.root}>
      <table className={styles.table} aria-label={label} {...ROLES.table}>
        <thead className={styles.head} {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {columns.map(column => (
              <th
                key={column.id}
                {...ROLES.columnheader}
                scope="col"
                aria-labelledby={column.term && `${id}-${column.id}`}
                className={column.isWide ? styles.wide : undefined}
              >
                <TermLabel
                  id={column.term && `${id}-${column.id}`}
                  label={column.label}
                  term={column.term}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {page.map((row, i) => (
            <tr key={keyOf(row, from + i)} {...ROLES.row}>
              {columns.map(column => (
                <td key={column.id} {...ROLES.cell}>
                  <span className={styles.cardLabel} aria-hidden>
                    {column.label}
                  </span>
                  <div className={styles.cellValue} dir="auto">
                    {column.cell(row)}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > PAGE_SIZE && (
        <TablePagination
          pageSize={PAGE_SIZE}
          showPageSizeOptions={false}
          offset={from}
          totalCount={rows.length}
          hasPreviousPage={from > 0}
          hasNextPage={from + PAGE_SIZE < rows.length}
          onPreviousPage={() => setOffset(Math.max(0, from - PAGE_SIZE))}
          onNextPage={() => setOffset(from + PAGE_SIZE)}
        />
      )}
    </div>
  );
}
