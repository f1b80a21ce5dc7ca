import { Folder } from '../__testUtils__/folder';
import { ORDERS, ORDERS_PRODUCT, product } from '../__testUtils__/files';
import { BASICS, MATURITY, READINESS } from '../__testUtils__/rules';

jest.setTimeout(60_000);

describe('data-mesh score and policy', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({
      'data-mesh.yaml': 'files: [.]\ncomplete: true\n',
      'rules/readiness.scorecard.yaml': READINESS,
      'rules/basics.policy.yaml': BASICS,
      'orders/orders.odcs.yaml': ORDERS,
      'orders/orders.odps.yaml': ORDERS_PRODUCT,
      'bare/bare.odps.yaml': product('bare', 'Team', { out: 'nowhere' }),
    });
  });
  afterEach(() => folder.remove());

  it('scores each product, never takes what is not measured for a pass, and says what raises it', async () => {
    const { code, json } = await folder.json(['score']);
    expect(code).toBe(0);
    expect(json.scores).toMatchObject([
      { product: 'bare', score: 25, scoreAtMost: 75, level: 'bronze' },
      {
        product: 'orders-product',
        score: 50,
        coverage: 0.5,
        level: 'bronze',
        outcomes: [
          { rule: 'purpose', status: 'pass' },
          { rule: 'contract', status: 'pass' },
          { rule: 'quality', status: 'not-measured' },
        ],
        raises: [{ kind: 'level', to: 'silver', rules: ['quality'] }, {}],
      },
    ]);
  });

  it('is told of one product with each rule, and fails below what is asked', async () => {
    const { code, out } = await folder.run([
      'score',
      '--product=orders-product',
      '--min-level=silver',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('Its checks pass                not measured');
    expect(out).toContain(
      'The orders-product is bronze in Readiness, and silver is asked.',
    );
    expect(out).toContain('→ To silver: Its checks pass.');
    const least = (number: string) =>
      folder.run(['score', 'orders', '--min-score', number]);
    expect((await least('50')).code).toBe(0);
    expect((await least('51')).code).toBe(1);
    expect((await least('lots')).code).toBe(2);
  });

  it('does not know whether a contract is missing when the files are not all there is', async () => {
    folder.write('data-mesh.yaml', 'files: [.]\n');
    const { json } = await folder.json(['score', '--product=bare']);
    expect(json.scores[0].outcomes[1]).toMatchObject({
      rule: 'contract',
      status: 'not-measured',
    });
  });

  it('asks a portal for what only a portal measures', async () => {
    const asked: string[] = [];
    const { json } = await folder.json(['score', '-p', 'orders-product'], {
      env: { DATA_MESH_URL: 'https://portal.example' },
      fetch: (async (url: unknown) => {
        asked.push(String(url));
        return Response.json({
          view: { quality: { score: 99, checks: 4 }, documentation: {} },
        });
      }) as typeof fetch, // only what is called of it
    });
    expect(asked).toContain(
      'https://portal.example/api/data-mesh/v1/products/default/orders-product/view',
    );
    expect(json.scores[0]).toMatchObject({ score: 100, level: 'silver' });
  });

  it('scores domains by what their products come to; what they say of themselves is not measured', async () => {
    folder.write(
      'org/catalog-info.yaml',
      `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: sales }
spec: { owner: group:default/team }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: retail }
spec: { owner: group:default/team, subdomainOf: sales }
`,
    );
    folder.write('rules/maturity.scorecard.yaml', MATURITY);
    folder.write(
      'bare/bare.odps.yaml',
      `${product('bare', 'Team', { out: 'nowhere' })}domain: retail\n`,
    );
    const { json } = await folder.json(['score', '--domain=sales']);
    expect(json.scores).toMatchObject([
      {
        domain: 'sales',
        scorecard: 'maturity',
        score: 0,
        scoreAtMost: 50,
        outcomes: [
          {
            rule: 'contracted',
            status: 'fail',
            facts: [{ path: 'products.contracted', value: 0 }],
          },
          { rule: 'felt', status: 'not-measured' },
        ],
      },
    ]);
    const all = await folder.json(['score']);
    expect(
      all.json.scores.flatMap((one: { domain?: string }) => one.domain ?? []),
    ).toEqual(['retail', 'sales']);
    expect((await folder.run(['score', '--domain=sale'])).code).toBe(3);
  });

  it('asks a portal what domains say of themselves, as far as it is asked for', async () => {
    folder.write(
      'org/catalog-info.yaml',
      `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: sales }
spec: { owner: group:default/team }
`,
    );
    folder.write('rules/maturity.scorecard.yaml', MATURITY);
    const asked: string[] = [];
    const surveyed = (answers: object) =>
      folder.json(['score', '--domain=sales', '--scorecard=maturity'], {
        env: { DATA_MESH_URL: 'https://portal.example' },
        fetch: (async (url: unknown) => {
          asked.push(String(url));
          return Response.json({
            items: String(url).endsWith('/survey')
              ? [
                  {
                    at: '2026-11-30T08:00:00Z',
                    by: { ref: 'user:default/tomasz' },
                    scorecard: 'datascorecard:default/maturity',
                    answers,
                  },
                  {
                    at: '2026-11-01T08:00:00Z',
                    by: { ref: 'user:default/tomasz' },
                    scorecard: 'datascorecard:default/maturity',
                    answers: { ownership: 1 },
                  },
                ]
              : [],
          });
        }) as typeof fetch, // only what is called of it
      });
    const felt = async (answers: object) =>
      (await surveyed(answers)).json.scores[0].outcomes[1];
    expect(await felt({ ownership: 5 })).toMatchObject({
      rule: 'felt',
      status: 'pass',
      facts: [{ path: 'survey.answers.ownership', value: 5 }],
    });
    expect(asked).toContain(
      'https://portal.example/api/data-mesh/v1/domains/default/sales/survey',
    );
    expect((await felt({ ownership: 2 })).status).toBe('fail');
    // An answer to what is not asked any more says nothing.
    expect((await felt({ mood: 5 })).status).toBe('not-measured');
  });

  it('knows the waivers of a portal, and says that it does not know them without one', async () => {
    const waived = await folder.json(['policy'], {
      env: { DATA_MESH_URL: 'https://portal.example' },
      fetch: (async (url: unknown) =>
        Response.json(
          String(url).includes('/waivers?')
            ? {
                items: [
                  {
                    id: '1',
                    subject: { ref: 'dataproduct:default/bare' },
                    ruleSet: { ref: 'datapolicy:default/basics' },
                    rule: 'contract',
                    reason: 'It goes next month.',
                    expiresAt: '2999-01-01T00:00:00.000Z',
                  },
                ],
              }
            : { view: {} },
        )) as typeof fetch, // only what is called of it
    });
    expect(waived.json).toMatchObject({
      waivers: 'asked',
      products: [{ product: 'bare', blocked: false }, {}],
    });
    const { json } = await folder.json(['policy']);
    expect(json).toMatchObject({
      waivers: 'not known',
      products: [{ product: 'bare', blocked: true }, {}],
    });
    expect((await folder.run(['policy'])).out).toContain(
      'Waivers are not known, since no portal was asked',
    );
  });

  it('stops what a policy blocks, and warns of what it warns of', async () => {
    const { code, json } = await folder.json(['policy']);
    expect(code).toBe(1);
    expect(json.findings).toMatchObject([
      {
        code: 'basics/contract',
        severity: 'error',
        file: 'bare/bare.odps.yaml',
        fix: 'Write one.',
      },
      { code: 'basics/support', severity: 'warning', subject: 'bare' },
      {
        code: 'basics/support',
        severity: 'warning',
        subject: 'orders-product',
      },
    ]);
    expect((await folder.run(['policy', 'orders'])).code).toBe(0);
  });

  it('stops only what a change brings about', async () => {
    folder.commit();
    expect((await folder.run(['policy', '--base=main'])).code).toBe(0);
    folder.remove('orders/orders.odcs.yaml');
    const { code, json } = await folder.json(['policy', '--base=main']);
    expect(code).toBe(1);
    expect(json.summary).toBe(
      '1 policy, 2 products: 1 product may not go on so.',
    );
    expect(json.findings[0]).toMatchObject({
      subject: 'bare',
      severity: 'info',
      message: expect.stringContaining('It was so before.'),
    });
  });

  it('finds what is wrong with rules, at their lines', async () => {
    folder.write(
      'rules/readiness.scorecard.yaml',
      READINESS.replace('documentation.purpose', 'documentation.porpoise')
        .replace('weight: 2', 'weight: -2')
        .replace('level: bronze', 'level: brass'),
    );
    folder.write('rules/again.policy.yaml', BASICS);
    const { code, json } = await folder.json(['lint', 'rules']);
    expect(code).toBe(1);
    expect(
      json.findings.map((one: { code: string; file: string; line: number }) => [
        one.code,
        one.file,
        one.line,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['unknown-path', 'rules/readiness.scorecard.yaml', 15],
        ['unknown-level', 'rules/readiness.scorecard.yaml', 14],
        ['negative-weight', 'rules/readiness.scorecard.yaml', 23],
        ['duplicate-name', 'rules/basics.policy.yaml', expect.any(Number)],
      ]),
    );
    // A rule that is broken is an error of every product, and no pass.
    const scored = await folder.json(['score', '-p', 'orders-product']);
    expect(scored.code).toBe(1);
    expect(scored.json.scores[0].outcomes[0].status).toBe('error');
  });

  it.each([
    [['score', '-s', 'nothing'], 2, 'There is no scorecard "nothing".'],
    [['score', '-p', 'nothing'], 3, 'There is no product "nothing"'],
    [['policy', '-p', 'nothing'], 3, 'There is no product "nothing"'],
    [['policy', '--base=nothing'], 3, 'is not in a Git repository'],
  ])('%j', async (argv, code, message) => {
    const result = await folder.run(argv);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
  });

  it('says when there is nothing to judge by', async () => {
    folder.remove('rules');
    expect((await folder.run(['score'])).err).toContain(
      'There is no scorecard',
    );
    expect((await folder.run(['policy'])).err).toContain('There is no policy');
  });
});
