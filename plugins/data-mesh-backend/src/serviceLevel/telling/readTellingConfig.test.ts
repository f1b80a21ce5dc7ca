import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readTellingConfig } from './readTellingConfig';

const read = (serviceLevels: JsonObject) =>
  readTellingConfig(new ConfigReader({ dataMesh: { serviceLevels } }));

const policy = (more: JsonObject) => ({
  escalation: {
    policies: [{ name: 'all', steps: [{ tell: ['owner'] }], ...more }],
  },
});

describe('who hears what', () => {
  it('has defaults', () => {
    expect(read({})).toMatchObject({
      policies: [],
      settle: 60_000,
      catchUp: 30 * 60_000,
    });
  });

  it('is read with steps, roles, named people, webhooks and quiet hours', () => {
    const { policies } = read({
      webhooks: {
        pager: { url: 'https://example.com/x', secret: 'a'.repeat(16) },
      },
      escalation: {
        platform: 'group:default/data-platform',
        policies: [
          {
            name: 'finance',
            match: { domains: ['Finance'], severities: ['page'] },
            steps: [
              { tell: ['owner', 'user:default/CFO'], webhooks: ['pager'] },
              { after: '30m', tell: ['platform'] },
            ],
            quietHours: { from: '20:00', to: '06:30', days: [1, 2] },
          },
        ].map(each => ({ ...each })),
      },
    } as never);
    expect(policies).toMatchObject([
      {
        match: { domains: ['domain:default/finance'], severities: ['page'] },
        steps: [
          {
            after: 0,
            tell: [
              { role: 'owner' },
              { role: 'named', ref: 'user:default/cfo' },
            ],
            webhooks: ['pager'],
          },
          { after: 1_800_000 },
        ],
        quiet: { from: 1200, to: 390, zone: 'UTC', days: [1, 2] },
      },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['nobody', policy({ steps: [] }), 'policies[0].steps is missing'],
    [
      'a step without anybody',
      policy({ steps: [{}] }),
      'steps[0] tells nobody',
    ],
    [
      'an unknown role',
      policy({ steps: [{ tell: ['boss'] }] }),
      'must be one of owner, on-call',
    ],
    [
      'a platform that is nowhere said',
      policy({ steps: [{ tell: ['platform'] }] }),
      'escalation.platform does not say who that is',
    ],
    [
      'steps in the wrong order',
      policy({
        steps: [
          { after: { hours: 1 }, tell: ['owner'] },
          { after: { minutes: 5 }, tell: ['on-call'] },
        ],
      }),
      'steps[1].after must be longer',
    ],
    [
      'a negative time',
      policy({ steps: [{ after: { hours: -1 }, tell: ['owner'] }] }),
      'steps[0].after must be a duration',
    ],
    [
      'a webhook that is not there',
      policy({ steps: [{ webhooks: ['pager'] }] }),
      'names pager, which dataMesh.serviceLevels.webhooks does not have',
    ],
    [
      'a severity that is none',
      policy({ match: { severities: ['high'] } }),
      'may have page and ticket, not high',
    ],
    [
      'quiet hours without an end',
      policy({ quietHours: { from: '00:00', to: '24:00' } }),
      'leaves no time',
    ],
    [
      'a time zone that is none',
      policy({
        quietHours: { from: '20:00', to: '06:00', timeZone: 'Mars/Base' },
      }),
      'must be the name of a time zone',
    ],
    [
      'two policies of one name',
      {
        escalation: {
          policies: [
            { name: 'a', steps: [{ tell: ['owner'] }] },
            { name: 'a', steps: [{ tell: ['owner'] }] },
          ],
        },
      },
      'two policies with the name a',
    ],
    [
      'a short secret',
      { webhooks: { pager: { url: 'https://example.com', secret: 'short' } } },
      '16 characters or more',
    ],
    [
      'an address of another kind',
      {
        webhooks: { pager: { url: 'file:///etc/x', secret: 'a'.repeat(16) } },
      },
      'begins with https:// or http://',
    ],
    [
      'a password in an address',
      {
        webhooks: {
          pager: { url: 'https://a:b@example.com', secret: 'a'.repeat(16) },
        },
      },
      'must not have a user or password',
    ],
    [
      'a webhook by the name of something else',
      {
        webhooks: {
          event: { url: 'https://a.example', secret: 'a'.repeat(16) },
        },
      },
      'take another name',
    ],
  ])('refuses %s, naming the key', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });

  it('never says an address or a secret', () => {
    const wrong = () =>
      read({
        webhooks: { pager: { url: 'ftp://token@x', secret: 'b'.repeat(20) } },
      });
    expect(wrong).toThrow(/^(?!.*(?:token|bbbb))/s);
  });
});
