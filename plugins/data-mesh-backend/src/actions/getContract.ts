import {
  fieldPathText,
  indexSchema,
  ObjectNode,
} from '@backstage-data-mesh/contract';
import { InputError } from '@backstage/errors';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

/** Fields of a table beyond these are only counted; an agent asks for the table alone then. */
const MOST_FIELDS = 300;
const MOST_TABLES = 100;

/** The schema, promises and terms of a contract. */
export function registerGetContract(
  registry: ActionsRegistryService,
  { contracts }: AgentServices,
): void {
  registry.register({
    name: 'get-contract',
    title: 'Get a data contract',
    description:
      'Gives a data contract. In short: title, version, status, tables with their fields and types, classifications, who offers and who uses it. ' +
      'Whole: also descriptions, keys, allowed values, quality rules, service levels, roles and servers. Ask for one `table` of a large contract. ' +
      'To judge whether data may be used, use may-i-use; for earlier versions, what-changed.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          contract: z
            .string()
            .min(1)
            .max(200)
            .describe(
              'Name or entity ref, e.g. datacontract:default/orders-daily.',
            ),
          detail: z.enum(['short', 'whole']).default('short'),
          table: z.string().max(200).optional().describe('Only this table.'),
        }),
      output: z =>
        z.object({
          ref: z.string(),
          title: z.string(),
          contractId: z.string(),
          version: z.string(),
          status: z.string().optional(),
          lifecycle: z.string(),
          standard: z.string(),
          owner: z.string().optional(),
          domain: z.string().optional(),
          access: z.string(),
          purpose: z.string().optional(),
          limitations: z.string().optional(),
          providedBy: z.array(z.string()),
          usedBy: z.array(z.string()),
          tables: z.array(
            z.object({
              name: z.string(),
              description: z.string().optional(),
              fieldCount: z.number(),
              fields: z.array(
                z.object({
                  name: z.string(),
                  type: z.string().optional(),
                  required: z.boolean(),
                  primaryKey: z.boolean(),
                  classification: z.string().optional(),
                  description: z.string().optional(),
                  businessName: z.string().optional(),
                  allowedValues: z.array(z.string()).optional(),
                  rules: z.array(z.string()).optional(),
                }),
              ),
            }),
          ),
          tableCount: z.number(),
          serviceLevels: z.array(z.string()),
          roles: z.array(z.string()).optional(),
          servers: z.array(z.string()).optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const contract = await contracts.get(
        refOf('DataContract', input.contract),
        credentials,
      );
      const { model } = contract;
      const isWhole = input.detail === 'whole';
      const tables = tablesOf(indexSchema(model.schema).objects, input.table);
      return {
        output: {
          ref: contract.ref,
          title: contract.title,
          contractId: contract.contractId,
          version: contract.version,
          status: contract.status,
          lifecycle: contract.lifecycle,
          standard: contract.standard,
          owner: contract.owner?.ref,
          domain: contract.domain?.ref,
          access: contract.access ?? 'unknown',
          purpose: model.description.purpose,
          limitations: model.description.limitations,
          providedBy: contract.providers.map(({ product }) => product.ref),
          usedBy: contract.consumers.map(({ product }) => product.ref),
          tableCount: model.schema.length,
          tables: tables
            .slice(0, MOST_TABLES)
            .map(table => toTable(table, isWhole)),
          serviceLevels: model.serviceLevels.map(level =>
            [level.property, level.value, level.unit].filter(Boolean).join(' '),
          ),
          ...(isWhole && {
            roles: model.roles.map(({ role, access, description }) =>
              [role, access, description].filter(Boolean).join(': '),
            ),
            servers: model.servers.map(({ server, type, environment }) =>
              [server, type, environment].filter(Boolean).join(', '),
            ),
          }),
        },
      };
    },
  });
}

function tablesOf(
  tables: readonly ObjectNode[],
  wanted: string | undefined,
): readonly ObjectNode[] {
  if (wanted === undefined) return tables;
  const found = tables.filter(
    ({ key, object }) => key === wanted || object.name === wanted,
  );
  if (found.length > 0) return found;
  throw new InputError(
    `The contract has no table "${wanted}". It has: ${tables
      .slice(0, MOST_TABLES)
      .map(({ object }) => object.name)
      .join(', ')}.`,
  );
}

function toTable({ object, fields }: ObjectNode, isWhole: boolean) {
  const named = fields.filter(({ part }) => part === 'field');
  return {
    name: object.name,
    description: object.description,
    fieldCount: named.length,
    fields: named.slice(0, MOST_FIELDS).map(field => {
      const { property } = field;
      return {
        name: fieldPathText(field),
        type: property.logicalType ?? property.physicalType,
        required: property.required,
        primaryKey: property.primaryKey,
        classification: property.classification,
        ...(isWhole && {
          description: property.description,
          businessName: property.businessName,
          allowedValues: property.enum.map(({ value }) => value),
          rules: property.quality.map(
            rule => rule.name ?? rule.description ?? rule.metric ?? rule.type,
          ),
        }),
      };
    }),
  };
}
