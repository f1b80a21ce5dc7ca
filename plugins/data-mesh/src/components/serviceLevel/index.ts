export { ServiceLevelsTab } from './tab/ServiceLevelsTab';
