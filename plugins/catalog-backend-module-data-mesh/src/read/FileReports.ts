import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DATA_MESH_FILE_READ_TOPIC,
  DataMeshFileRead,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { problemText } from '../mapping/problemText';

/** Tells the other parts of the suite, and the log, what reads of files found. */
export class FileReports {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  /** What was logged last for a file: locations are read every few minutes, and nobody needs the same lines each time. */
  readonly #logged = new Map<string, string>();

  constructor(events: EventsService, logger: LoggerService) {
    this.#events = events;
    this.#logger = logger;
  }

  /** Never rejects: that a report is lost is no reason to lose what was read. */
  async publish(reads: readonly DataMeshFileRead[]): Promise<void> {
    for (const read of reads) {
      this.#log(read);
      try {
        await this.#events.publish({
          topic: DATA_MESH_FILE_READ_TOPIC,
          eventPayload: read,
        });
      } catch (error) {
        this.#logger.warn(
          `Could not publish what was read from ${read.target}`,
          toError(error),
        );
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
