import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

const MOST_FINDINGS = 10;

/** What one product is for, whether it can be trusted, and on what terms it is offered. */
export function registerExplainProduct(
  registry: ActionsRegistryService,
  { products }: AgentServices,
): void {
  registry.register({
    name: 'explain-product',
    title: 'Explain a data product',
    description:
      'Explains one data product: what it is for and what it is not for, who owns it and whom to ask, its output ports with their contracts and terms, who uses it, ' +
      'and how far it can be trusted (checks, service levels, open incidents, findings). Use get-contract for the schema behind a port.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          product: z
            .string()
            .min(1)
            .max(200)
            .describe('Name or entity ref, e.g. dataproduct:default/orders.'),
        }),
      output: z => {
        const port = z.object({
          name: z.string(),
          version: z.string().optional(),
          type: z.string().optional(),
          contract: z.string().optional().describe('Entity ref.'),
          contractVersion: z.string().optional(),
          classifications: z.array(z.string()),
          access: z.string(),
          products: z
            .array(z.string())
            .describe('Who takes data from it, or where its data comes from.'),
        });
        return z.object({
          ref: z.string(),
          title: z.string(),
          purpose: z.string().optional(),
          limitations: z.string().optional(),
          usage: z.string().optional(),
          type: z.string(),
          lifecycle: z.string(),
          owner: z.string().optional(),
          domain: z.string().optional(),
          outputPorts: z.array(port),
          inputPorts: z.array(port),
          trust: z.object({
            quality: z.string(),
            checksHolding: z.number(),
            checks: z.number(),
            serviceLevels: z.string(),
            promisesBroken: z.number(),
            openIncident: z.boolean(),
            findings: z.array(z.string()),
          }),
          support: z.array(z.string()),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const product = await products.get(
        refOf('DataProduct', input.product),
        credentials,
      );
      const toPort = (port: (typeof product.outputPorts)[number]) => ({
        name: port.name,
        version: port.version,
        type: port.type,
        contract: port.contract?.ref,
        contractVersion: port.contract?.version,
        classifications: port.contract?.classifications ?? [],
        access: port.contract?.access ?? 'unknown',
        products: (port.products ?? []).map(({ ref }) => ref),
      });
      const { quality, serviceLevels } = product;
      return {
        output: {
          ref: product.ref,
          title: product.title,
          purpose: product.purpose ?? product.description,
          limitations: product.limitations,
          usage: product.usage,
          type: product.type,
          lifecycle: product.lifecycle,
          owner: product.owner?.ref,
          domain: product.domain?.ref,
          outputPorts: product.outputPorts.map(toPort),
          inputPorts: product.inputPorts.map(toPort),
          trust: {
            quality: quality?.status ?? 'not-measured',
            checksHolding: quality?.passed ?? 0,
            checks: quality?.total ?? 0,
            serviceLevels: serviceLevels?.standing ?? 'none promised',
            promisesBroken: serviceLevels?.broken ?? 0,
            openIncident: serviceLevels?.openIncident ?? false,
            findings: product.findings
              .slice(0, MOST_FINDINGS)
              .map(({ message }) => message),
          },
          support: product.support.map(({ channel, url }) =>
            url ? `${channel} (${url})` : channel,
          ),
        },
      };
    },
  });
}
