import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { callerName } from '../router/callerName';
import { audited } from '../router/audited';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

/** Has the checks of a contract run. */
export function registerRequestRun(
  registry: ActionsRegistryService,
  { auditor, runs: control }: AgentServices,
): void {
  registry.register({
    name: 'request-run',
    title: 'Have the checks of a contract run',
    description:
      'Has the quality checks of a data contract run now, where its data lies. Unless `dryRun` is false it only says what would be asked of the server. ' +
      'Set `dryRun: false` only when the person wants the run; it needs their permission for this contract, and is written down. The outcome comes later: explain-product shows it.',
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          contract: z.string().min(1).max(200).describe('Name or entity ref.'),
          server: z
            .string()
            .max(200)
            .optional()
            .describe('Name of one of its servers; all when left out.'),
          dryRun: z.boolean().default(true),
        }),
      output: z =>
        z.object({
          dryRun: z.boolean(),
          statements: z
            .number()
            .optional()
            .describe('Of a dry run: how many would be sent.'),
          checks: z.number().optional(),
          notExecutable: z.number().optional(),
          server: z.string().optional(),
          runs: z.array(
            z.object({
              id: z.string(),
              state: z.string(),
              server: z.string().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const contractRef = refOf('DataContract', input.contract);
      const { server } = input;
      if (input.dryRun) {
        const plan = await control.plan({ contractRef, server }, credentials);
        return {
          output: {
            dryRun: true,
            server: plan.server,
            statements: plan.scans.length,
            checks: plan.scans.reduce(
              (sum, scan) => sum + scan.checks.length,
              0,
            ),
            notExecutable: plan.notExecutable.length + plan.refused.length,
            runs: [],
          },
        };
      }
      const requestedBy = callerName(credentials);
      const runs = await audited(
        auditor,
        {
          eventId: 'quality-run-start',
          severityLevel: 'medium',
          meta: {
            contractRef,
            ...(server && { server }),
            by: requestedBy,
            through: 'action',
          },
        },
        async () =>
          control.start({ contractRef, server, requestedBy }, credentials),
      );
      return {
        output: {
          dryRun: false,
          runs: runs.map(run => ({
            id: run.id,
            state: run.state,
            server: run.server,
          })),
        },
      };
    },
  });
}
