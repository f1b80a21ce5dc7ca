import { useVirtualizer } from '@tanstack/react-virtual';
import { CSSProperties, memo, useEffect, useRef } from 'react';
import { useContractTranslation } from '../shared/useContractTranslation';
import { FindingWords } from './FindingWords';
import styles from './raw.module.css';
import { RawLayout, RawRow } from './rawRows';
import { SeveritySign } from './SeveritySign';

const LINE_HEIGHT = 20;
const FINDING_HEIGHT = 28;

/**
 * The lines of a text with their numbers and findings; only those to be seen exist. Remembered, so that a letter typed
 * into the search does not draw them anew.
 */
export const RawLines = memo(Lines);

function Lines({
  label,
  layout,
  marked,
  line,
  onLine,
}: {
  readonly label: string;
  readonly layout: RawLayout;
  /** Occurrences of this text are marked. */
  readonly marked: string;
  /** The line that is pointed at; it is scrolled to. */
  readonly line: number | undefined;
  readonly onLine: (line: number) => void;
}) {
  const t = useContractTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: layout.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: i =>
      layout.rows[i].type === 'line' ? LINE_HEIGHT : FINDING_HEIGHT,
    overscan: 20,
  });

  useEffect(() => {
    if (line !== undefined) {
      virtualizer.scrollToIndex(layout.rowOfLine(line), { align: 'center' });
    }
  }, [line, layout, virtualizer]);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={label}
      // It scrolls, so it must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div
        className={styles.lines}
        style={
          // A custom property is not among those that React's type knows.
          {
            height: virtualizer.getTotalSize(),
            '--raw-width': `${layout.width}ch`,
          } as CSSProperties
        }
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = layout.rows[index];
          const isPointed = row.type === 'line' && row.line === line;
          return (
            <div
              key={key}
              ref={
                row.type === 'finding' ? virtualizer.measureElement : undefined
              }
              data-index={index}
              className={styles.row}
              data-pointed={isPointed || undefined}
              aria-current={isPointed ? 'true' : undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.type === 'finding' ? (
                <div className={styles.findingRow}>
                  <FindingWords finding={row.finding} />
                </div>
              ) : (
                <Line
                  row={row}
                  marked={marked}
                  label={t('contract.raw.line', { line: row.line })}
                  onLine={onLine}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Line({
  row,
  marked,
  label,
  onLine,
}: {
  readonly row: Extract<RawRow, { type: 'line' }>;
  readonly marked: string;
  readonly label: string;
  readonly onLine: (line: number) => void;
}) {
  return (
    <div className={styles.line} dir="ltr">
      <span className={styles.gutter} data-severity={row.severity}>
        {row.severity && <SeveritySign severity={row.severity} />}
        <button
          type="button"
          className={styles.number}
          aria-label={label}
          // The field above does this for the keyboard: thousands of stops would help nobody.
          tabIndex={-1}
          onClick={() => onLine(row.line)}
        >
          {row.line}
        </button>
      </span>
      <code className={styles.text}>
        <Marked text={row.text} marked={marked} />
      </code>
    </div>
  );
}

function Marked({
  text,
  marked,
}: {
  readonly text: string;
  readonly marked: string;
}) {
  const at = marked
    ? text.toLocaleLowerCase().indexOf(marked.toLocaleLowerCase())
    : -1;
  if (at < 0) return <>{text}</>;
  const end = at + marked.length;
  return (
    <>
      {text.slice(0, at)}
      <mark className={styles.mark}>{text.slice(at, end)}</mark>
      <Marked text={text.slice(end)} marked={marked} />
    </>
  );
}
