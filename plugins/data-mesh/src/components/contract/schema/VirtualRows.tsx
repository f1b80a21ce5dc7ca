import { useVirtualizer } from '@tanstack/react-virtual';
import {
  AriaAttributes,
  KeyboardEvent,
  ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import styles from './VirtualRows.module.css';

/** Props of {@link VirtualRows}. */
export interface VirtualRowsProps<TRow> {
  readonly role: 'listbox' | 'tree';
  readonly label: string;
  readonly rows: readonly TRow[];
  readonly keyOf: (row: TRow) => string;
  /** In pixels; all rows are equally high. */
  readonly rowHeight: number;
  /** Key of the chosen row. It is scrolled to when it changes. */
  readonly chosen?: string;
  readonly onChoose: (row: TRow) => void;
  /**
   * Keys beyond up, down, Home, End, page and Enter. Returns the key of the row to go to, `true` when the key was used up
   * otherwise, `false` when it means nothing.
   */
  readonly onKey?: (key: string, row: TRow) => string | boolean;
  readonly ariaOf: (row: TRow, index: number) => AriaAttributes;
  readonly children: (row: TRow) => ReactNode;
}

const PAGE = 10;

/**
 * Rows of which only those to be seen exist, however many there are. The focus stays on the whole; which row is meant
 * goes with `aria-activedescendant`, since a focused row could be scrolled out of existence.
 */
export function VirtualRows<TRow>({
  role,
  label,
  rows,
  keyOf,
  rowHeight,
  chosen,
  onChoose,
  onKey,
  ariaOf,
  children,
}: VirtualRowsProps<TRow>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });

  const indexOf = (key: string | undefined) =>
    key === undefined ? -1 : rows.findIndex(row => keyOf(row) === key);
  const chosenIndex = indexOf(chosen);
  const activeIndex = [indexOf(active), chosenIndex, 0].find(i => i >= 0) ?? 0;

  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex);
    // Only a new choice scrolls: opening and closing rows around it must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen, chosenIndex >= 0]);

  const goTo = (index: number) => {
    const within = Math.max(0, Math.min(rows.length - 1, index));
    setActive(keyOf(rows[within]));
    virtualizer.scrollToIndex(within);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || rows.length === 0) {
      return;
    }
    const row = rows[activeIndex];
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + PAGE,
      PageUp: activeIndex - PAGE,
      Home: 0,
      End: rows.length - 1,
    };
    if (Object.hasOwn(moves, event.key)) {
      goTo(moves[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onChoose(row);
    } else {
      const used = onKey?.(event.key, row) ?? false;
      if (used === false) return;
      if (typeof used === 'string') goTo(indexOf(used));
    }
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role={role}
      aria-label={label}
      aria-activedescendant={
        rows.length > 0 ? `${id}-${activeIndex}` : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={styles.all}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          const key = keyOf(row);
          return (
            // The keys are heard on the whole.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={key}
              id={`${id}-${index}`}
              role={role === 'tree' ? 'treeitem' : 'option'}
              aria-selected={index === chosenIndex}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              {...ariaOf(row, index)}
              data-active={index === activeIndex || undefined}
              className={styles.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(key);
                onChoose(row);
              }}
            >
              {children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
