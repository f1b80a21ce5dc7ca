import { answerContract } from '@backstage-data-mesh/contract';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { TakenNames } from '../client/TakenNames';
import { pathIn } from './inputs';
import { requireOne } from './readProblems';
import { writeInWorkspace } from './workspaceFiles';

/** Puts the text of a contract into the workspace. */
export function createContractWriteAction(names: TakenNames) {
  return createTemplateAction({
    id: 'data-mesh:contract:write',
    description:
      'Writes a data contract into the workspace, once it can be read. A new one needs an id that no other contract has.',
    supportsDryRun: true,
    examples: [
      {
        description: 'The contract that a step before drafted',
        example: `steps:
  - id: write
    action: data-mesh:contract:write
    input:
      path: contracts/orders.odcs.yaml
      definition: \${{ steps.contract.output.definition }}`,
      },
      {
        description: 'A new version of one that is there',
        example: `steps:
  - id: write
    action: data-mesh:contract:write
    input:
      path: contracts/orders.odcs.yaml
      definition: \${{ parameters.definition }}
      replace: true`,
      },
    ],
    schema: {
      input: {
        path: z =>
          pathIn(z).optional().describe('Default: contracts/ID.odcs.yaml.'),
        definition: z => z.string().min(1).max(5_000_000).describe('Its text.'),
        replace: z =>
          z
            .boolean()
            .default(false)
            .describe('It is a version of one that is there.'),
        approver: z =>
          z
            .string()
            .max(200)
            .optional()
            .describe('Who approves access, where the text does not say it.'),
        team: z =>
          z
            .string()
            .max(200)
            .optional()
            .describe('Which team owns it, where the text does not say it.'),
        retentionDays: z =>
          z
            .number()
            .int()
            .positive()
            .optional()
            .describe('How long data is kept, where the text does not say it.'),
      },
      output: {
        path: z => z.string().describe('Where it was written.'),
        id: z => z.string().describe('Of the contract.'),
        version: z => z.string().optional().describe('As the text says it.'),
      },
    },
    async handler({ input, output, workspacePath }) {
      const { contract } = requireOne('contract', input.definition, input.path);
      const replace = input.replace ?? false;
      if (!replace) await names.refuse('DataContract', contract.id);
      const path =
        input.path ??
        `contracts/${contract.id.replace(/[^\w.-]+/g, '-')}.odcs.yaml`;
      const answered = answerContract(input.definition, input);
      if (answered.problem) throw new InputError(answered.problem.message);
      await writeInWorkspace(workspacePath, path, answered.text, replace);
      output('path', path);
      output('id', contract.id);
      output('version', contract.version);
    },
  });
}
