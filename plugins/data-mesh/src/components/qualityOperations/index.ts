export { QualityOperationsContent } from './QualityOperationsContent';
