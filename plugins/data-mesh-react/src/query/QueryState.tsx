import { Alert, Button, Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { dataMeshReactTranslationRef } from '../translation';
import { failureOf, messageOf } from './failure';
import type { Query } from './useQuery';

/** @public */
export type QueryStateProps<T> = Readonly<{
  query: Query<T>;
  /** Shown while there is nothing yet; a few grey lines when left out. */
  skeleton?: ReactNode;
  /** Tells that an answer holds nothing to show. */
  isEmpty?: (value: T) => boolean;
  /** Shown for an answer that holds nothing; a plain sentence when left out. */
  empty?: ReactNode;
  /** Shows the answer. `stale` is true while a newer one is on its way. */
  children: (value: T, state: { readonly stale: boolean }) => ReactNode;
}>;

function LoadingLines() {
  return (
    <Flex direction="column" gap="2">
      <Skeleton width="60%" height={20} />
      <Skeleton width="100%" height={20} />
      <Skeleton width="80%" height={20} />
    </Flex>
  );
}

/**
 * Shows what a query brought, or why it did not: loading, empty, not allowed, not known, failed with a way to try again.
 * @public
 */
export function QueryState<T>(props: QueryStateProps<T>) {
  const { query, skeleton, isEmpty, empty, children } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);

  if (query.error) {
    return <FailureAlert error={query.error} onRetry={query.retry} />;
  }
  if (query.value === undefined) {
    return (
      <div aria-busy="true">
        <VisuallyHidden>
          <span role="status">{t('state.loading')}</span>
        </VisuallyHidden>
        {skeleton ?? <LoadingLines />}
      </div>
    );
  }
  if (isEmpty?.(query.value)) {
    return (
      <>{empty ?? <Alert status="info" icon title={t('state.empty')} />}</>
    );
  }
  return <>{children(query.value, { stale: query.pending })}</>;
}

function FailureAlert(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const failure = failureOf(error);
  if (failure === 'not-allowed') {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('state.notAllowed')}
        description={t('state.notAllowedHint')}
      />
    );
  }
  if (failure === 'not-found') {
    return (
      <Alert
        role="alert"
        status="info"
        icon
        title={t('state.notFound')}
        description={t('state.notFoundHint')}
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('state.loadingFailed')}
      description={messageOf(error)}
      customActions={
        <Button variant="secondary" size="small" onPress={onRetry}>
          {t('state.retry')}
        </Button>
      }
    />
  );
}
