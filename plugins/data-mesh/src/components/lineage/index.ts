export { ProductLineageCard } from './ProductLineageCard';
