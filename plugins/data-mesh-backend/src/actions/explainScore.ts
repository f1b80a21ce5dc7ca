import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AgentServices } from './AgentServices';
import { refOf } from './entityInput';

const MOST_RULES = 20;

/** Why a product has the score it has, and what would raise it. */
export function registerExplainScore(
  registry: ActionsRegistryService,
  { scores }: AgentServices,
): void {
  registry.register({
    name: 'explain-score',
    title: 'Explain the score of a data product',
    description:
      'Explains how a data product stands under each scorecard and policy: score, level, how much of it is measured, why it last changed, the rules that do not hold with how to mend each, and what to do next. ' +
      'Use explain-product for what the product is.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          product: z.string().min(1).max(200).describe('Name or entity ref.'),
          ruleSet: z
            .string()
            .max(200)
            .optional()
            .describe(
              'Entity ref of one scorecard or policy; all when left out.',
            ),
        }),
      output: z =>
        z.object({
          product: z.string(),
          scores: z.array(
            z.object({
              ruleSet: z.string(),
              title: z.string(),
              why: z.string().optional().describe('Why it applies.'),
              score: z.number().optional().describe('0 to 100.'),
              coverage: z
                .number()
                .optional()
                .describe('Share of it that is measured.'),
              level: z.string().optional(),
              since: z.string(),
              cause: z.string().optional().describe('Why it last changed.'),
              next: z
                .array(
                  z.object({
                    rules: z.array(z.string()),
                    score: z.number(),
                    level: z.string().optional(),
                  }),
                )
                .describe('What would raise it, the cheapest first.'),
              notHolding: z.array(
                z.object({
                  rule: z.string(),
                  title: z.string(),
                  status: z.string(),
                  severity: z.string().optional(),
                  message: z.string().optional(),
                  howToFix: z.string().optional(),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const product = refOf('DataProduct', input.product);
      const found = await scores.scores(product, undefined, credentials);
      return {
        output: {
          product,
          scores: found.items
            .filter(
              ({ ruleSet }) =>
                input.ruleSet === undefined || ruleSet.ref === input.ruleSet,
            )
            .map(one => ({
              ruleSet: one.ruleSet.ref,
              title: one.ruleSet.title,
              why: one.why,
              score: one.score,
              coverage: one.coverage,
              level: one.level,
              since: one.since,
              cause: one.cause,
              next: one.next,
              notHolding: one.rules
                .filter(
                  ({ status }) =>
                    status !== 'pass' && status !== 'not-applicable',
                )
                .slice(0, MOST_RULES)
                .map(rule => ({
                  rule: rule.id,
                  title: rule.title,
                  status: rule.status,
                  severity: rule.severity,
                  message: rule.message,
                  howToFix: rule.howToFix,
                })),
            })),
        },
      };
    },
  });
}
