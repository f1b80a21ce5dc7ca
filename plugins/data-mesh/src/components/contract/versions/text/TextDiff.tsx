import { Button } from '@backstage/ui';
import { useMemo, useRef, useState } from 'react';
import { ChoiceButtons } from '../../../shared/ChoiceButtons';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { Nothing } from '../../shared/Words';
import styles from './diff.module.css';
import { diffLines } from './diffLines';
import { DiffPoint, layOutDiff } from './layOutDiff';
import { DiffRows } from './DiffRows';
import { useInlineSize } from './useInlineSize';

/** From this width on, in pixels, two columns of text can be read. */
const ROOM_FOR_TWO = 640;

/** Two texts laid over each other: side by side where there is room, only what changed unless asked for more. */
export function TextDiff({
  before,
  after,
  point,
}: {
  readonly before: string;
  readonly after: string;
  /** The line that is pointed at; it is scrolled to. */
  readonly point: DiffPoint | undefined;
}) {
  const t = useContractTranslation();
  const root = useRef<HTMLDivElement>(null);
  const width = useInlineSize(root);
  const [wanted, setWanted] = useState<'split' | 'unified'>();
  const [opened, setOpened] = useState<ReadonlySet<number> | 'all'>(new Set());
  const hasRoom = width === undefined || width >= ROOM_FOR_TWO;
  const split = hasRoom && wanted !== 'unified';

  const lines = useMemo(() => diffLines(before, after), [before, after]);
  const layout = useMemo(
    () => layOutDiff(lines, { split, opened, point }),
    [lines, split, opened, point],
  );
  const removed = lines.filter(({ type }) => type === 'removed').length;
  const added = lines.filter(({ type }) => type === 'added').length;

  return (
    <div className={styles.root} ref={root}>
      {removed + added === 0 ? (
        <Nothing text={t('contract.diff.same')} />
      ) : (
        <>
          <div className={styles.toolbar}>
            <span className={styles.status}>
              {t('contract.diff.counts', { removed, added })}
            </span>
            {hasRoom && (
              <ChoiceButtons
                label={t('contract.diff.layout')}
                chosen={split ? 'split' : 'unified'}
                choices={[
                  { id: 'split', text: t('contract.diff.split') },
                  { id: 'unified', text: t('contract.diff.unified') },
                ]}
                onChoose={id => setWanted(id === 'split' ? id : 'unified')}
              />
            )}
            <Button
              variant="secondary"
              size="small"
              onPress={() => setOpened(opened === 'all' ? new Set() : 'all')}
            >
              {opened === 'all'
                ? t('contract.diff.closeAll')
                : t('contract.diff.openAll')}
            </Button>
          </div>
          <DiffRows
            // Rows of one column are as high as those of the other layout only by chance.
            key={String(split)}
            layout={layout}
            split={split}
            point={point}
            onOpen={id =>
              setOpened(open =>
                open === 'all' ? open : new Set([...open, id]),
              )
            }
          />
        </>
      )}
    </div>
  );
}
