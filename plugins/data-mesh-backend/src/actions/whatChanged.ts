import { isError } from '@backstage/errors';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

const MOST_CHANGES = 50;

/** The versions of a contract, and what the newest of them changed. */
export function registerWhatChanged(
  registry: ActionsRegistryService,
  { contracts, versionDiffs }: AgentServices,
): void {
  registry.register({
    name: 'what-changed',
    title: 'What changed in a contract',
    description:
      'Tells the versions of a data contract, newest first, and what one of them (the newest, unless another is named) changed against the version before: ' +
      'breaking, dangerous and compatible changes with the reason of each. Looks back; to judge a change that is not in force yet, use what-breaks.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          contract: z.string().min(1).max(200).describe('Name or entity ref.'),
          version: z
            .string()
            .max(100)
            .optional()
            .describe('A version number of the contract, e.g. 2.1.0.'),
        }),
      output: z =>
        z.object({
          versions: z.array(
            z.object({
              version: z.string(),
              seenAt: z.string(),
              current: z.boolean(),
              verdict: z.string().optional(),
            }),
          ),
          change: z
            .object({
              from: z.string(),
              to: z.string(),
              verdict: z.string(),
              breaking: z.number(),
              dangerous: z.number(),
              compatible: z.number(),
              honestVersion: z
                .string()
                .optional()
                .describe('The smallest version that says the truth.'),
              changes: z.array(
                z.object({
                  verdict: z.string(),
                  subject: z.string(),
                  message: z.string(),
                  reason: z.string(),
                }),
              ),
            })
            .optional()
            .describe('Absent for a first version.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = refOf('DataContract', input.contract);
      const { items } = await contracts.versions(
        ref,
        { limit: 50 },
        credentials,
      );
      const wanted = input.version
        ? items.find(({ version }) => version === input.version)
        : items[0];
      const diff =
        wanted &&
        (await orUndefined('NO_PREDECESSOR', () =>
          versionDiffs.diff(ref, { versionId: wanted.id }, credentials),
        ));
      return {
        output: {
          versions: items.map(({ version, seenAt, current, changes }) => ({
            version,
            seenAt,
            current,
            verdict: changes?.verdict,
          })),
          change: diff && {
            from: diff.before.version,
            to: diff.after.version,
            verdict: diff.verdict ?? 'none',
            ...diff.counts,
            honestVersion: diff.version.honest,
            changes: diff.changes
              .slice(0, MOST_CHANGES)
              .map(({ verdict, subject, message, reason }) => ({
                verdict,
                subject,
                message,
                reason,
              })),
          },
        },
      };
    },
  });
}

/** What is no mistake of the caller: the first version has none before it. */
async function orUndefined<T>(
  code: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isError(error) && error.code === code) return undefined;
    throw error;
  }
}
