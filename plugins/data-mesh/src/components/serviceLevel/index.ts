export { ServiceLevelsTab } from './tab/ServiceLevelsTab';
export { ServiceLevelsContent } from './page/ServiceLevelsContent';
