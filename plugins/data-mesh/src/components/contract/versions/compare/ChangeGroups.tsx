import { useContractTranslation } from '../../shared/useContractTranslation';
import { VerdictChip } from '../verdict/VerdictChip';
import { VerdictGroup } from './groupChanges';
import { ChangeItem } from './ChangeItem';
import styles from './compare.module.css';

/** Changes under what they do to consumers, then under what they are about. */
export function ChangeGroups({
  groups,
}: {
  readonly groups: readonly VerdictGroup[];
}) {
  const t = useContractTranslation();
  return (
    <>
      {groups.map(({ verdict, subjects }) => (
        <section
          key={verdict}
          className={styles.verdict}
          aria-label={t(`contract.verdict.${verdict}`)}
        >
          <h4 className={styles.verdictName}>
            <VerdictChip verdict={verdict} />{' '}
            <span className={styles.hint}>
              {t(`contract.verdict.${verdict}.hint`)}
            </span>
          </h4>
          {subjects.map(({ subject, changes }) => (
            <div key={subject} className={styles.subject}>
              <h5 className={styles.subjectName}>
                <bdi>{subject}</bdi>
              </h5>
              <ul className={styles.changes}>
                {changes.map((change, i) => (
                  // Two may read the same, and the list never changes its order.
                  // eslint-disable-next-line react/no-array-index-key
                  <ChangeItem key={i} change={change} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
