import { ResponseError } from '@backstage/errors';
import { SearchQuery, SearchResultSet } from '@backstage/plugin-search-common';
import { DataMeshClientOptions } from '../api/http';
import { findByMeaning } from './findByMeaning';

/**
 * Backstage's search, asked as {@link findByMeaning} does. Fits `searchApiRef` of `@backstage/plugin-search-react`: a portal
 * that takes it in place of its own client understands questions on its search page and in its search dialog.
 * @public
 */
export class MeaningSearchClient {
  constructor(private readonly options: DataMeshClientOptions) {}

  /** @throws ResponseError when the search backend answers with anything but success */
  async query(
    query: SearchQuery,
    options?: { readonly signal?: AbortSignal },
  ): Promise<SearchResultSet> {
    return findByMeaning(query, asked => this.ask(asked, options?.signal));
  }

  private async ask(
    query: SearchQuery,
    signal: AbortSignal | undefined,
  ): Promise<SearchResultSet> {
    const { discoveryApi, fetchApi } = this.options;
    const parameters = new URLSearchParams(parametersOf(query));
    const url = `${await discoveryApi.getBaseUrl(
      'search',
    )}/query?${parameters}`;
    const response = await fetchApi.fetch(url, { signal });
    if (response.ok) return response.json();
    const error = await ResponseError.fromResponse(response);
    // Nothing was indexed yet, as in the first minute of a portal: nothing is what there is to find.
    if (error.cause.name === 'MissingIndexError') {
      return { results: [], numberOfResults: 0 };
    }
    throw error;
  }
}

/** Nested values as the search backend reads them: `types[0]=data-field`, `filters[kind]=Component`. */
function parametersOf(value: unknown, name = ''): [string, string][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    parametersOf(inner, name ? `${name}[${key}]` : key),
  );
}
