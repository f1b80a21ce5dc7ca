import { TellRole } from '@backstage-data-mesh/plugin-data-mesh-common';
import { afterQuietHours, QuietHours } from './quietHours';

export type Severity = 'page' | 'ticket';

/** Someone a step tells: a role, or an entity that the configuration names. */
export interface Target {
  readonly role: Exclude<TellRole, 'webhook'>;
  /** Of `platform` and `named`. */
  readonly ref?: string;
}

export interface Step {
  /** After the incident, in milliseconds. */
  readonly after: number;
  readonly tell: readonly Target[];
  /** Names. */
  readonly webhooks: readonly string[];
}

/** Who hears of incidents, how, and after how long. */
export interface Policy {
  readonly name: string;
  readonly match: {
    /** Entity refs; with their sub-domains. Empty: all. */
    readonly domains: readonly string[];
    readonly products: readonly string[];
    readonly severities: readonly Severity[];
  };
  /** The soonest first. */
  readonly steps: readonly Step[];
  readonly quiet?: QuietHours;
}

/** What a policy is chosen by. */
export interface PolicySubject {
  readonly productRef: string;
  /** The product's domain and all that it belongs to. */
  readonly domains: readonly string[];
  readonly severity: Severity;
}

/** What applies where the configuration says nothing. */
export const DEFAULT_POLICY: Policy = {
  name: 'default',
  match: { domains: [], products: [], severities: [] },
  steps: [
    {
      after: 0,
      tell: [{ role: 'owner' }, { role: 'on-call' }],
      webhooks: [],
    },
    { after: 2 * 60 * 60_000, tell: [{ role: 'domain-owner' }], webhooks: [] },
  ],
};

/** The first policy that matches. */
export function policyFor(
  policies: readonly Policy[],
  { productRef, domains, severity }: PolicySubject,
): Policy {
  const matches = (wanted: readonly string[], has: readonly string[]) =>
    wanted.length === 0 || wanted.some(each => has.includes(each));
  return (
    policies.find(
      ({ match }) =>
        matches(match.domains, domains) &&
        matches(match.products, [productRef]) &&
        matches(match.severities, [severity]),
    ) ?? DEFAULT_POLICY
  );
}

/** When something may be told that is due at a moment: what someone must look at now does not wait for the morning. */
export function tellAt(
  { quiet }: Policy,
  severity: Severity,
  moment: number,
): number {
  return severity === 'page' ? moment : afterQuietHours(quiet, moment);
}
