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

/** The runs that the scaffolder lets a person see, newest first. */
export class TaskLister {
  constructor(
    private readonly scaffolder: Pick<ScaffolderService, 'listTasks'>,
  ) {}

  /** `complete` says that there are no older ones. */
  async list(
    credentials: BackstageCredentials,
  ): Promise<{ items: readonly TemplateRun[]; complete: boolean }> {
    const runs = new Map<string, TemplateRun | undefined>();
    for (let offset = 0; offset < MOST_RUNS; offset += PAGE) {
      const { items, totalItems } = await this.scaffolder.listTasks(
        { limit: PAGE, offset },
        { credentials },
      );
      // By id: one that is started meanwhile moves the others on.
      for (const task of items) runs.set(task.id, runOf(task));
      if (items.length < PAGE || offset + PAGE >= totalItems) {
        return { items: known(runs), complete: true };
      }
    }
    return { items: known(runs), complete: false };
  }
}

function known(runs: ReadonlyMap<string, TemplateRun | undefined>) {
  return [...runs.values()].filter(run => run !== undefined);
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
