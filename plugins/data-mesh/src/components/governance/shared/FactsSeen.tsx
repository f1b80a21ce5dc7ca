import { SeenFact } from '@backstage-data-mesh/plugin-data-mesh-common';
import { FactTable } from '../../shared/FactTable';
import styles from './Governance.module.css';
import { useFactWords } from './useFactWords';
import { useGovernanceTranslation } from './useGovernanceTranslation';

/** The facts that a rule read, as they were. */
export function FactsSeen({ facts }: { readonly facts: readonly SeenFact[] }) {
  const t = useGovernanceTranslation();
  const words = useFactWords();
  if (facts.length === 0) return null;
  return (
    <FactTable
      label={t('governance.rule.facts')}
      rows={facts}
      keyOf={({ path }) => path}
      columns={[
        {
          id: 'fact',
          label: t('governance.rule.fact'),
          cell: ({ path }) => (
            <div className={styles.tight}>
              <code>{path}</code>
              {words.about(path) && (
                <span className={styles.quiet}>{words.about(path)}</span>
              )}
            </div>
          ),
        },
        {
          id: 'value',
          label: t('governance.rule.value'),
          isWide: true,
          cell: fact => <Value fact={fact} />,
        },
      ]}
    />
  );
}

function Value({ fact }: { readonly fact: SeenFact }) {
  const words = useFactWords();
  const members = words.members(fact);
  return (
    <div className={styles.tight}>
      <span>{words.value(fact)}</span>
      {members.length > 0 && (
        <ul className={styles.list}>
          {members.map(member => (
            <li key={member}>{member}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
