import {
  addOutputPort,
  draftProduct,
  EditResult,
  retireProduct,
} from '@backstage-data-mesh/contract';
import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { TakenNames } from '../client/TakenNames';
import { idOf, pathIn } from './inputs';
import { requireOne, sentences } from './readProblems';
import { readInWorkspace, writeInWorkspace } from './workspaceFiles';

/** The name of an entity is its own id, so that a reference by it leads to the same entity. */
function nameOf(ref: string): string {
  return ref.replace(/^.*[:/]/, '');
}

/** Puts the descriptor of a product into the workspace, or changes the one that is there. */
export function createProductWriteAction(names: TakenNames) {
  return createTemplateAction({
    id: 'data-mesh:product:write',
    description:
      'Writes the descriptor of a new data product (ODPS), or changes the one in the workspace: adds an output port, or says how it ends. Comments and order of a file that is changed stay.',
    supportsDryRun: true,
    examples: [
      {
        description: 'A new product with one output port',
        example: `steps:
  - id: product
    action: data-mesh:product:write
    input:
      product:
        id: orders
        type: source-aligned
        domain: online
        owner: group:default/online-data
        outputPorts:
          - { name: orders, type: tables, contractId: orders }`,
      },
      {
        description: 'One more output port',
        example: `steps:
  - id: product
    action: data-mesh:product:write
    input:
      path: orders.odps.yaml
      addOutputPort: { name: returns, type: tables, contractId: returns }`,
      },
      {
        description: 'A product that ends',
        example: `steps:
  - id: product
    action: data-mesh:product:write
    input:
      path: orders.odps.yaml
      retire: { sunset: '2027-01-31', successor: sales }`,
      },
    ],
    schema: {
      input: z => {
        // One for each use: a shared one would become a reference, which the scaffolder cannot follow.
        const port = () =>
          z.object({
            name: z.string().min(1).max(200),
            version: z.string().max(50).optional(),
            type: z.string().max(100).optional(),
            description: z.string().max(2000).optional(),
            contractId: z.string().min(1).max(300),
          });
        return z.object({
          path: pathIn(z)
            .optional()
            .describe(
              'Of the descriptor. For a new product by default ID.odps.yaml.',
            ),
          product: z
            .object({
              id: idOf(z),
              name: z.string().max(200).optional(),
              type: z
                .enum(['source-aligned', 'aggregate', 'consumer-aligned'])
                .optional(),
              domain: z.string().max(200).optional(),
              owner: z.string().max(300).optional(),
              purpose: z.string().max(5000).optional(),
              limitations: z.string().max(5000).optional(),
              usage: z.string().max(5000).optional(),
              tags: z.array(z.string().max(63)).max(50).optional(),
              inputPorts: z
                .array(
                  z.object({
                    name: z.string().min(1).max(200),
                    version: z.string().max(50).optional(),
                    contractId: z.string().min(1).max(300),
                  }),
                )
                .max(100)
                .optional(),
              inputContracts: z
                .array(z.string().min(1).max(300))
                .max(100)
                .optional()
                .describe(
                  'Ids or entity refs of contracts: one input port for each.',
                ),
              tables: z
                .array(
                  z
                    .object({
                      table: z.string().min(1).max(300),
                      contractId: z.string().min(1).max(300),
                    })
                    .passthrough(),
                )
                .max(100)
                .optional()
                .describe('One output port for each.'),
              outputPorts: z.array(port()).max(100).optional(),
              support: z
                .object({
                  channel: z.string().max(200),
                  url: z.string().max(1000).optional(),
                })
                .optional(),
              custom: z.record(z.string().max(2000)).optional(),
              templateVersion: z
                .string()
                .max(50)
                .optional()
                .describe(
                  'By default what the template says in its annotation `data-mesh/template-version`.',
                ),
            })
            .optional()
            .describe('A new one.'),
          addOutputPort: port()
            .optional()
            .describe('To the one in the workspace.'),
          retire: z
            .object({
              sunset: z
                .string()
                .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, e.g. 2027-01-31'),
              successor: z.string().max(300).optional(),
              reason: z.string().max(2000).optional(),
            })
            .optional()
            .describe(
              'How the one in the workspace ends: the last day, and what takes its place.',
            ),
        });
      },
      output: {
        path: z => z.string().describe('Of the descriptor.'),
        id: z => z.string().describe('Of the product.'),
      },
    },
    async handler({ input, output, workspacePath, templateInfo }) {
      const { product, addOutputPort: port, retire } = input;
      const given = [product, port, retire].filter(Boolean).length;
      if (given !== 1) {
        throw new InputError(
          'Give one of `product`, `addOutputPort` and `retire`.',
        );
      }
      if (product) {
        await names.refuse('DataProduct', product.id);
        const {
          templateVersion,
          domain,
          support,
          inputContracts,
          tables,
          ...rest
        } = product;
        const path = input.path ?? `${product.id}.odps.yaml`;
        const text = draftProduct({
          ...rest,
          inputPorts: [
            ...(rest.inputPorts ?? []),
            ...(inputContracts ?? []).map(ref => ({
              name: nameOf(ref),
              contractId: nameOf(ref),
            })),
          ],
          outputPorts: [
            ...(rest.outputPorts ?? []),
            ...(tables ?? []).map(({ table, contractId }) => ({
              name: table,
              type: 'tables',
              contractId,
            })),
          ],
          domain: domain && nameOf(domain),
          support: support?.channel && support.url ? support : undefined,
          template: templateInfo && {
            name: templateInfo.entityRef,
            version:
              templateVersion ??
              templateInfo.entity?.metadata.annotations?.[
                dataMeshAnnotations.templateVersion
              ],
          },
        });
        requireOne('product', text, path);
        await writeInWorkspace(workspacePath, path, text, false);
        output('path', path);
        output('id', product.id);
        return;
      }
      const { path } = input;
      if (!path) throw new InputError('Say which file is changed: `path`.');
      const text = await readInWorkspace(workspacePath, path);
      const { product: current } = requireOne('product', text, path);
      const result: EditResult = port
        ? addOutputPort(text, port)
        : retireProduct(text, retire!); // one of the two, as counted above
      if (result.problem) {
        throw new InputError(sentences([result.problem], path));
      }
      await writeInWorkspace(workspacePath, path, result.text, true);
      output('path', path);
      output('id', current.id);
    },
  });
}
