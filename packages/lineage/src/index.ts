/**
 * The graph of data products: built from their ports, walked in both directions, always bounded.
 * @packageDocumentation
 */
export * from './graph/edge';
export * from './graph/graph';
export * from './graph/findCycles';
export * from './walk/Walk';
export * from './walk/neighbourhood';
