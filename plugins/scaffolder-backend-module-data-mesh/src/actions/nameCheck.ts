import { parseEntityRef } from '@backstage/catalog-model';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { TakenNames } from '../client/TakenNames';

/** Whether names are free, for entities that other actions write. */
export function createNameCheckAction(names: TakenNames) {
  return createTemplateAction({
    id: 'data-mesh:name:check',
    description: 'Ends the task when the catalog has one of these entities.',
    supportsDryRun: true,
    examples: [
      {
        description: 'A domain and its team',
        example: `steps:
  - id: names
    action: data-mesh:name:check
    input:
      refs: [domain:default/returns, group:default/returns-team]`,
      },
    ],
    schema: {
      input: {
        refs: z =>
          z.array(z.string().max(300)).min(1).max(50).describe('Entity refs.'),
      },
    },
    async handler({ input }) {
      for (const ref of input.refs) {
        const { kind, name } = parseEntityRef(ref);
        await names.refuseRef(
          ref.toLocaleLowerCase('en-US'),
          `${kind} "${name}"`,
        );
      }
    },
  });
}
