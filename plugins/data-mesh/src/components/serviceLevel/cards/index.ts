export {
  DomainServiceLevelsCard,
  GroupServiceLevelsCard,
} from './EntityLevelsCard';
export { ProductServiceLevelsCard } from './ProductServiceLevelsCard';
export { MyServiceLevels, MyServiceLevelsActions } from './MyServiceLevels';
