import { mayUse } from '@backstage-data-mesh/contract';
import { InputError } from '@backstage/errors';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

/** Whether a field may be used for a purpose, as far as its contract can tell. */
export function registerMayIUse(
  registry: ActionsRegistryService,
  { contracts }: AgentServices,
): void {
  registry.register({
    name: 'may-i-use',
    title: 'May I use this field for this purpose?',
    description:
      'Says whether data, or one field of it, may be used for a purpose, from its contract alone: `yes`, `ask` (somebody has to agree, with whom) or `no`, each with reasons. ' +
      "The contract's own limits are given in `heed`: hold the purpose against them, and tell the person when they do not go together. It grants nothing.",
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          contract: z.string().min(1).max(200).describe('Name or entity ref.'),
          field: z
            .string()
            .max(500)
            .optional()
            .describe(
              'E.g. customer.email_hash, or a name that occurs once; left out: all of it.',
            ),
          purpose: z
            .string()
            .min(1)
            .max(1000)
            .describe('What the data would be used for.'),
        }),
      output: z =>
        z.object({
          verdict: z.enum(['yes', 'ask', 'no']),
          reasons: z.array(z.string()),
          classification: z.string().optional(),
          heed: z.array(z.string()),
          roles: z.array(
            z.object({
              role: z.string(),
              description: z.string().optional(),
              approvers: z.array(z.string()),
              excludesField: z.boolean(),
            }),
          ),
          purpose: z.string(),
          owner: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = refOf('DataContract', input.contract);
      const contract = await contracts.get(ref, credentials);
      const told = mayUse(contract.model, input.field);
      if (told.verdict === 'unknown-field') {
        throw new InputError(
          `${ref} has no field "${input.field}".${
            told.near ? ` Did you mean "${told.near}"?` : ''
          } get-contract lists its fields.`,
        );
      }
      return {
        output: {
          verdict: told.verdict,
          reasons: [...told.reasons],
          classification: told.classification,
          heed: [...told.heed],
          roles: told.roles.map(role => ({
            ...role,
            approvers: [...role.approvers],
          })),
          purpose: input.purpose,
          owner: contract.owner?.ref,
        },
      };
    },
  });
}
