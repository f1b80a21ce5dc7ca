import { Contract } from '@backstage-data-mesh/contract';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { useMemo } from 'react';
import { SchemaIndex } from './schema/schemaIndex';
import styles from './SectionNav.module.css';
import { ContractSection, contractSections, sectionCount } from './sections';
import { useContractTranslation } from './shared/useContractTranslation';
import { useContractUrl } from './shared/useContractUrl';

/** The way between the sections: links, so that each can be opened in a tab of its own and wraps where it is narrow. */
export function SectionNav({
  model,
  index,
  current,
}: {
  readonly model: Contract;
  readonly index: SchemaIndex;
  readonly current: ContractSection;
}) {
  const t = useContractTranslation();
  const { hrefOf } = useContractUrl();
  const { number } = useFormats();
  const counts = useMemo(
    () =>
      contractSections.map(section => ({
        section,
        count: sectionCount(section, model, index),
      })),
    [model, index],
  );
  return (
    <nav aria-label={t('contract.sections')}>
      <ul className={styles.list}>
        {counts.map(({ section, count }) => (
          <li key={section}>
            <Link
              className={styles.link}
              href={hrefOf({ section })}
              aria-current={section === current ? 'page' : undefined}
              standalone
            >
              {t(`contract.section.${section}`)}
              {count !== undefined && (
                <span className={styles.count}> {number(count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
