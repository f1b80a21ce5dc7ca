import { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { act, RenderResult, screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';

const Address = () => (
  <output aria-label="address">{useLocation().search}</output>
);

/** What the page's address says, by key. */
export function address(): Readonly<Record<string, string>> {
  const { textContent } = screen.getByLabelText('address');
  return Object.fromEntries(new URLSearchParams(textContent ?? ''));
}

/** Renders a part of the contract views as in a portal, over a service that knows only what a test gives it. */
export async function showContract(
  element: ReactElement,
  api: Partial<DataMeshApi>,
  url = '/',
): Promise<RenderResult> {
  // What the service answers at once belongs to the first drawing.
  return act(async () =>
    renderInTestApp(
      <>
        <Address />
        {element}
      </>,
      {
        apis: [[dataMeshApiRef, api]],
        initialRouteEntries: [url],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    ),
  );
}

/**
 * Gives elements a size for as long as the tests of a file run: without a layout every window onto rows would be zero
 * pixels high and nothing would be shown.
 */
export function withWindowsOf(height: number) {
  const sizes = { clientHeight: height, clientWidth: 800 };
  beforeAll(() => {
    for (const [name, value] of Object.entries(sizes)) {
      // HTMLElement inherits these from Element, so that taking them away again restores them.
      Object.defineProperty(HTMLElement.prototype, name, {
        configurable: true,
        value,
      });
    }
    // Scrolling itself is the browser's.
    Element.prototype.scrollTo ??= () => {};
  });
  afterAll(() => {
    for (const name of Object.keys(sizes)) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
  });
}
