import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages are drawn for real; on a busy machine of two cores that takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out, so it has no observers of sizes; the graph asks for one.
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver;
