import {
  dataMeshDocumentTypes,
  isDataMeshResult,
  understandQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { isError, NotFoundError } from '@backstage/errors';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';

/** Finds by meaning, in everything. */
export function registerSearch(
  registry: ActionsRegistryService,
  services: AgentServices,
): void {
  registry.register({
    name: 'search',
    title: 'Search data by meaning',
    description:
      'Searches data products, contracts, fields, quality rules and business terms for a question in plain English, and says where each hit is. ' +
      'Use it first when you know what data should be about but not what it is called: "which fields hold an e-mail address", "customer churn", "orders fresher than an hour", "rules about returns". ' +
      'Best hits first, by text, trust and use. To list products by owner, domain, tag or classification, use find-products.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          question: z
            .string()
            .min(1)
            .max(400)
            .describe('A question or words, in English.'),
          kinds: z
            .array(z.enum(dataMeshDocumentTypes))
            .optional()
            .describe('Look only among these; all when left out.'),
          limit: z.number().int().min(1).max(50).default(10),
        }),
      output: z =>
        z.object({
          hits: z.array(
            z.object({
              kind: z.enum(dataMeshDocumentTypes),
              title: z.string(),
              text: z.string(),
              entityRef: z
                .string()
                .describe('Of the product or contract that the hit is in.'),
              product: z.string(),
              contract: z.string(),
              table: z.string(),
              field: z.string(),
              lifecycle: z.string(),
              classification: z.string(),
              owner: z.string(),
              quality: z.string().describe('How its checks stand.'),
              maxAgeSeconds: z
                .number()
                .optional()
                .describe('The oldest that its data may be by contract.'),
            }),
          ),
          understoodAs: z
            .string()
            .describe('What was looked for, when the question was understood.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { term, types } = understandQuery(input.question);
      const found = await orNoIndex(
        services.searchAs(credentials).query({
          term: input.question,
          types: input.kinds?.length
            ? input.kinds
            : [...(types ?? dataMeshDocumentTypes)],
          pageLimit: input.limit,
        }),
      );
      return {
        output: {
          understoodAs: term,
          hits: found.results.filter(isDataMeshResult).map(result => {
            const { document } = result;
            return {
              kind: kindOf(result.type),
              title: document.title,
              text: document.text.slice(0, 300),
              entityRef: document.entityRef,
              product: document.product,
              contract: document.contract,
              table: document.object,
              field: document.field,
              lifecycle: document.lifecycle,
              classification: document.classification,
              owner: document.owner,
              quality: document.quality,
              maxAgeSeconds: document.maxAgeSeconds,
            };
          }),
        },
      };
    },
  });
}

/** Without the search module, and before its first run, there is nothing that could be asked. */
async function orNoIndex<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    const body = isError(error) ? (error.body as { error?: Error }) : undefined;
    const isMissing =
      body?.error?.name === 'MissingIndexError' ||
      (isError(error) && error.statusCode === 404);
    if (!isMissing) throw error;
    throw new NotFoundError(
      'The portal has no search index of data yet. Try again in some minutes, or use find-products.',
    );
  }
}

function kindOf(type: string) {
  return dataMeshDocumentTypes.find(each => each === type) ?? 'data-product';
}
