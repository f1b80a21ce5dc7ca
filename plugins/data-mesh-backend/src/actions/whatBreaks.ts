import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

const MOST_CHANGES = 50;
const MOST_TEXT = 1_000_000;

/** What a new text of a contract would do to those who read the data. */
export function registerWhatBreaks(
  registry: ActionsRegistryService,
  { proposals }: AgentServices,
): void {
  registry.register({
    name: 'what-breaks',
    title: 'What breaks if I change this contract',
    description:
      'Compares a new text of a data contract with the one in force, before anybody submits it: breaking, dangerous and compatible changes with reasons, the version number it needs, ' +
      'which products use the contract and which are further downstream. Give the whole new text, not only the part that changes. Stores nothing.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          contract: z.string().min(1).max(200).describe('Name or entity ref.'),
          definition: z
            .string()
            .min(1)
            .max(MOST_TEXT)
            .describe('The whole new text, YAML or JSON.'),
        }),
      output: z =>
        z.object({
          verdict: z.string(),
          breaking: z.number(),
          dangerous: z.number(),
          compatible: z.number(),
          currentVersion: z.string(),
          versionNeeded: z.string().optional(),
          versionJudgement: z.string(),
          changes: z.array(
            z.object({
              verdict: z.string(),
              subject: z.string(),
              message: z.string(),
              reason: z.string(),
            }),
          ),
          usedBy: z
            .array(
              z.object({
                product: z.string(),
                title: z.string(),
                owner: z.string().optional().describe('Whom to talk to.'),
                columns: z
                  .array(z.string())
                  .optional()
                  .describe(
                    'The columns that it says it takes; missing when it does not say.',
                  ),
              }),
            )
            .describe('Products that take data under it.'),
          downstream: z
            .array(z.string())
            .describe('All products behind it, nearest first.'),
          complete: z.boolean().describe('False when there are more of them.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { contract, diff, downstream, complete } = await proposals.effectOf(
        refOf('DataContract', input.contract),
        input.definition,
        credentials,
      );
      return {
        output: {
          verdict: diff.verdict ?? 'none',
          ...diff.counts,
          currentVersion: contract.version,
          versionNeeded: diff.version.honest,
          versionJudgement: diff.version.judgement,
          changes: diff.changes
            .slice(0, MOST_CHANGES)
            .map(({ verdict, subject, message, reason }) => ({
              verdict,
              subject,
              message,
              reason,
            })),
          usedBy: contract.consumers.map(({ product, owner, columns }) => ({
            product: product.ref,
            title: product.title,
            owner: owner?.title,
            columns,
          })),
          downstream: downstream.map(({ ref }) => ref),
          complete,
        },
      };
    },
  });
}
