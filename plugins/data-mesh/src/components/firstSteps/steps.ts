/** What somebody does with a data mesh; one person may do several. */
export type Role = 'engineer' | 'owner' | 'platform';

export interface Step {
  readonly id: string;
  readonly role: Role;
  /** Below the page of the suite; `template:NAME` is a form of the scaffolder. */
  readonly to: string;
}

export const STEPS: readonly Step[] = [
  { id: 'find', role: 'engineer', to: '/explore?sort=consumers' },
  { id: 'make', role: 'engineer', to: 'template:new-data-product' },
  { id: 'onboard', role: 'engineer', to: 'template:onboard-tables' },
  { id: 'board', role: 'owner', to: '/domains' },
  { id: 'promises', role: 'owner', to: '/service-levels' },
  { id: 'violations', role: 'owner', to: '/governance' },
  { id: 'health', role: 'platform', to: '/health' },
  { id: 'rules', role: 'platform', to: '/scorecards' },
  { id: 'found', role: 'platform', to: 'template:onboard-domain' },
];

/** What is left to do, in the order in which it helps. Templates need a scaffolder. */
export function stepsLeft(
  roles: readonly Role[],
  done: readonly string[],
  hasTemplates: boolean,
): readonly Step[] {
  return STEPS.filter(
    ({ id, role, to }) =>
      roles.includes(role) &&
      !done.includes(id) &&
      (hasTemplates || !to.startsWith('template:')),
  );
}
