import { AuthoritativeDefinition } from '@backstage-data-mesh/contract';
import { ContractLink } from './ContractLink';
import styles from './Definitions.module.css';
import { Words } from './Words';

/** Where more is said about something: a glossary, an implementation, a tutorial. */
export function Definitions({
  links,
}: {
  readonly links: readonly AuthoritativeDefinition[];
}) {
  return (
    <ul className={styles.list}>
      {links.map(({ url, type, description }, i) => (
        // The same address may stand there twice, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          {type && <span className={styles.type}>{type}</span>}{' '}
          <ContractLink address={url} />
          {description && <Words text={description} />}
        </li>
      ))}
    </ul>
  );
}
