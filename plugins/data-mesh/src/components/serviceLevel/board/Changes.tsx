import { ServiceLevelBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  useEntityHref,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button, Link } from '@backstage/ui';
import { useState } from 'react';
import styles from '../page/Levels.module.css';
import { LookBack } from '../page/levelsUrl';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { useObjectiveWords } from '../shared';

/** What fits beside the trend; the others are a click away. */
const SHOWN = 6;

type Change = ServiceLevelBoard['changes'][number];

/** What became another, as a person would say it. */
export function Changes({
  changes,
  since,
}: {
  readonly changes: readonly Change[];
  readonly since: LookBack;
}) {
  const t = useLevelsTranslation();
  const { dateTime } = useFormats();
  const words = useObjectiveWords();
  const href = useEntityHref();
  const [isWhole, setWhole] = useState(false);
  if (changes.length === 0) {
    return (
      <p className={styles.quiet}>{t(`levelsPage.board.noChanges.${since}`)}</p>
    );
  }
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ at, product, objective, why, ...change }) => (
          <li key={`${at} ${objective.id}`} className={styles.tight}>
            <Link
              href={`${href(product.ref, 'service-levels')}?objective=${
                objective.id
              }`}
            >
              {t(sentenceOf(change), {
                product: product.title,
                promise: words.promise(objective),
              })}
            </Link>
            <span className={styles.quiet}>
              {dateTime(at)} · {why}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setWhole(true)}
          >
            {t('levelsPage.board.moreChanges', { number: changes.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function sentenceOf({ from, to }: Pick<Change, 'from' | 'to'>) {
  if (to === 'at-risk' && from === 'broken') {
    return 'levelsPage.change.recovering';
  }
  if (to === 'kept' && from === 'not-measured') {
    return 'levelsPage.change.first';
  }
  return `levelsPage.change.${to}` as const;
}
