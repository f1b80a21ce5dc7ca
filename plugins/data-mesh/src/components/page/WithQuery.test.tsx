import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { WithQuery } from './WithQuery';

function Address() {
  const { pathname, search, hash } = useLocation();
  return <p>{`${pathname}${search}${hash}`}</p>;
}

const at = (address: string) =>
  render(
    <MemoryRouter
      initialEntries={[address]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <Routes>
        <Route
          path="/data-mesh/*"
          element={
            <WithQuery firstPage="explore">
              <Address />
            </WithQuery>
          }
        />
      </Routes>
    </MemoryRouter>,
  );

describe('the address of the frame', () => {
  it.each([
    ['/data-mesh?level=gold#list', '/data-mesh/explore?level=gold#list'],
    ['/data-mesh/?level=gold', '/data-mesh/explore?level=gold'],
    ['/data-mesh/scorecards?of=a', '/data-mesh/scorecards?of=a'],
    ['/data-mesh', '/data-mesh'],
  ])('%s leads to %s', (from, to) => {
    at(from);
    expect(screen.getByText(to)).toBeInTheDocument();
  });
});
