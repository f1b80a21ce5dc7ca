import {
  appliesTo,
  Campaign,
  reminderDue,
  Scorecard,
} from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { keepMessages, NewMessage } from '../../serviceLevel/telling/outbox';
import { LoadedRuleSet, RuleSets } from '../registry/RuleSets';
import { isReached, namesInScope } from './standing';

const SHOWN = 3;

interface Row {
  readonly ref: string;
  readonly title: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly type: string;
  readonly lifecycle: string;
  readonly tags: string;
  readonly level: string | null;
  readonly score: number | null;
}

/**
 * Reminds owners of products that are not where a campaign wants them, before its deadline; whoever is done hears nothing.
 * Each reminder is told once to each owner.
 */
export class CampaignReminder {
  constructor(
    private readonly knex: Knex,
    private readonly ruleSets: RuleSets,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many were reminded */
  async run(signal?: AbortSignal): Promise<number> {
    const now = this.now();
    const messages: NewMessage[] = [];
    for (const ruleSet of await this.ruleSets.current(this.knex)) {
      const { set } = ruleSet;
      if (set.kind !== 'scorecard') continue;
      for (const campaign of set.campaigns) {
        signal?.throwIfAborted();
        // Asked of nobody in particular first: most of the time none is due.
        if (reminderDue(campaign, { now, open: 1 })) {
          messages.push(...(await this.messages(ruleSet, set, campaign, now)));
        }
      }
    }
    await keepMessages(this.knex, messages, now);
    return messages.length;
  }

  private async messages(
    { id, ref }: LoadedRuleSet,
    set: Scorecard,
    campaign: Campaign,
    now: number,
  ): Promise<NewMessage[]> {
    const rows: Row[] = await this.knex('scores as s')
      .join('products as p', 'p.id', 's.product_id')
      .where('s.rule_set_id', id)
      .orderBy('p.sort_title')
      .select(
        'p.ref',
        'p.title',
        'p.owner_ref',
        'p.domain_ref',
        'p.type',
        'p.lifecycle',
        'p.tags',
        's.level',
        's.score',
      );
    const namesOf = await namesInScope(this.knex, campaign, rows);
    const open = rows.filter(
      row =>
        !isReached(set, campaign, row) &&
        appliesTo(campaign, {
          type: row.type,
          lifecycle: row.lifecycle,
          tags: JSON.parse(row.tags),
          domains: namesOf(row.domain_ref),
        }).applies,
    );
    const reminder = reminderDue(campaign, { now, open: open.length });
    if (!reminder) return [];
    const byOwner = new Map<string, Row[]>();
    for (const row of open) {
      if (row.owner_ref === null) continue;
      const known = byOwner.get(row.owner_ref);
      if (known) known.push(row);
      else byOwner.set(row.owner_ref, [row]);
    }
    const day = new Date(campaign.deadline).toISOString().slice(0, 10);
    return [...byOwner].map(([owner, own]): NewMessage => {
      const names = own.slice(0, SHOWN).map(({ title }) => title);
      const more = own.length - names.length;
      return {
        once: `campaign ${ref} ${campaign.id} ${reminder.at} ${owner}`,
        productRef: own[0].ref,
        reason: 'milestone',
        channel: 'notification',
        recipient: owner,
        role: 'owner',
        payload: {
          title: `${campaign.title}: ${own.length} of yours to go until ${day}`,
          description: `${names.join(', ')}${
            more > 0 ? ` and ${more} more` : ''
          }`,
          link: `/data-mesh/scorecards/${ref}?campaign=${campaign.id}`,
          severity: 'ticket',
          scope: `data-mesh:campaign:${ref}:${campaign.id}`,
          data: {
            type: 'campaign',
            scorecard: ref,
            campaign: campaign.id,
            products: own.map(row => row.ref),
          },
        },
        dueAt: now,
      };
    });
  }
}
