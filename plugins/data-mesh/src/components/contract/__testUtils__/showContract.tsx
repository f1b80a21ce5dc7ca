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

const ROW_HEIGHT = 20;

/**
 * Gives elements a size for as long as the tests of a file run: without a layout every window onto rows would be zero
 * pixels high and nothing would be shown.
 */
export function withWindowsOf(height: number) {
  const sizes: Readonly<Record<string, PropertyDescriptor>> = {
    clientHeight: { value: height },
    clientWidth: { value: 800 },
    offsetHeight: {
      get(this: HTMLElement) {
        return this.dataset.index === undefined ? height : ROW_HEIGHT;
      },
    },
  };
  const own = new Map<string, PropertyDescriptor | undefined>();
  beforeAll(() => {
    for (const [name, size] of Object.entries(sizes)) {
      own.set(
        name,
        Object.getOwnPropertyDescriptor(HTMLElement.prototype, name),
      );
      Object.defineProperty(HTMLElement.prototype, name, {
        configurable: true,
        ...size,
      });
    }
    // Scrolling itself is the browser's.
    Element.prototype.scrollTo ??= () => {};
  });
  afterAll(() => {
    for (const [name, before] of own) {
      // What HTMLElement has from Element comes back by itself.
      if (before) Object.defineProperty(HTMLElement.prototype, name, before);
      else Reflect.deleteProperty(HTMLElement.prototype, name);
    }
  });
}
