import { NamedCount } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import type { CSSProperties } from 'react';
import styles from './Governance.module.css';
import own from './scores.module.css';
import { useGovernanceTranslation } from './useGovernanceTranslation';

/** How strongly a part is drawn, from the lowest to the highest. */
const strength = (index: number, all: number) =>
  // A custom property is no key that React knows.
  ({ '--part-strength': 0.15 + (0.7 * (index + 1)) / all } as CSSProperties);

/** How many products are at which level or in which band: a bar for the eye, and the same in words that may lead to them. */
export function Distribution({
  label,
  counts,
  hrefOf,
}: {
  readonly label: string;
  readonly counts: readonly NamedCount[];
  /** Where the products are listed. */
  readonly hrefOf?: (name: string) => string;
}) {
  const t = useGovernanceTranslation();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const say = ({ name, title, count }: NamedCount) =>
    t('governance.levels.of', {
      name: name === 'none' ? t('governance.score.noLevel') : title,
      count,
    });
  return (
    <div className={styles.tight}>
      <span className={own.parts} aria-hidden>
        {counts.map(({ name, count }, index) =>
          count === 0 ? null : (
            <span
              key={name}
              className={own.part}
              style={{ ...strength(index, counts.length), flexGrow: count }}
            />
          ),
        )}
      </span>
      <ul className={own.legend} aria-label={label}>
        {counts.map((counted, index) => (
          <li key={counted.name}>
            <span
              className={own.swatch}
              style={strength(index, counts.length)}
              aria-hidden
            />
            {hrefOf && counted.count > 0 ? (
              <Link href={hrefOf(counted.name)}>{say(counted)}</Link>
            ) : (
              say(counted)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
