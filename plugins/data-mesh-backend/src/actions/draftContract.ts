import { draftContract } from '@backstage-data-mesh/contract';
import { conceptsOf } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

const MOST_COLUMNS = 2_000;

/** A first text of a contract from columns that are known. */
export function registerDraftContract(registry: ActionsRegistryService): void {
  registry.register({
    name: 'draft-contract',
    title: 'Draft a data contract',
    description:
      'Writes the first text of a data contract (ODCS 3.1, status draft, version 0.1.0) from tables and columns that you give. Classifications that you leave out are guessed from names where these mean personal data, ' +
      'and each guess says why: have a person confirm it. Promises nothing that you did not say. Stores nothing.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          id: z.string().min(1).max(200).describe('Id of the contract.'),
          name: z.string().max(200).optional(),
          domain: z.string().max(200).optional(),
          dataProduct: z.string().max(200).optional(),
          purpose: z.string().max(2000).optional(),
          team: z.string().max(200).optional(),
          tables: z
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
                        .describe(
                          'As the database calls it, e.g. VARCHAR(20).',
                        ),
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
            .min(1)
            .max(100),
        }),
      output: z =>
        z.object({
          definition: z.string().describe('The text, YAML.'),
          guesses: z.array(
            z.object({
              field: z.string(),
              classification: z.string(),
              because: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input }) => {
      const guesses: {
        field: string;
        classification: string;
        because: string;
      }[] = [];
      const tables = input.tables.map(table => ({
        ...table,
        columns: table.columns.map(column => {
          const concepts = conceptsOf({ name: column.name });
          if (column.classification || concepts.length === 0) return column;
          if (!concepts.includes('holdspersonaldata')) return column;
          const classification = 'confidential';
          guesses.push({
            field: `${table.name}.${column.name}`,
            classification,
            because: `The name "${column.name}" means personal data.`,
          });
          return { ...column, classification };
        }),
      }));
      return {
        output: { definition: draftContract({ ...input, tables }), guesses },
      };
    },
  });
}
