import { readDocuments } from '@backstage-data-mesh/contract';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

const MOST_TEXT = 1_000_000;
const MOST_FINDINGS = 100;

/** What is wrong with the text of a contract or product. */
export function registerValidateContract(
  registry: ActionsRegistryService,
): void {
  registry.register({
    name: 'validate-contract',
    title: 'Validate a data contract',
    description:
      'Checks the text of a data contract (ODCS 2.2 to 3.2, Data Contract Specification) or data product (ODPS): structure, and whether it makes sense. Each finding has a line and says how to mend it. ' +
      'Call it after you wrote or changed a text, before you show it to anybody. Stores nothing.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({ definition: z.string().min(1).max(MOST_TEXT) }),
      output: z =>
        z.object({
          valid: z.boolean().describe('No finding is an error.'),
          documents: z
            .array(z.string())
            .describe('What was found in the text.'),
          errors: z.number(),
          warnings: z.number(),
          findings: z.array(
            z.object({
              severity: z.string(),
              code: z.string(),
              message: z.string(),
              fix: z.string().optional(),
              line: z.number().optional(),
            }),
          ),
        }),
    },
    action: async ({ input }) => {
      const readings = readDocuments(input.definition);
      const problems = readings.flatMap(reading =>
        reading.type === 'foreign' ? [] : reading.problems,
      );
      const count = (severity: string) =>
        problems.filter(problem => problem.severity === severity).length;
      const isOurs = readings.some(({ type }) => type !== 'foreign');
      return {
        output: {
          valid: isOurs && count('error') === 0,
          documents: readings.map(reading =>
            reading.type === 'foreign'
              ? 'neither a data contract nor a data product'
              : reading.type,
          ),
          errors: count('error'),
          warnings: count('warning'),
          findings: problems
            .slice(0, MOST_FINDINGS)
            .map(({ severity, code, message, fix, place }) => ({
              severity,
              code,
              message,
              fix,
              line: place?.line,
            })),
        },
      };
    },
  });
}
