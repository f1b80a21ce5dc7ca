import { Relationship } from '@backstage-data-mesh/contract';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Name } from '../shared/Words';
import layout from '../../shared/layout.module.css';
import styles from './details.module.css';
import { resolveReference, SchemaTarget } from './references';
import { SchemaIndex } from './schemaIndex';
import { SchemaLink } from './SchemaLink';

/** What a table or field refers to; a reference that leads nowhere is said to do so. */
export function ReferenceList({
  index,
  relationships,
}: {
  readonly index: SchemaIndex;
  readonly relationships: readonly Relationship[];
}) {
  return (
    <ul className={layout.list}>
      {relationships.map((relationship, i) => (
        // Two may be written alike, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          {relationship.from.length > 0 && (
            <>
              <References index={index} references={relationship.from} />
              {' → '}
            </>
          )}
          <References index={index} references={relationship.to} />{' '}
          <span className={styles.aside}>{relationship.type}</span>
        </li>
      ))}
    </ul>
  );
}

function References({
  index,
  references,
}: {
  readonly index: SchemaIndex;
  readonly references: readonly string[];
}) {
  const t = useContractTranslation();
  return (
    <>
      {references.map((reference, i) => {
        const target = resolveReference(index, reference);
        return (
          // As above.
          // eslint-disable-next-line react/no-array-index-key
          <span key={i}>
            {i > 0 && ', '}
            {target ? (
              <SchemaLink target={target} />
            ) : (
              <>
                <Name text={reference} />{' '}
                <span className={styles.aside}>
                  {t('contract.field.elsewhere')}
                </span>
              </>
            )}
          </span>
        );
      })}
    </>
  );
}

/** Which tables and fields refer to this one. */
export function ReferrerList({
  referrers,
}: {
  readonly referrers: readonly SchemaTarget[];
}) {
  return (
    <ul className={layout.list}>
      {referrers.map(target => (
        <li key={`${target.object.key}\n${target.field?.key ?? ''}`}>
          <SchemaLink target={target} />
        </li>
      ))}
    </ul>
  );
}
