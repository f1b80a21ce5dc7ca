import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { problemsIn, sentences } from './readProblems';
import { filesEndingWith, readInWorkspace } from './workspaceFiles';

/** What is wrong with contracts and products of the workspace. */
export function createContractValidateAction() {
  return createTemplateAction({
    id: 'data-mesh:contract:validate',
    description:
      'Checks the data contracts and products of the workspace; one with an error ends the task, with file, line and how to mend it.',
    supportsDryRun: true,
    examples: [
      {
        description: 'All files named *.odcs.yaml and *.odps.yaml',
        example: `steps:
  - id: validate
    action: data-mesh:contract:validate`,
      },
    ],
    schema: {
      input: {
        paths: z =>
          z
            .array(z.string().max(400))
            .max(200)
            .optional()
            .describe(
              'Files; all named *.odcs.yaml and *.odps.yaml when left out.',
            ),
      },
      output: {
        files: z => z.array(z.string()).describe('What was read.'),
        warnings: z =>
          z.number().describe('How many findings do not end the task.'),
      },
    },
    async handler({ input, output, workspacePath, logger }) {
      const files =
        input.paths ??
        (await filesEndingWith(workspacePath, ['.odcs.yaml', '.odps.yaml']));
      const errors: string[] = [];
      let warnings = 0;
      for (const file of files) {
        const { problems } = problemsIn(
          await readInWorkspace(workspacePath, file),
        );
        const wrong = problems.filter(({ severity }) => severity === 'error');
        const odd = problems.filter(({ severity }) => severity === 'warning');
        if (wrong.length > 0) errors.push(sentences(wrong, file));
        if (odd.length > 0) logger.warn(sentences(odd, file));
        warnings += odd.length;
      }
      if (errors.length > 0) throw new InputError(errors.join('\n'));
      logger.info(`${files.length} files are sound`);
      output('files', files);
      output('warnings', warnings);
    },
  });
}
