import { EnumValue } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import layout from '../../shared/layout.module.css';
import { Chips } from '../shared/Chips';
import { Name } from '../shared/Words';
import styles from './details.module.css';

/** The values that a field may have, each with what it means where the contract says so. */
export function EnumValues({
  values,
}: {
  readonly values: readonly EnumValue[];
}) {
  if (!values.some(({ label, description }) => label || description)) {
    return <Chips texts={values.map(({ value }) => value)} />;
  }
  return (
    <ul className={layout.list}>
      {values.map(({ value, label, description }, i) => (
        // The same value may stand there twice, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          <Name text={value} />
          {label && <bdi className={styles.aside}> {label}</bdi>}
          {description && <PlainMarkdown text={description} />}
        </li>
      ))}
    </ul>
  );
}
