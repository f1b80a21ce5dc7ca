export { TablesField } from './TablesField';
export { validateTables } from './validateTables';
