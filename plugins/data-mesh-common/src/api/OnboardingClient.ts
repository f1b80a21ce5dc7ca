/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does: GET, POST */
import { TableDraft } from '@backstage-data-mesh/contract';
import { DataMeshClientOptions, dataOf, openClient } from './http';
import {
  BrowsableServer,
  NameSlice,
  OnboardingApi,
  ServerSchemaPage,
  ServerTablePage,
  TableProfileJob,
} from './onboardingTypes';

/**
 * {@link OnboardingApi} over HTTP.
 * @public
 */
export class OnboardingClient implements OnboardingApi {
  readonly #options: DataMeshClientOptions;

  constructor(options: DataMeshClientOptions) {
    this.#options = options;
  }

  async listServers(): Promise<readonly BrowsableServer[]> {
    const client = await openClient(this.#options);
    return dataOf(await client.GET('/v1/onboarding/servers', {})).servers;
  }

  async listSchemas(
    server: string,
    query: NameSlice = {},
  ): Promise<ServerSchemaPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/onboarding/servers/{server}/schemas', {
        params: { path: { server }, query },
      }),
    );
  }

  async listTables(
    server: string,
    schema: string,
    slice: NameSlice = {},
  ): Promise<ServerTablePage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/onboarding/servers/{server}/tables', {
        params: { path: { server }, query: { schema, ...slice } },
      }),
    );
  }

  async startProfile(
    server: string,
    tables: readonly { readonly schema: string; readonly table: string }[],
  ): Promise<TableProfileJob> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/onboarding/profiles', {
        body: { server, tables: [...tables] },
      }),
    );
  }

  async getProfile(profileId: string): Promise<TableProfileJob> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/onboarding/profiles/{profileId}', {
        params: { path: { profileId } },
      }),
    );
  }

  async cancelProfile(profileId: string): Promise<TableProfileJob> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/onboarding/profiles/{profileId}/cancel', {
        params: { path: { profileId } },
      }),
    );
  }

  async getDraft(profileId: string, position: number): Promise<TableDraft> {
    const client = await openClient(this.#options);
    const { draft } = dataOf(
      await client.GET(
        '/v1/onboarding/profiles/{profileId}/drafts/{position}',
        {
          params: { path: { profileId, position: String(position) } },
        },
      ),
    );
    if (!isTableDraft(draft)) {
      throw new Error(
        `The portal answered with a draft of another kind: is its backend of the same release as this client?`,
      );
    }
    return draft;
  }
}

/** The document leaves the draft open, since `packages/contract` declares it. */
function isTableDraft(draft: object): draft is TableDraft {
  return (
    'contractId' in draft &&
    'table' in draft &&
    'lines' in draft &&
    Array.isArray(draft.lines) &&
    'notes' in draft &&
    Array.isArray(draft.notes)
  );
}
