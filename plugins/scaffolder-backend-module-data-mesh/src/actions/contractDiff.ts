import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { DataMeshAs } from '../client/dataMeshAs';
import { entityPathOf } from '../client/entityPathOf';

/** The version number says less than what changes. */
const DISHONEST = new Set<string>(['too-low', 'unchanged', 'lower']);

/** What a new text of a contract does to those who read the data. */
export function createContractDiffAction(as: DataMeshAs) {
  return createTemplateAction({
    id: 'data-mesh:contract:diff',
    description:
      'Compares a new text of a data contract with the one in force: what breaks, whether the version number is honest, and who is affected.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Ends the task when the version number says too little',
        example: `steps:
  - id: diff
    action: data-mesh:contract:diff
    input:
      contract: datacontract:default/orders
      definition: \${{ parameters.definition }}
      requireHonestVersion: true`,
      },
    ],
    schema: {
      input: {
        contract: z =>
          z.string().max(300).describe('Entity ref of the one in force.'),
        definition: z =>
          z.string().min(1).max(1_000_000).describe('The new text, whole.'),
        requireHonestVersion: z =>
          z
            .boolean()
            .default(false)
            .describe(
              'End the task when the version number says less than what changes.',
            ),
      },
      output: {
        verdict: z =>
          z
            .string()
            .describe(
              '`breaking`, `dangerous` or `compatible`, as the worst change; `none` without one.',
            ),
        breaking: z => z.number().describe('How many changes break consumers.'),
        versionNeeded: z =>
          z.string().optional().describe('The least number that says enough.'),
        summary: z => z.string().describe('Markdown, for a pull request.'),
        affected: z => z.array(z.string()).describe('Refs of products.'),
      },
    },
    async handler({ input, output, logger, getInitiatorCredentials }) {
      const { dataMesh } = as(await getInitiatorCredentials());
      const { diff, affected } = await dataMesh.proposeContract({
        ...entityPathOf('datacontract', input.contract),
        definition: input.definition,
      });
      const lines = diff.changes.map(
        ({ verdict, message, reason }) => `- ${verdict}: ${message} ${reason}`,
      );
      const products = affected.map(
        ({ title, owner }) => `- ${title}${owner ? ` (${owner.title})` : ''}`,
      );
      const summary = [
        lines.length > 0 ? lines.join('\n') : 'Nothing changes.',
        products.length > 0
          ? `\nAffected products:\n${products.join('\n')}`
          : '\nNo product reads it.',
      ].join('\n');
      logger.info(summary);
      const { judgement, honest } = diff.version;
      if (input.requireHonestVersion && DISHONEST.has(judgement)) {
        throw new InputError(
          `The version number says less than what changes: it has to be ${
            honest ?? 'a greater one'
          } at least.\n${summary}`,
        );
      }
      output('verdict', diff.verdict ?? 'none');
      output('breaking', diff.counts.breaking);
      output('versionNeeded', honest);
      output('summary', summary);
      output(
        'affected',
        affected.map(({ ref }) => ref),
      );
    },
  });
}
