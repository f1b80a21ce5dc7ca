import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { LocalRepositories } from './LocalRepositories';

/** The current files of a local repository. */
export function createFetchLocalAction(repositories: LocalRepositories) {
  return createTemplateAction({
    id: 'fetch:local',
    description:
      'Development only: copies the files of the local repository that holds an entity into the workspace. With a Git host, `fetch:plain` does this.',
    supportsDryRun: true,
    examples: [
      {
        description: 'The repository of a product',
        example: `steps:
  - id: files
    action: fetch:local
    input:
      location: \${{ steps.entity.output.entity.metadata.annotations['backstage.io/managed-by-location'] }}`,
      },
    ],
    schema: {
      input: {
        location: z =>
          z
            .string()
            .max(2000)
            .describe('The annotation `backstage.io/managed-by-location`.'),
      },
      output: {
        repository: z => z.string().describe('Its name, for `publish:local`.'),
        path: z => z.string().describe('Of the file in the repository.'),
        commit: z => z.string().describe('For `publish:local`.'),
      },
    },
    async handler({ input, output, workspacePath }) {
      const { name, path } = await repositories.placeOf(input.location);
      const { commit } = await repositories.fetch(name, workspacePath);
      output('repository', name);
      output('path', path);
      output('commit', commit);
    },
  });
}
