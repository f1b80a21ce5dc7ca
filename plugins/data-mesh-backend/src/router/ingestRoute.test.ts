import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { createServer, request as httpRequest, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { notAReport } from '../quality/results/notAReport';
import { TakeOptions } from '../quality/results/ReportService';
import { createIngestRouter } from './ingestRoute';

const MAX = 1024 * 1024;

async function waitUntil(is: () => boolean) {
  while (!is()) await new Promise(resolve => setTimeout(resolve, 5));
}

describe('POST /v1/results', () => {
  const taken: { text: string; options: TakeOptions }[] = [];
  const logger = mockServices.logger.mock();
  const permissions = mockServices.permissions.mock();
  const receipt = {
    results: 1,
    stored: 1,
    repeated: 0,
    corrected: 0,
    unmatched: 0,
    problems: [],
  };
  const take = jest.fn(async (report: Uint8Array, options: TakeOptions) => {
    taken.push({ text: Buffer.from(report).toString(), options });
    return receipt;
  });
  let server: Server;

  beforeAll(() => {
    const app = express();
    app.use(
      createIngestRouter({
        httpAuth: mockServices.httpAuth(),
        permissions,
        auditor: mockServices.auditor.mock({
          createEvent: async () => ({
            success: async () => {},
            fail: async () => {},
          }),
        }),
        logger,
        reports: { take },
        maxBytes: MAX,
      }),
    );
    app.use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger,
      }).error(),
    );
    server = createServer(app).listen(0);
  });

  afterAll(() => new Promise(resolve => server.close(resolve)));

  beforeEach(() => {
    taken.length = 0;
    take.mockClear();
    take.mockImplementation(async (report, options) => {
      taken.push({ text: Buffer.from(report).toString(), options });
      return receipt;
    });
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
  });

  const post = (path = '/v1/results') =>
    request(server)
      .post(path)
      .set('authorization', mockCredentials.service.header());

  it('takes a body as it is, of whatever type, and says who sent it', async () => {
    const response = await post('/v1/results?format=batch')
      .set('content-type', 'application/x-www-form-urlencoded')
      .send('{"a": 1}');
    expect(response.status).toBe(200);
    expect(response.body).toEqual(receipt);
    expect(taken).toMatchObject([
      {
        text: '{"a": 1}',
        options: {
          format: 'batch',
          companions: [],
          by: 'external:test-service',
        },
      },
    ]);
  });

  it('takes a report with the files that belong to it, also packed', async () => {
    await post()
      .attach('report', Buffer.from('the report'), 'run_results.json')
      .attach('companion', Buffer.from('one'), 'manifest.json')
      .attach('companion', Buffer.from('two'), 'catalog.json')
      .expect(200);
    const [{ text, options }] = taken;
    expect([text, ...options.companions!.map(String)]).toEqual([
      'the report',
      'one',
      'two',
    ]);
    await post()
      .set('content-encoding', 'gzip')
      .set('content-type', 'application/json')
      .serialize(body => body as never)
      .send(gzipSync('packed') as never)
      .expect(200);
    expect(taken[1].text).toBe('packed');
  });

  it.each([
    ['not packed as it says', { 'content-encoding': 'gzip' }, 'plain'],
    ['packed in an unknown way', { 'content-encoding': 'zstd' }, 'plain'],
    [
      'a form without boundary',
      { 'content-type': 'multipart/form-data' },
      'plain',
    ],
    [
      'a form that ends early',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="report"; filename="a"\r\n\r\nsecret-word',
    ],
    [
      'a form without report',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\n1\r\n--x--\r\n',
    ],
  ])('refuses a body that is %s', async (_, headers, body) => {
    const response = await post()
      .set(headers as never)
      .send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.code).toBe('NOT_A_REPORT');
    expect(JSON.stringify(response.body)).not.toContain('secret-word');
  });

  it('hands on what the service says', async () => {
    take.mockRejectedValueOnce(notAReport('No.'));
    const response = await post().send('x');
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      code: 'NOT_A_REPORT',
      message: 'No.',
    });
  });

  it('asks to come back when many large reports are under way, and keeps none of what it refuses', async () => {
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    take.mockImplementation(async () => {
      await finished;
      return receipt;
    });
    const large = 'x'.repeat(100 * 1024);
    const first = Array.from({ length: 16 }, () =>
      post()
        .send(large)
        .then(response => response.status),
    );
    await waitUntil(() => take.mock.calls.length === 16);
    const refused = await post().send(large);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('15');
    expect(refused.body.error.code).toBe('BUSY');
    // Small ones go on.
    const small = post()
      .send('x')
      .then(response => response.status);
    await waitUntil(() => take.mock.calls.length === 17);
    finish();
    expect(await Promise.all([...first, small])).toEqual(
      Array.from({ length: 17 }, () => 200),
    );
    expect((await post().send(large)).status).toBe(200);
  });

  it('asks to come back when those under way fill the memory that is meant for them', async () => {
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    take.mockImplementation(async () => {
      await finished;
      return receipt;
    });
    const largest = 'x'.repeat(MAX);
    const first = Array.from({ length: 4 }, () =>
      post()
        .send(largest)
        .then(response => response.status),
    );
    await waitUntil(() => take.mock.calls.length === 4);
    expect((await post().send('x')).status).toBe(503);
    finish();
    expect(await Promise.all(first)).toEqual([200, 200, 200, 200]);
    expect((await post().send('x')).status).toBe(200);
  });

  it('hides what goes wrong inside', async () => {
    take.mockRejectedValueOnce(new Error('insert into secret-word'));
    const response = await post().send('x');
    expect(response.status).toBe(500);
    expect(JSON.stringify(response.body)).not.toContain('secret-word');
  });

  it('lets in nobody who may not, and reads nothing of what they send', async () => {
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    await post().send('x').expect(403);
    await request(server)
      .post('/v1/results')
      .set('authorization', mockCredentials.none.header())
      .send('x')
      .expect(401);
    expect(taken).toEqual([]);
  });

  it('refuses a packed body that is too large when unpacked', async () => {
    const response = await post()
      .set('content-encoding', 'gzip')
      .set('content-type', 'application/json')
      .serialize(body => body as never)
      .send(gzipSync(Buffer.alloc(50 * MAX)) as never);
    expect(response.status).toBe(413);
    expect(response.body.error.code).toBe('TOO_LARGE');
  });

  it.each([true, false])(
    'refuses 200 MB early without keeping them, closing the connection (length said: %s)',
    async said => {
      const { port } = server.address() as AddressInfo;
      const size = 200 * 1024 * 1024;
      const before = process.memoryUsage().rss;
      let sent = 0;
      let most = 0;
      const answer = await new Promise<{
        status?: number;
        body: string;
        connection?: string;
      }>((resolve, reject) => {
        const out = httpRequest(
          {
            port,
            method: 'POST',
            path: '/v1/results',
            headers: {
              authorization: mockCredentials.service.header(),
              'content-type': 'application/json',
              ...(said && { 'content-length': size }),
            },
          },
          response => {
            let body = '';
            response.on('data', chunk => (body += chunk));
            response.on('end', () => {
              resolve({
                status: response.statusCode,
                body,
                connection: response.headers.connection,
              });
              out.destroy();
            });
          },
        );
        out.on('error', reject);
        const chunk = Buffer.alloc(1024 * 1024, 'x');
        const more = () => {
          while (sent < size && !out.destroyed) {
            sent += chunk.length;
            most = Math.max(most, process.memoryUsage().rss);
            if (!out.write(chunk)) {
              out.once('drain', more);
              return;
            }
          }
        };
        more();
      });
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body).error.code).toBe('TOO_LARGE');
      expect(answer.connection).toBe('close');
      expect(sent).toBeLessThan(size);
      expect(most - before).toBeLessThan(100 * 1024 * 1024);
      expect(taken).toEqual([]);
    },
  );
});
