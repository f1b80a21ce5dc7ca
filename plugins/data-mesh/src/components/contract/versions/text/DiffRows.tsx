import { Button } from '@backstage/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import styles from './diff.module.css';
import { DiffCell } from './DiffCell';
import { DiffLayout, DiffPoint, DiffRow, Side } from './layOutDiff';

const LINE_HEIGHT = 20;
const FOLD_HEIGHT = 36;

/** The rows of a difference; only those to be seen exist. Long lines wrap, so that nothing scrolls sideways. */
export function DiffRows({
  layout,
  split,
  point,
  onOpen,
}: {
  readonly layout: DiffLayout;
  readonly split: boolean;
  readonly point: DiffPoint | undefined;
  /** Opens a fold. */
  readonly onOpen: (id: number) => void;
}) {
  const t = useContractTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: layout.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: i =>
      layout.rows[i].type === 'line' ? LINE_HEIGHT : FOLD_HEIGHT,
    // Rows keep their measures when a fold above them opens.
    getItemKey: i => keyOf(layout.rows[i]),
    overscan: 20,
  });

  useEffect(() => {
    if (!point) return;
    virtualizer.scrollToIndex(layout.rowOf(point), { align: 'center' });
    // Where the text stands below the changes it may be out of sight.
    scroller.current?.scrollIntoView?.({ block: 'nearest' });
    // Only a new point scrolls: opening a fold must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [point, virtualizer]);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={t('contract.diff.label')}
      // It scrolls, so it must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = layout.rows[index];
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.type === 'fold' ? (
                <div className={styles.fold}>
                  <Button
                    variant="tertiary"
                    size="small"
                    onPress={() => onOpen(row.id)}
                  >
                    {t('contract.diff.fold', { count: row.count })}
                  </Button>
                </div>
              ) : (
                <Cells row={row} split={split} point={point} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({
  row,
  split,
  point,
}: {
  readonly row: Extract<DiffRow, { type: 'line' }>;
  readonly split: boolean;
  readonly point: DiffPoint | undefined;
}) {
  const pointedAt = (side: Side) =>
    point?.side === side && row[side]?.line === point.line;
  if (!split) {
    const side = row.after ? 'after' : 'before';
    return (
      <div className={styles.unified}>
        <DiffCell
          line={row[side]}
          otherNumber={row.change === 'none' ? row.before?.line : undefined}
          change={row.change === 'changed' ? 'added' : row.change}
          partner={row.partner}
          isPointedAt={pointedAt('before') || pointedAt('after')}
          isUnified
        />
      </div>
    );
  }
  return (
    <div className={styles.split}>
      <DiffCell
        line={row.before}
        change={row.change === 'changed' ? 'removed' : row.change}
        partner={row.after?.text}
        isPointedAt={pointedAt('before')}
      />
      <DiffCell
        line={row.after}
        change={row.change === 'changed' ? 'added' : row.change}
        partner={row.before?.text}
        isPointedAt={pointedAt('after')}
      />
    </div>
  );
}

function keyOf(row: DiffRow): string {
  return row.type === 'fold'
    ? `fold ${row.id}`
    : `${row.before?.line ?? ''} ${row.after?.line ?? ''}`;
}
