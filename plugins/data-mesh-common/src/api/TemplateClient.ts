/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does: GET, POST */
import { EntityPath } from './DataMeshApi';
import { DataMeshClientOptions, dataOf, openClient, pathOf } from './http';
import {
  TemplateApi,
  TemplateReport,
  TemplateRepositoryPage,
  TemplateRepositoryQuery,
} from './TemplateApi';

/**
 * {@link TemplateApi} over HTTP.
 * @public
 */
export class TemplateClient implements TemplateApi {
  readonly #options: DataMeshClientOptions;

  constructor(options: DataMeshClientOptions) {
    this.#options = options;
  }

  async reportTemplates(): Promise<TemplateReport> {
    const client = await openClient(this.#options);
    return dataOf(await client.GET('/v1/templates', {}));
  }

  async listOutdated(
    path: EntityPath,
    query: TemplateRepositoryQuery = {},
  ): Promise<TemplateRepositoryPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/templates/{namespace}/{name}/outdated', {
        params: { path: pathOf(path), query },
      }),
    );
  }
}
