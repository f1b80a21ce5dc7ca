export { ExploreContent } from './ExploreContent';
