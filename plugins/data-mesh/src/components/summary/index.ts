export { DomainProductsCard } from './DomainProductsCard';
export { GroupProductsCard } from './GroupProductsCard';
