import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { WithQuery } from './WithQuery';

function Address() {
  const { pathname, search, hash } = useLocation();
  return <p>{`${pathname}${search}${hash}`}</p>;
}

const at = (address: string) =>
  renderInTestApp(
    <Routes>
      <Route
        path="/data-mesh/*"
        element={
          <WithQuery pages={['explore', 'scorecards']}>
            <Address />
          </WithQuery>
        }
      />
    </Routes>,
    { initialRouteEntries: [address] },
  );

describe('the address of the frame', () => {
  it.each([
    ['/data-mesh?level=gold#list', '/data-mesh/explore?level=gold#list'],
    ['/data-mesh/?level=gold', '/data-mesh/explore?level=gold'],
    ['/data-mesh/scorecards?of=a', '/data-mesh/scorecards?of=a'],
    ['/data-mesh', '/data-mesh'],
  ])('%s leads to %s', async (from, to) => {
    at(from);
    expect(await screen.findByText(to)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each(['/data-mesh/templates', '/data-mesh/scorecards-of-old'])(
    '%s leads to no page of the reader, and says so',
    async from => {
      at(from);
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'There is no such page, or you may not see it',
      );
    },
  );
});
