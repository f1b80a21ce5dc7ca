import {
  ContractVersionEvent,
  DATA_MESH_CONTRACT_VERSION_TOPIC,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import {
  forgetAnnouncements,
  readAnnouncements,
} from '../database/operations/announcements';

/** A version may wait so long for the product that names its contract; after that it is no news. */
const WAITS_MS = 24 * 60 * 60_000;
const AT_ONCE = 100;

/**
 * Tells others of new versions that came from the catalog, each once it was compared with the one before. When the
 * portal is killed in between, a version is rather told twice than never.
 */
export class VersionAnnouncer {
  constructor(
    private readonly knex: Knex,
    private readonly events: EventsService,
    private readonly logger: LoggerService,
  ) {}

  /** @returns how many versions were told */
  async run(signal?: AbortSignal): Promise<number> {
    let told = 0;
    for (;;) {
      signal?.throwIfAborted();
      const { news, old } = await readAnnouncements(this.knex, AT_ONCE);
      await forgetAnnouncements(this.knex, { ids: old });
      for (const event of news) {
        await this.publish(event);
        await forgetAnnouncements(this.knex, { ids: [event.versionId] });
        told += 1;
      }
      if (news.length + old.length === 0) break;
    }
    await forgetAnnouncements(this.knex, { before: Date.now() - WAITS_MS });
    return told;
  }

  private async publish(event: ContractVersionEvent): Promise<void> {
    if (event.verdict === 'breaking') {
      this.logger.info(
        `${event.contractRef} ${event.version} breaks what held in ${event.previousVersion}: ${event.counts.breaking} breaking changes`,
      );
    }
    await this.events.publish({
      topic: DATA_MESH_CONTRACT_VERSION_TOPIC,
      eventPayload: event,
      metadata: { verdict: event.verdict, contractRef: event.contractRef },
    });
  }
}
