export { recomputeStanding } from '../registry/standing';
