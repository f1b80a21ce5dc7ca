import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { DataMeshAs } from '../client/dataMeshAs';
import { filesEndingWith, readInWorkspace } from './workspaceFiles';

/** What policies say of the product in the workspace. */
export function createPolicyCheckAction(as: DataMeshAs) {
  return createTemplateAction({
    id: 'data-mesh:policy:check',
    description:
      'Judges the data product in the workspace by the policies that apply to it. A rule that blocks ends the task, with how to mend it.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Before anything is published',
        example: `steps:
  - id: policies
    action: data-mesh:policy:check`,
      },
    ],
    schema: {
      input: {
        product: z =>
          z
            .string()
            .max(400)
            .optional()
            .describe('The descriptor; the first *.odps.yaml when left out.'),
        contracts: z =>
          z
            .array(z.string().max(400))
            .max(100)
            .optional()
            .describe('All *.odcs.yaml when left out.'),
        enforce: z =>
          z
            .boolean()
            .default(true)
            .describe('When false, what blocks is told and the task goes on.'),
      },
      output: {
        blocked: z =>
          z.boolean().describe('Whether a rule that blocks does not hold.'),
        findings: z =>
          z
            .array(z.string())
            .describe('A sentence for each rule that does not hold.'),
      },
    },
    async handler(ctx) {
      const { input, workspacePath, logger } = ctx;
      const path =
        input.product ??
        (await filesEndingWith(workspacePath, ['.odps.yaml']))[0];
      if (path === undefined) {
        throw new InputError('There is no *.odps.yaml in the workspace.');
      }
      const files =
        input.contracts ??
        (await filesEndingWith(workspacePath, ['.odcs.yaml']));
      const { governance } = as(await ctx.getInitiatorCredentials());
      const check = await governance.checkDraft({
        product: await readInWorkspace(workspacePath, path),
        contracts: await Promise.all(
          files.map(file => readInWorkspace(workspacePath, file)),
        ),
      });
      const findings = check.violations.map(
        ({ enforcement, title, message, howToFix }) =>
          `${enforcement}: ${title}. ${[message, howToFix]
            .filter(Boolean)
            .join(' ')}`,
      );
      for (const finding of findings) logger.warn(finding);
      if (check.blocked && (input.enforce ?? true)) {
        throw new InputError(
          `Policies stop this product:\n${findings
            .filter(finding => finding.startsWith('block'))
            .join('\n')}`,
        );
      }
      logger.info(
        `${check.policies.length} policies apply, ${findings.length} of their rules do not hold`,
      );
      ctx.output('blocked', check.blocked);
      ctx.output('findings', findings);
    },
  });
}
