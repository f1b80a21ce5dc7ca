import { Audience } from '../telling/audience';
import { DEFAULT_POLICY, Policy } from '../telling/policy';
import { openedMessages } from './messages';
import { NewsOfIncident } from './payloads';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MIDNIGHT = Date.UTC(2026, 10, 24);

const incident: NewsOfIncident = {
  id: '01',
  productRef: 'dataproduct:default/orders',
  contractRef: 'datacontract:default/orders',
  title: 'Orders: too old',
  severity: 'ticket',
  since: MIDNIGHT,
  openedAt: MIDNIGHT,
  reopened: 0,
  upstream: false,
  roots: [],
};
const audience: Audience = {
  productRef: incident.productRef,
  contractRef: incident.contractRef,
  title: 'Orders',
  lifecycle: 'production',
  owner: 'group:default/team-orders',
  domains: ['domain:default/trade'],
  domainOwner: 'group:default/team-trade',
  consumers: [
    { owner: 'group:default/team-sales', title: 'Sales', others: 2 },
    { owner: 'group:default/team-trade', title: 'Returns', others: 0 },
  ],
  followers: [],
};
const policy: Policy = {
  ...DEFAULT_POLICY,
  steps: [
    { after: 0, tell: [{ role: 'owner' }], webhooks: [] },
    { after: HOUR, tell: [{ role: 'domain-owner' }], webhooks: [] },
    { after: 4 * HOUR, tell: [{ role: 'consumer' }], webhooks: [] },
  ],
  quiet: {
    from: 20 * 60,
    to: 7 * 60,
    zone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
  },
};

function messages(of: Partial<NewsOfIncident> = {}, from = MIDNIGHT) {
  return openedMessages(
    { ...incident, ...of },
    audience,
    [policy],
    new Map(),
    from,
  ).map(
    ({ recipient, dueAt, payload }) =>
      `${new Date(dueAt).toISOString().slice(11, 16)} ${
        recipient.split('/')[1]
      }: ${payload.title}`,
  );
}

describe('what is told of an incident', () => {
  it('leaves who hears in the morning the same time to take it as by day', () => {
    expect(messages()).toEqual([
      '07:00 team-orders: Orders: too old',
      '08:00 team-trade: Nobody has taken it yet: Orders: too old',
      '11:00 team-sales: Sales and 2 other products of yours take in data that has an incident',
    ]);
  });

  it('goes on in the morning with the steps that would be at night', () => {
    expect(messages({}, MIDNIGHT + 18.5 * HOUR)).toEqual([
      '18:30 team-orders: Orders: too old',
      '19:30 team-trade: Nobody has taken it yet: Orders: too old',
      '07:00 team-sales: Sales and 2 other products of yours take in data that has an incident',
    ]);
  });

  it('does not wait where someone has to look now', () => {
    expect(messages({ severity: 'page' })[0]).toMatch(/^00:00 team-orders/);
  });

  it('speaks of rules where rules are broken', () => {
    expect(messages({ isOfRules: true })[2]).toBe(
      '11:00 team-sales: Sales and 2 other products of yours take in data that breaks rules',
    );
  });
});
