export { ServiceLevelsTab } from './tab/ServiceLevelsTab';
export { ServiceLevelsContent } from './page/ServiceLevelsContent';
export { DomainBoard } from './board/DomainBoard';
export {
  DomainServiceLevelsCard,
  GroupServiceLevelsCard,
  MyServiceLevels,
  MyServiceLevelsActions,
  ProductServiceLevelsCard,
} from './cards';
