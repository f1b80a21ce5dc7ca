export { ProductAboutCard } from './ProductAboutCard';
export { ProductPeopleCard } from './ProductPeopleCard';
export { ProductPortsCard } from './ProductPortsCard';
export { ProductQualityCard } from './ProductQualityCard';
