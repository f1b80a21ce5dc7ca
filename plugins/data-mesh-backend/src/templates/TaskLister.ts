import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { TemplateRun } from './templateRuns';

type Task = Awaited<
  ReturnType<ScaffolderService['listTasks']>
>['items'][number];

/** A task carries all that was typed into its form. */
const PAGE = 50;
const MOST_RUNS = 2_000;
const WRITES_PRODUCT = 'data-mesh:product:write';

/** People whose runs are kept in memory. */
const MOST_PEOPLE = 20;

interface Read {
  /** Nothing of a task that no template stands behind. */
  readonly run: TemplateRun | undefined;
  /** What has ended changes no more. */
  readonly hasEnded: boolean;
}

/** What somebody was shown before. */
interface Kept {
  readonly tasks: ReadonlyMap<string, Read>;
  /** How many tasks there were for them, with those that are too old to be read. */
  readonly total: number;
  readonly complete: boolean;
}

/**
 * The runs that the scaffolder lets a person see, newest first. What somebody saw before is not read again: pages are asked
 * for until one holds nothing but runs that they know and that have ended, and as many tasks are there as there would be then.
 * Whoever may see others than before, or had tasks taken away, has all read anew.
 */
export class TaskLister {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly scaffolder: Pick<ScaffolderService, 'listTasks'>,
  ) {}

  /** `complete` says that there are no older ones. */
  async list(
    credentials: BackstageCredentials,
  ): Promise<{ items: readonly TemplateRun[]; complete: boolean }> {
    const person = personOf(credentials);
    const before = person === undefined ? undefined : this.kept.get(person);
    const now = await this.read(credentials, before);
    if (person !== undefined) this.keep(person, now);
    return {
      items: [...now.tasks.values()].flatMap(({ run }) => run ?? []),
      complete: now.complete,
    };
  }

  private async read(
    credentials: BackstageCredentials,
    before: Kept | undefined,
  ): Promise<Kept> {
    const tasks = new Map<string, Read>();
    let total = 0;
    for (let offset = 0; offset < MOST_RUNS; offset += PAGE) {
      const page = await this.scaffolder.listTasks(
        { limit: PAGE, offset },
        { credentials },
      );
      total = page.totalItems;
      // By id: one that is started meanwhile moves the others on.
      for (const task of page.items) tasks.set(task.id, readOf(task));
      if (page.items.length < PAGE || offset + PAGE >= total) {
        return { tasks, total, complete: true };
      }
      const rest = before && restOf(before, tasks, page.items, total);
      if (rest) {
        const all = [...tasks, ...rest];
        return {
          tasks: new Map(all.slice(0, MOST_RUNS)),
          total,
          complete: before.complete && all.length <= MOST_RUNS,
        };
      }
    }
    return { tasks, total, complete: false };
  }

  private keep(person: string, kept: Kept) {
    // The last one who asked is the last one to be forgotten.
    this.kept.delete(person);
    this.kept.set(person, kept);
    for (const [first] of this.kept) {
      if (this.kept.size <= MOST_PEOPLE) break;
      this.kept.delete(first);
    }
  }
}

/** What follows the tasks that were read, when it is known already. */
function restOf(
  before: Kept,
  read: ReadonlyMap<string, Read>,
  page: readonly Task[],
  total: number,
): readonly (readonly [string, Read])[] | undefined {
  if (!page.every(({ id }) => before.tasks.get(id)?.hasEnded)) return undefined;
  const news = [...read.keys()].filter(id => !before.tasks.has(id)).length;
  if (total !== before.total + news) return undefined;
  const rest = [...before.tasks].filter(([id]) => !read.has(id));
  return rest.every(([, { hasEnded }]) => hasEnded) ? rest : undefined;
}

function personOf({ principal }: BackstageCredentials): string | undefined {
  const { userEntityRef, subject } = principal as {
    readonly userEntityRef?: string;
    readonly subject?: string;
  };
  return userEntityRef ?? subject;
}

function readOf(task: Task): Read {
  return {
    run: runOf(task),
    hasEnded: task.status !== 'open' && task.status !== 'processing',
  };
}

/** Nothing of a task that no template stands behind. */
function runOf(task: Task): TemplateRun | undefined {
  const template = refOf(task.spec.templateInfo?.entityRef);
  if (template === undefined) return undefined;
  const startedAt = Date.parse(task.createdAt);
  return {
    template,
    status: task.status,
    person: refOf(task.spec.user?.ref),
    startedAt,
    // While it runs the scaffolder notes each second that it does; there is no other sign of when it ended.
    endedAt: task.lastHeartbeatAt
      ? Date.parse(task.lastHeartbeatAt)
      : startedAt,
    makesProduct: task.spec.steps.some(
      ({ action, input }) =>
        action === WRITES_PRODUCT && input?.product !== undefined,
    ),
  };
}

function refOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    if (isError(error)) return undefined;
    throw error;
  }
}
