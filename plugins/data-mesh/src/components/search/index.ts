export { DataMeshSearchResultItem } from './DataMeshSearchResultItem';
