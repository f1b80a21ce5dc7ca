import { EntityPath } from './DataMeshApi';
import { components } from './openapi.generated';

type Schemas = components['schemas'];

/** How templates are used and what became of what they made. @public */
export type TemplateReport = Schemas['TemplateReport'];
/** @public */
export type TemplateUse = Schemas['TemplateUse'];
/** What was made from older versions of a template. @public */
export type TemplateRepositoryPage = Schemas['TemplateRepositoryPage'];
/** @public */
export interface TemplateRepositoryQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

/**
 * How templates are used, for platform teams.
 * @public
 */
export interface TemplateApi {
  reportTemplates(): Promise<TemplateReport>;
  /** @param path of a template in the catalog */
  listOutdated(
    path: EntityPath,
    query?: TemplateRepositoryQuery,
  ): Promise<TemplateRepositoryPage>;
}
