import { Contract, readDocuments } from '@backstage-data-mesh/contract';
import { DIALECTS } from '../dialect/dialects';
import { planChecks, PlanRequest } from '../plan/planChecks';
import { CheckOutcome, runPlan } from '../run/runPlan';
import { Engine } from './engines';

export const NOW = new Date('2026-03-10T12:00:00Z');

/** Reads the part of a contract that matters to a test. */
export function contractOf(rest: string): Contract {
  const [reading] = readDocuments(
    `kind: DataContract\napiVersion: v3.1.0\nid: test\nversion: 1.0.0\n${rest}`,
  );
  if (reading.type !== 'contract') {
    throw new Error(`Read as ${reading.type}`);
  }
  return reading.contract;
}

/** A table `t` with the given properties and rules, in YAML's flow form. */
export function tableOf(properties: string, rules = '[]', more = ''): Contract {
  return contractOf(
    `schema:\n- {name: t, properties: ${properties}, quality: ${rules}}\n${more}`,
  );
}

export function planFor(
  contract: Contract,
  dialect: PlanRequest['dialect']['id'] = 'duckdb',
  rest: Partial<PlanRequest> = {},
) {
  return planChecks({
    contract,
    dialect: DIALECTS[dialect],
    now: NOW,
    ...rest,
  });
}

/** Runs all checks of a contract; outcomes by the checks' ids. */
export async function outcomesOf(
  contract: Contract,
  engine: Engine,
  dialect: PlanRequest['dialect']['id'] = 'duckdb',
  rest: Partial<PlanRequest> = {},
): Promise<Record<string, CheckOutcome['outcome']>> {
  const outcomes: Record<string, CheckOutcome['outcome']> = {};
  for await (const { check, outcome } of runPlan(
    planFor(contract, dialect, rest),
    engine.execute,
  )) {
    if (outcomes[check.id]) throw new Error(`${check.id} was judged twice`);
    outcomes[check.id] = outcome;
  }
  return outcomes;
}
