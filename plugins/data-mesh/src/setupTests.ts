import '@testing-library/jest-dom';

// jsdom lays nothing out, so it has no observers of sizes; the graph asks for one.
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver;
