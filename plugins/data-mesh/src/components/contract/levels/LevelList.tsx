import { ServiceLevel } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import layout from '../../shared/layout.module.css';
import { useContractTranslation } from '../shared/useContractTranslation';
import { levelInWords } from './levelInWords';
import styles from './levels.module.css';

/** A promise in words: what it is called, how much, and what that means. */
export function LevelWords({ level }: { readonly level: ServiceLevel }) {
  const t = useContractTranslation();
  const { name, amount, sentence } = levelInWords(level, t);
  return (
    <div className={styles.words}>
      <p className={styles.promise} dir="auto">
        {amount ? t('contract.level.heading', { name, amount }) : name}
      </p>
      {sentence && (
        <p className={styles.sentence} dir="auto">
          {sentence}
        </p>
      )}
      {level.description && <PlainMarkdown text={level.description} />}
    </div>
  );
}

/** Promises one below the other. */
export function LevelList({
  levels,
}: {
  readonly levels: readonly ServiceLevel[];
}) {
  return (
    <ul className={layout.list}>
      {levels.map((level, i) => (
        // A promise may be made twice, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          <LevelWords level={level} />
        </li>
      ))}
    </ul>
  );
}
