import { draftContract } from '@backstage-data-mesh/contract';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { idOf } from './inputs';

const MOST_COLUMNS = 2_000;

/** A first text of a contract from answers and columns. */
export function createContractDraftAction() {
  return createTemplateAction({
    id: 'data-mesh:contract:draft',
    description:
      'Writes the first text of a data contract (ODCS) from answers and columns; says nothing that is not known.',
    supportsDryRun: true,
    examples: [
      {
        description: 'A contract of one table',
        example: `steps:
  - id: contract
    action: data-mesh:contract:draft
    input:
      id: orders
      name: Orders
      domain: online
      tables:
        - name: orders
          columns:
            - { name: id, type: BIGINT, primaryKey: true }
            - { name: email, type: VARCHAR, classification: confidential }`,
      },
    ],
    schema: {
      input: {
        id: z => idOf(z).describe('Id of the contract.'),
        name: z =>
          z.string().max(200).optional().describe('How people call it.'),
        domain: z =>
          z.string().max(200).optional().describe('Which domain owns it.'),
        purpose: z =>
          z.string().max(5000).optional().describe('What its data is for.'),
        limitations: z =>
          z.string().max(5000).optional().describe('What its data is not for.'),
        usage: z => z.string().max(5000).optional().describe('How to use it.'),
        team: z =>
          z.string().max(200).optional().describe('Which team owns it.'),
        approver: z =>
          z.string().max(200).optional().describe('Who approves access.'),
        retentionDays: z =>
          z
            .number()
            .int()
            .min(1)
            .max(36_500)
            .optional()
            .describe('How long data is kept.'),
        server: z =>
          z
            .object({ name: z.string().max(200), type: z.string().max(100) })
            .optional()
            .describe(
              'Where the data lies: a server of the portal and its kind.',
            ),
        tables: z =>
          z
            .array(
              z.object({
                name: z.string().min(1).max(300),
                description: z.string().max(2000).optional(),
                columns: z
                  .array(
                    z.object({
                      name: z.string().min(1).max(300),
                      type: z
                        .string()
                        .max(200)
                        .describe('As the database calls it.'),
                      description: z.string().max(2000).optional(),
                      required: z.boolean().optional(),
                      unique: z.boolean().optional(),
                      primaryKey: z.boolean().optional(),
                      classification: z.string().max(100).optional(),
                    }),
                  )
                  .max(MOST_COLUMNS),
              }),
            )
            .max(100)
            .describe('Tables, topics or files with their columns.'),
      },
      output: { definition: z => z.string().describe('The text, in YAML.') },
    },
    async handler({ input, output }) {
      output('definition', draftContract(input));
    },
  });
}
