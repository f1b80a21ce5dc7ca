import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

/** Incidents that are or were. */
export function registerListIncidents(
  registry: ActionsRegistryService,
  { incidents }: AgentServices,
): void {
  registry.register({
    name: 'list-incidents',
    title: 'List incidents',
    description:
      'Lists incidents of data products, newest first: what is broken, since when, at which product it began, and whether somebody has taken it. ' +
      'Those that are not over unless other states are asked for. Use it to answer whether data can be relied on right now, or what went wrong.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          product: z
            .string()
            .max(200)
            .optional()
            .describe('Name or entity ref.'),
          domain: z
            .string()
            .max(200)
            .optional()
            .describe('With its sub-domains. Name or entity ref.'),
          state: z
            .array(z.enum(['open', 'acknowledged', 'resolved']))
            .min(1)
            .default(['open', 'acknowledged']),
          limit: z.number().int().min(1).max(100).default(25),
        }),
      output: z =>
        z.object({
          total: z.number(),
          incidents: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              product: z.string(),
              contract: z.string().optional(),
              state: z.string(),
              severity: z.string(),
              since: z.string(),
              resolvedAt: z.string().optional(),
              upstream: z
                .boolean()
                .describe('It began at another product, see roots.'),
              roots: z.array(z.string()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const page = await incidents.list(
        {
          product: input.product && refOf('DataProduct', input.product),
          domain: input.domain ? [refOf('Domain', input.domain)] : undefined,
          state: input.state,
          limit: input.limit,
        },
        credentials,
      );
      return {
        output: {
          total: page.total,
          incidents: page.items.map(incident => ({
            id: incident.id,
            title: incident.title,
            product: incident.product.ref,
            contract: incident.contract?.ref,
            state: incident.state,
            severity: incident.severity,
            since: incident.since,
            resolvedAt: incident.resolvedAt,
            upstream: incident.upstream,
            roots: incident.roots.map(({ ref }) => ref),
          })),
        },
      };
    },
  });
}
