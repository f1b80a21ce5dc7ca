import { AuthoritativeDefinition } from '@backstage-data-mesh/contract';
import {
  ExternalLink,
  PlainMarkdown,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import styles from './Definitions.module.css';

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
          <ExternalLink url={url} />
          {description && <PlainMarkdown text={description} />}
        </li>
      ))}
    </ul>
  );
}
