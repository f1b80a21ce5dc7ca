import type {
  DataMeshDocument,
  DataMeshDocumentType,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ClassificationBadge,
  LifecycleBadge,
  type Tone,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link, Text } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import layout from '../shared/layout.module.css';
import styles from './DataMeshSearchResultItem.module.css';

/** What Backstage's search gives an item. */
export interface DataMeshSearchResultItemProps {
  readonly result?: SearchDocument;
  readonly highlight?: ResultHighlight;
}

type Found = DataMeshDocument & SearchDocument;

const tones: Readonly<Record<Found['quality'], Tone>> = {
  pass: 'success',
  warn: 'warning',
  fail: 'danger',
  error: 'warning',
  'not-measured': 'neutral',
};

/** A product, contract, field, rule or term that a search found: what it is, where it is, and whether it can be trusted. */
export function DataMeshSearchResultItem(props: DataMeshSearchResultItemProps) {
  const t = useMessages();
  // Only documents of the suite are given to this item.
  const found = props.result as Found | undefined;
  if (!found) return null;
  const { highlight } = props;
  const words = (field: 'title' | 'text' | 'synonyms') => {
    const marked = highlight?.fields[field];
    return marked ? (
      <HighlightedSearchResultText
        text={marked}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      found[field]
    );
  };
  const kind = kindOf(found);
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <Link href={found.location} variant="body-large" weight="bold">
          <bdi>{words('title')}</bdi>
        </Link>
        <span className={layout.signs}>
          <ToneBadge>{t(`search.kind.${kind}`)}</ToneBadge>
          {found.lifecycle && <LifecycleBadge lifecycle={found.lifecycle} />}
          {found.classification
            .split(' ')
            .filter(Boolean)
            .map(word => (
              <ClassificationBadge key={word} classification={word} />
            ))}
          <ToneBadge tone={tones[found.quality]}>
            {t(`search.quality.${found.quality}`)}
          </ToneBadge>
        </span>
      </div>
      <Where found={found} kind={kind} />
      {found.text && (
        <Text as="p" variant="body-medium" className={styles.text} dir="auto">
          {words('text')}
        </Text>
      )}
      {found.synonyms && (
        <Text as="p" variant="body-small" className={layout.quiet}>
          {t('search.also', { names: found.synonyms })}
        </Text>
      )}
      {found.owner && (
        <Text as="p" variant="body-small" className={layout.quiet}>
          {t('search.owner', { owner: found.owner })}
        </Text>
      )}
    </div>
  );
}

/** The way from the domain over product and contract to the hit, without the hit itself. */
function Where(props: { found: Found; kind: DataMeshDocumentType }) {
  const { found, kind } = props;
  const t = useMessages();
  const way = [
    found.domain,
    kind === 'data-product' ? '' : found.product,
    found.port,
    kind === 'data-contract' ? '' : found.contract,
    found.object,
    found.field,
  ];
  // A contract is often called as its product: the same word twice says nothing.
  const steps = way.filter((step, at) => step && step !== way[at - 1]);
  return steps.length === 0 ? null : (
    <ol className={styles.where} aria-label={t('search.where')}>
      {steps.map(step => (
        <li key={step}>
          <bdi>{step}</bdi>
        </li>
      ))}
    </ol>
  );
}

/** The search gives an item the document without its type; its place says what it is. */
function kindOf(found: Found): DataMeshDocumentType {
  if (found.place === '') return 'data-product';
  if (found.place.startsWith('quality')) return 'data-rule';
  if (found.place === 'contract') return 'data-contract';
  return new URLSearchParams(found.place.split('?')[1]).has('q')
    ? 'data-term'
    : 'data-field';
}
