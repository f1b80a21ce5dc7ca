export * from './documents';
export { conceptsOf, type FieldTraits } from './concepts';
export { freshnessTokens } from './freshness';
export * from './understandQuery';
export * from './rankResults';
export * from './findByMeaning';
export * from './MeaningSearchClient';
