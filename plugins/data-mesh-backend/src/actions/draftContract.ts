import {
  contractOf,
  draftContract,
  reasonWords,
  TableDraft,
} from '@backstage-data-mesh/contract';
import { conceptsOf } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { audited } from '../router/audited';
import { AgentServices } from './AgentServices';

const MOST_COLUMNS = 2_000;

/** A first text of a contract from columns that are known, or from a table that is looked at. */
export function registerDraftContract(
  registry: ActionsRegistryService,
  { onboarding, auditor }: AgentServices,
): void {
  registry.register({
    name: 'draft-contract',
    title: 'Draft a data contract',
    description:
      'Writes the first text of a data contract (ODCS 3.1, status draft, version 0.1.0) from tables and columns that you give, or from a table of a configured server (`from`), which is then looked at: ' +
      'keys, classifications, quality rules and freshness are proposed with a confidence and a reason each, and only those that are sure enough are in the text. Classifications that you leave out are guessed from names where these mean personal data, ' +
      'and each guess says why: have a person confirm it. Promises nothing that you did not say. Stores nothing.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          id: z.string().min(1).max(200).describe('Id of the contract.'),
          name: z.string().max(200).optional(),
          domain: z.string().max(200).optional(),
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
            .max(100)
            .default([]),
          from: z
            .object({
              server: z
                .string()
                .min(1)
                .max(200)
                .describe('Name of the server in the configuration.'),
              schema: z.string().max(500),
              table: z.string().min(1).max(500),
            })
            .optional()
            .describe('A table to be looked at, instead of `tables`.'),
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
          proposals: z
            .array(
              z.object({
                field: z.string(),
                what: z.string(),
                confidence: z.number(),
                because: z.string(),
                accepted: z.boolean().describe('Whether it is in the text.'),
              }),
            )
            .optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      if (input.from) {
        const { server, ...table } = input.from;
        const draft = await audited(
          auditor,
          {
            eventId: 'table-profile-start',
            severityLevel: 'medium',
            meta: { server, tables: [table.table], by: 'agent' },
          },
          () => onboarding.draftNow(server, table, credentials),
        );
        return { output: outputOf(draft, input) };
      }
      if (input.tables.length === 0) {
        throw new InputError('Give `tables` with their columns, or `from`.');
      }
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

function outputOf(
  draft: TableDraft,
  input: {
    readonly id: string;
    readonly name?: string;
    readonly domain?: string;
    readonly purpose?: string;
  },
) {
  const { id, name, domain, purpose } = input;
  const fieldOf = (column?: string) =>
    column === undefined ? draft.table : `${draft.table}.${column}`;
  return {
    definition: contractOf(draft, {
      contractId: id,
      ...(name && { name }),
      ...(domain && { domain }),
      ...(purpose && { purpose }),
    }),
    guesses: draft.lines.flatMap(({ value, column, reasons, accepted }) =>
      value.kind === 'classification' && accepted
        ? [
            {
              field: fieldOf(column),
              classification: value.classification,
              because: reasonWords(reasons),
            },
          ]
        : [],
    ),
    // Columns and types speak for themselves.
    proposals: draft.lines
      .filter(({ group }) => group !== 'columns' && group !== 'classification')
      .slice(0, MOST_COLUMNS)
      .map(({ value, column, confidence, reasons, accepted }) => ({
        field: fieldOf(column),
        what: value.kind === 'rule' ? value.rule.metric ?? 'sql' : value.kind,
        confidence,
        because: reasonWords(reasons),
        accepted,
      })),
  };
}
