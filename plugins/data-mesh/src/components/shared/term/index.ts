export * from './TermHelp';
export type { Term } from './messages';
