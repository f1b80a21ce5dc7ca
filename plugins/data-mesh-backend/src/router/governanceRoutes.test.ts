import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { domain, group, product } from '../__testUtils__/entities';
import { readiness } from '../governance/__testUtils__/governed';
import { dataMeshPlugin } from '../plugin';

jest.setTimeout(120_000);

describe('routes of scorecards and policies', () => {
  it('answer what the document says, and refuse what it does not', async () => {
    const { server } = await startTestBackend({
      features: [
        dataMeshPlugin,
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        catalogServiceMock.factory({
          entities: [
            group('team-a'),
            domain('sales'),
            product('orders', { domain: 'sales' }),
            readiness(),
          ],
        }),
      ],
    });
    const get = (path: string) => request(server).get(`/api/data-mesh${path}`);
    const post = (path: string) =>
      request(server).post(`/api/data-mesh${path}`);

    const { body } = await get('/v1/rule-sets').expect(200);
    expect(body).toMatchObject({
      total: 1,
      items: [{ ref: 'datascorecard:default/readiness', rules: 3 }],
    });
    await get('/v1/rule-sets/datascorecard/default/readiness').expect(200);
    await get('/v1/rule-sets/component/default/readiness').expect(400);
    await get('/v1/rule-sets/datapolicy/default/readiness').expect(404);
    await get('/v1/products/default/orders/scores').expect(200);
    const view = await get('/v1/products/default/orders/view').expect(200);
    expect(view.body.view.product).toMatchObject({ name: 'orders' });
    await get('/v1/violations').expect(200, { items: [], total: 0 });
    await get('/v1/scores/board').expect(200);
    const csv = await get('/v1/compliance.csv').expect(200);
    expect(csv.text).toMatch(/^policy,policy_ref,about,domain/);
    await get('/v1/domains/default/sales/survey').expect(200);
    await get('/v1/domains/default/nowhere/survey').expect(404);

    // Without an end it is no waiver.
    await post('/v1/waivers')
      .send({
        subject: 'dataproduct:default/orders',
        ruleSet: 'datascorecard:default/readiness',
        rule: 'tags',
        reason: 'Soon',
      })
      .expect(400);
    const asked = await post('/v1/waivers')
      .send({
        subject: 'dataproduct:default/orders',
        ruleSet: 'datascorecard:default/readiness',
        rule: 'tags',
        reason: 'Soon',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      })
      .expect(201);
    // The same person.
    await post(`/v1/waivers/${asked.body.id}/events`)
      .send({ type: 'approve' })
      .expect(403);
    const tried = await post('/v1/simulations')
      .send({
        definition:
          'kind: DataPolicy\nmetadata: {name: p}\nspec: {type: product, owner: "group:default/g", rules: [{id: a, title: A, check: {path: product.tags, atLeast: 1}}]}',
      })
      .expect(200);
    expect(tried.body).toMatchObject({ isNew: true, products: 1 });
  });
});
