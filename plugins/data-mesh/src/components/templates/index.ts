export { TemplatesContent } from './TemplatesContent';
