import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { pathToFileURL } from 'node:url';
import { LocalRepositories } from './LocalRepositories';

/** The workspace as a Git repository on this machine. */
export function createPublishLocalAction(repositories: LocalRepositories) {
  return createTemplateAction({
    id: 'publish:local',
    description:
      'Development only: makes a Git repository on this machine out of the workspace, or changes one by a branch that is merged at once. With a Git host, `publish:*` and its pull requests do this.',
    supportsDryRun: true,
    examples: [
      {
        description: 'A new repository',
        example: `steps:
  - id: publish
    action: publish:local
    input:
      repository: orders`,
      },
      {
        description: 'A change of one, in the place of a pull request',
        example: `steps:
  - id: publish
    action: publish:local
    input:
      repository: \${{ steps.files.output.repository }}
      base: \${{ steps.files.output.commit }}
      branch: add-returns
      message: Offer returns`,
      },
    ],
    schema: {
      input: {
        repository: z => z.string().min(1).max(100).describe('Its name.'),
        message: z =>
          z
            .string()
            .max(2000)
            .optional()
            .describe('Of the commit; "First version of …" when left out.'),
        base: z =>
          z
            .string()
            .max(100)
            .optional()
            .describe('The commit from which the files are, for a change.'),
        branch: z =>
          z
            .string()
            .regex(/^[\w.-]+$/)
            .max(100)
            .optional()
            .describe('Of a change; one of its own when left out.'),
      },
      output: {
        repository: z => z.string().describe('Its name.'),
        remoteUrl: z => z.string().describe('Address of its folder.'),
        commit: z =>
          z.string().describe('The newest; in a dry run the one before.'),
        changed: z => z.boolean().describe('Whether there is a new commit.'),
      },
    },
    async handler(ctx) {
      const { input, workspacePath, logger } = ctx;
      const { repository, base } = input;
      if (ctx.isDryRun) {
        const folder = await repositories.lookAhead(repository, base);
        logger.info(`A dry run: ${repository} is left as it is`);
        ctx.output('repository', repository);
        ctx.output('remoteUrl', pathToFileURL(folder).href);
        ctx.output('commit', base ?? '');
        ctx.output('changed', false);
        return;
      }
      const change = {
        message: input.message ?? `First version of ${repository}`,
        author: ctx.user?.ref ?? 'data-mesh',
      };
      const published =
        base === undefined
          ? {
              ...(await repositories.create(repository, workspacePath, change)),
              changed: true,
            }
          : await repositories.change(
              repository,
              workspacePath,
              base,
              input.branch ?? `change-${ctx.task.id.slice(0, 8)}`,
              change,
            );
      logger.info(
        published.changed
          ? `${repository} is at ${published.commit}`
          : `Nothing changed in ${repository}`,
      );
      ctx.output('repository', repository);
      ctx.output('remoteUrl', pathToFileURL(published.folder).href);
      ctx.output('commit', published.commit);
      ctx.output('changed', published.changed);
    },
  });
}
