import { Contract, QualityRule } from '@backstage-data-mesh/contract';
import { checksOf, ExecutableCheck } from '@backstage-data-mesh/quality';
import { Schedule, scheduleOf } from './schedule';

/** Checks of a contract that run together. */
export interface ScheduledChecks {
  readonly schedule: Schedule;
  /** Ids; absent when all executable checks are meant. */
  readonly checkKeys?: readonly string[];
}

/** The custom property by which a contract says when its checks run. */
const CHECK_SCHEDULE = 'checkSchedule';

/**
 * When the checks of a contract run: a rule's own schedule goes before the contract's, and that before the server's. A
 * schedule of another scheduler than cron is another's business, and one that cannot be read counts as none.
 */
export function schedulesOf(
  contract: Contract,
  otherwise: Schedule,
): readonly ScheduledChecks[] {
  const { checks, ruleOf } = checksWithRules(contract);
  if (checks.length === 0) return [];
  const general = ofContract(contract) ?? otherwise;
  const groups = new Map<string, { schedule: Schedule; keys: string[] }>();
  for (const check of checks) {
    const rule = ruleOf(check);
    const schedule = (rule && ofRule(rule)) ?? general;
    const group = groups.get(schedule.text);
    if (group) group.keys.push(check.id);
    else groups.set(schedule.text, { schedule, keys: [check.id] });
  }
  return [...groups.values()].map(({ schedule, keys }) => ({
    schedule,
    ...(groups.size > 1 && { checkKeys: keys }),
  }));
}

function checksWithRules(contract: Contract) {
  const parts: object[] = [];
  // The way to a check's part is not needed here but the part is: its place in a list stands for it.
  const { checks } = checksOf(contract, part => [parts.push(part) - 1]);
  return {
    checks,
    ruleOf: ({ origin, path }: ExecutableCheck): QualityRule | undefined =>
      origin === 'rule'
        ? // Checks of this origin are made of quality rules only.
          (parts[Number(path?.[0])] as QualityRule)
        : undefined,
  };
}

function ofRule({ schedule, scheduler }: QualityRule): Schedule | undefined {
  const known =
    scheduler === undefined || /^(?:cron|data-?mesh)$/i.test(scheduler.trim());
  return schedule && known ? scheduleOf(schedule) : undefined;
}

function ofContract({ customProperties }: Contract): Schedule | undefined {
  const found = customProperties.find(
    ({ property }) => property === CHECK_SCHEDULE,
  );
  return typeof found?.value === 'string' ? scheduleOf(found.value) : undefined;
}
