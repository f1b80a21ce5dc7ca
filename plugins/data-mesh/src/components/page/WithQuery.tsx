import { Alert } from '@backstage/ui';
import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { useMessages } from '../../useMessages';
import { Frame } from './Frame';

/**
 * Leads from the address of the frame to its first page with query and fragment, e.g. from `/data-mesh?level=gold`: the framework
 * would lead there without them. Says so where an address leads to no page, which the framework leaves blank: a page that one
 * may not see is none.
 */
export function WithQuery({
  pages,
  children,
}: {
  /** Their paths within the frame. */
  readonly pages: readonly string[];
  readonly children: ReactNode;
}) {
  const { search, hash } = useLocation();
  const { '*': rest = '' } = useParams();
  if (rest === '' && pages.length > 0 && (search || hash)) {
    return <Navigate to={{ pathname: pages[0], search, hash }} replace />;
  }
  const isPage = pages.some(
    path => rest === path || rest.startsWith(`${path}/`),
  );
  return (
    <>
      {children}
      {rest !== '' && !isPage && <NoPage />}
    </>
  );
}

function NoPage() {
  const t = useMessages();
  return (
    <Frame>
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('page.none')}
        description={t('page.noneHint')}
      />
    </Frame>
  );
}
