import {
  EntityLabel,
  QualityPlan,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { checksIn, DIALECTS } from '@backstage-data-mesh/quality';
import { PlannedRun } from '../runs/QualityRuns';

/** A plan as it is shown: statements, and the names of the checks that they answer. */
export function toPlan(
  contract: EntityLabel,
  { server, engine, plan, notExecutable }: PlannedRun,
): QualityPlan {
  const gap = ({
    check,
    why,
  }: {
    readonly check: { readonly name: string };
    readonly why: string;
  }) => ({ check: check.name, why });
  return {
    contract,
    server,
    engine,
    dialect: plan.dialect,
    verified: DIALECTS[plan.dialect].verified,
    scans: plan.scans.map(scan => ({
      kind: scan.kind,
      object: scan.kind === 'columns' ? undefined : scan.object,
      statement: scan.statement,
      checks: checksIn(scan).map(({ name }) => name),
    })),
    refused: plan.refused.map(gap),
    notExecutable: notExecutable.map(gap),
  };
}
