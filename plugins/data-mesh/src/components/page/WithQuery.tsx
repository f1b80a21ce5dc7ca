import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';

/**
 * Leads from the address of the frame to its first page with query and fragment, e.g. from `/data-mesh?level=gold`: the framework
 * would lead there without them.
 */
export function WithQuery({
  firstPage,
  children,
}: {
  /** Its path within the frame. */
  readonly firstPage?: string;
  readonly children: ReactNode;
}) {
  const { search, hash } = useLocation();
  const { '*': rest } = useParams();
  if (rest === '' && firstPage !== undefined && (search || hash)) {
    return <Navigate to={{ pathname: firstPage, search, hash }} replace />;
  }
  return children;
}
