import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';

/** Lists products by what they are. */
export function registerFindProducts(
  registry: ActionsRegistryService,
  { products }: AgentServices,
): void {
  registry.register({
    name: 'find-products',
    title: 'Find data products',
    description:
      'Lists data products that fit filters: words in name or purpose, domain (with its sub-domains), owner, type, lifecycle, tag, classification, access, quality (how its checks stand). ' +
      'Says how many there are in total and gives a page of them. Use it to count or list products; use search to find data by meaning, and explain-product for one product.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          q: z
            .string()
            .max(200)
            .optional()
            .describe(
              'Words that all occur in name, purpose, tags or contracts.',
            ),
          domain: z
            .string()
            .optional()
            .describe('Entity ref, e.g. domain:default/sales.'),
          owner: z
            .string()
            .optional()
            .describe('Entity ref, e.g. group:default/online-data.'),
          type: z
            .string()
            .optional()
            .describe('source-aligned, aggregate or consumer-aligned.'),
          lifecycle: z
            .string()
            .optional()
            .describe('experimental, production, deprecated or retired.'),
          tag: z.string().optional(),
          classification: z
            .string()
            .optional()
            .describe('Of some field, e.g. restricted.'),
          access: z.enum(['open', 'request', 'unknown']).optional(),
          quality: z
            .enum(['error', 'fail', 'warn', 'pass', 'not-measured'])
            .optional(),
          limit: z.number().int().min(1).max(100).default(25),
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the page before.'),
        }),
      output: z =>
        z.object({
          total: z.number(),
          products: z.array(
            z.object({
              ref: z.string(),
              title: z.string(),
              purpose: z.string().optional(),
              type: z.string(),
              lifecycle: z.string(),
              owner: z.string().optional(),
              domain: z.string().optional(),
              classifications: z.array(z.string()),
              access: z.string(),
              quality: z.string(),
              consumers: z.number(),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const one = (value: string | undefined) => (value ? [value] : undefined);
      const page = await products.list(
        {
          q: input.q,
          domain: one(input.domain),
          owner: one(input.owner),
          type: one(input.type),
          lifecycle: one(input.lifecycle),
          tag: one(input.tag),
          classification: one(input.classification),
          access: input.access && [input.access],
          quality: input.quality && [input.quality],
          sort: input.q ? 'relevance' : 'name',
          limit: input.limit,
          cursor: input.cursor,
        },
        credentials,
      );
      return {
        output: {
          total: page.totalItems,
          nextCursor: page.nextCursor,
          products: page.items.map(row => ({
            ref: row.ref,
            title: row.title,
            purpose: row.description,
            type: row.type,
            lifecycle: row.lifecycle,
            owner: row.owner?.ref,
            domain: row.domain?.ref,
            classifications: row.classifications,
            access: row.access,
            quality: row.quality?.status ?? 'not-measured',
            consumers: row.consumers ?? 0,
          })),
        },
      };
    },
  });
}
