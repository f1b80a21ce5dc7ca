import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useLevelsHref } from '../../../hooks/useLevelsHref';
import styles from '../page/Levels.module.css';
import { useLevelsUrl } from '../page/levelsUrl';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { Board } from './Board';

/** Entity content of a `Domain`: the morning page of its owner, with the products of its sub-domains. */
export function DomainBoard() {
  const { entity } = useEntity();
  const t = useLevelsTranslation();
  const url = useLevelsUrl();
  const href = useLevelsHref();
  const domain = stringifyEntityRef(entity);
  return (
    <div className={styles.page}>
      <div className={styles.row}>
        <ButtonLink
          size="small"
          variant="secondary"
          href={href({ view: 'scorecard', of: domain })}
        >
          {t('levelsPage.view.scorecard')}
        </ButtonLink>
        <ButtonLink
          size="small"
          variant="secondary"
          href={href({ view: 'promises', domain })}
        >
          {t('levelsPage.board.allPromises')}
        </ButtonLink>
      </div>
      <Board url={url} scope={{ domain: [domain] }} />
    </div>
  );
}
