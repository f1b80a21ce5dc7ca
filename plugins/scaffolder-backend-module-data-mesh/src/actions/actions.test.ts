import { ConflictError } from '@backstage/errors';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TakenNames } from '../client/TakenNames';
import { createContractDraftAction } from './contractDraft';
import { createContractValidateAction } from './contractValidate';
import { createContractWriteAction } from './contractWrite';
import { createPolicyCheckAction } from './policyCheck';
import { createProductWriteAction } from './productWrite';

const names = (taken: string[] = []) =>
  new TakenNames(
    {
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref =>
          taken.includes(ref)
            ? { apiVersion: '', kind: '', metadata: { name: '' } }
            : undefined,
        ),
      }),
    } as never,
    { getOwnServiceCredentials: async () => ({} as never) },
  );

describe('Actions of templates', () => {
  let workspacePath: string;

  beforeEach(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'workspace-'));
  });
  afterEach(() => rm(workspacePath, { recursive: true, force: true }));

  /** Runs an action as the scaffolder does: its input checked by its schema is not part of it. */
  async function run(
    action: { handler: (context: never) => Promise<void> },
    input: object,
    more: object = {},
  ): Promise<Record<string, unknown>> {
    const outputs: Record<string, unknown> = {};
    await action.handler({
      input,
      workspacePath,
      logger: { info: () => {}, warn: () => {} },
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
      getInitiatorCredentials: async () => ({}),
      ...more,
    } as never);
    return outputs;
  }

  const draft = {
    id: 'orders',
    tables: [
      {
        name: 'select',
        columns: [{ name: '${{ secrets.x }}', type: 'int' }],
      },
    ],
  };

  it('draft, write and validate a contract and a product', async () => {
    const { definition } = await run(createContractDraftAction(), draft);
    await run(createContractWriteAction(names()), { definition });
    await run(
      createProductWriteAction(names()),
      {
        product: {
          id: 'orders',
          domain: 'domain:default/online',
          owner: 'group:default/online-data',
          outputPorts: [{ name: 'orders', contractId: 'orders' }],
          templateVersion: '1.0.0',
        },
      },
      { templateInfo: { entityRef: 'template:default/new-data-product' } },
    );

    await expect(
      run(createContractValidateAction(), {}),
    ).resolves.toMatchObject({
      files: ['contracts/orders.odcs.yaml', 'orders.odps.yaml'],
    });
    const text = await readFile(
      join(workspacePath, 'orders.odps.yaml'),
      'utf8',
    );
    expect(text).toContain('domain: online');
    expect(text).toContain('value: template:default/new-data-product');
  });

  it('refuse a name that exists, and write nothing', async () => {
    const taken = names([
      'dataproduct:default/orders',
      'datacontract:default/orders',
    ]);
    const { definition } = await run(createContractDraftAction(), draft);
    await expect(
      run(createProductWriteAction(taken), { product: { id: 'orders' } }),
    ).rejects.toThrow(ConflictError);
    await expect(
      run(createContractWriteAction(taken), { definition }),
    ).rejects.toThrow('"orders" already');
    expect(await readdir(workspacePath)).toEqual([]);
  });

  it.each(['../out.odcs.yaml', '/tmp/out.odcs.yaml', 'a/../../out.odcs.yaml'])(
    'write nothing outside of the workspace: %j',
    async path => {
      const { definition } = await run(createContractDraftAction(), draft);
      await expect(
        run(createContractWriteAction(names()), { definition, path }),
      ).rejects.toThrow(/not allowed/i);
    },
  );

  it.each(['${{ x }}', '../x', 'a b', 'a;b', '$(x)', 'Ä'])(
    'take no id that means something elsewhere: %j',
    id => {
      const schema = createContractDraftAction().schema?.input as {
        properties: { id: { pattern: string } };
      };
      expect(new RegExp(schema.properties.id.pattern).test(id)).toBe(false);
    },
  );

  it('say file, line and what is wrong with a contract that cannot be read', async () => {
    await expect(
      run(createContractWriteAction(names()), {
        definition: 'kind: DataContract\napiVersion: v3.1.0\nschema: 1\n',
        path: 'a.odcs.yaml',
      }),
    ).rejects.toThrow(/a\.odcs\.yaml/);
  });

  it('end a task that a policy blocks, and say how to mend it', async () => {
    await run(createProductWriteAction(names()), { product: { id: 'orders' } });
    const blocking = createPolicyCheckAction((() => ({
      governance: {
        checkDraft: async () => ({
          blocked: true,
          policies: [],
          violations: [
            {
              enforcement: 'block',
              title: 'It has an owner',
              message: 'Nobody owns it.',
              howToFix: 'Name a team.',
            },
          ],
        }),
      },
    })) as never);
    await expect(run(blocking, {})).rejects.toThrow('Name a team.');
    await expect(run(blocking, { enforce: false })).resolves.toMatchObject({
      blocked: true,
    });
  });
});
