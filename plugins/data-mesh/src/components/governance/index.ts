export { ScorecardTab } from './tab/ScorecardTab';
