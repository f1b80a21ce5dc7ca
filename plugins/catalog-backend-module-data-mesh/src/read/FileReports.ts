import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  DATA_MESH_FILE_READ_TOPIC,
  DataMeshFileRead,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { problemText } from '../mapping/problemText';

/** How long it may take until one who missed that a file is in order hears it again. */
const REPEAT_IN_ORDER_MS = 10 * 60_000;

/**
 * Tells the other parts of the suite, and the log, what reads of files found. Problems are published at every read. Most
 * files have none and are read every few minutes; that is published when it is news, and then now and again.
 */
export class FileReports {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  /** Waiting to be published, by target: an event may be a request to another process, and reading does not wait for it. */
  readonly #queue = new Map<string, DataMeshFileRead>();
  #publishing: Promise<void> | undefined;
  /** When it was last published that a file is in order, and how many documents it had. */
  readonly #inOrder = new Map<string, { at: number; documents: number }>();
  /** What was logged last about a file, so that the same lines do not come every few minutes. */
  readonly #logged = new Map<string, string>();

  constructor(
    events: EventsService,
    logger: LoggerService,
    now: () => number = Date.now,
  ) {
    this.#events = events;
    this.#logger = logger;
    this.#now = now;
  }

  /** Returns at once; what waits for a file is replaced by what is newer. */
  publish(reads: readonly DataMeshFileRead[]): void {
    for (const read of reads) {
      this.#log(read);
      if (this.#isWorthPublishing(read)) this.#queue.set(read.target, read);
    }
    this.#publishQueue();
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#publishing) await this.#publishing;
  }

  #isWorthPublishing({
    target,
    documents,
    problems,
  }: DataMeshFileRead): boolean {
    if (problems.length > 0) {
      this.#inOrder.delete(target);
      return true;
    }
    const at = this.#now();
    const last = this.#inOrder.get(target);
    if (last?.documents === documents && at - last.at < REPEAT_IN_ORDER_MS) {
      return false;
    }
    this.#inOrder.set(target, { at, documents });
    return true;
  }

  #publishQueue(): void {
    if (this.#publishing || this.#queue.size === 0) return;
    this.#publishing = this.#publishEach().finally(() => {
      this.#publishing = undefined;
      this.#publishQueue();
    });
  }

  async #publishEach(): Promise<void> {
    for (const [target, read] of this.#queue) {
      this.#queue.delete(target);
      try {
        await this.#events.publish({
          topic: DATA_MESH_FILE_READ_TOPIC,
          eventPayload: read,
        });
      } catch (error) {
        // The others would most likely fail, too; the next reads publish them again.
        this.#logger.warn(
          'Could not publish what was read from files',
          toError(error),
        );
        this.#queue.clear();
        this.#inOrder.clear();
      }
    }
  }

  #log({ target, problems }: DataMeshFileRead): void {
    const lines = problems
      .filter(({ severity }) => severity === 'error')
      .map(problem => problemText(target, problem));
    const text = lines.join('\n');
    if ((this.#logged.get(target) ?? '') === text) return;
    if (text) this.#logged.set(target, text);
    else this.#logged.delete(target);
    for (const line of lines) this.#logger.warn(line);
    if (!text) this.#logger.info(`${target} can be read again`);
  }
}
