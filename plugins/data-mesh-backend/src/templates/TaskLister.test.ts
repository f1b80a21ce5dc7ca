import { mockCredentials } from '@backstage/backend-test-utils';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { TaskLister } from './TaskLister';

type Tasks = Awaited<ReturnType<ScaffolderService['listTasks']>>['items'];

/** As a scaffolder keeps them, newest first. */
function task(nth: number, status: Tasks[number]['status'] = 'completed') {
  return {
    id: `${nth}`,
    status,
    createdAt: new Date(nth * 1000).toISOString(),
    spec: {
      apiVersion: 'scaffolder.backstage.io/v1beta3' as const,
      templateInfo: { entityRef: 'template:default/new-data-product' },
      parameters: {},
      steps: [],
      output: {},
    },
  };
}

function scaffolderWith(count: number) {
  const tasks = Array.from({ length: count }, (_, nth) => task(count - nth));
  const listTasks = jest.fn(
    async ({ limit = 0, offset = 0 }: { limit?: number; offset?: number }) => ({
      items: tasks.slice(offset, offset + limit),
      totalItems: tasks.length,
    }),
  );
  return { tasks, listTasks, lister: new TaskLister({ listTasks }) };
}

const helen = mockCredentials.user('user:default/helen');
const startsOf = ({ items }: { items: readonly { startedAt: number }[] }) =>
  items.map(({ startedAt }) => startedAt / 1000);

describe('the runs that somebody saw before', () => {
  it('are not read again, and new ones come before them', async () => {
    const { tasks, listTasks, lister } = scaffolderWith(180);
    await lister.list(helen);
    expect(listTasks).toHaveBeenCalledTimes(4);

    listTasks.mockClear();
    tasks.unshift(task(181, 'failed'));
    const { items, complete } = await lister.list(helen);
    // The first page has news, the second has none.
    expect(listTasks).toHaveBeenCalledTimes(2);
    expect(items).toHaveLength(181);
    expect(items[0]).toMatchObject({ status: 'failed', startedAt: 181_000 });
    expect(complete).toBe(true);
  });

  it('are read again as long as they go on', async () => {
    const { tasks, lister } = scaffolderWith(120);
    tasks[110] = task(10, 'processing');
    await lister.list(helen);
    tasks[110] = task(10, 'failed');
    const { items } = await lister.list(helen);
    expect(items[110].status).toBe('failed');
  });

  it('are all read anew when some are gone, or somebody else asks', async () => {
    const { tasks, listTasks, lister } = scaffolderWith(120);
    await lister.list(helen);
    tasks.splice(100, 1);
    expect(startsOf(await lister.list(helen))).not.toContain(20);

    listTasks.mockClear();
    await lister.list(mockCredentials.user('user:default/ines'));
    expect(listTasks).toHaveBeenCalledTimes(3);
  });
});
