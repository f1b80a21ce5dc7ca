import {
  Escalation,
  IncidentMessage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ulid } from 'ulid';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { labelsFor } from '../../service/labels';
import { openProduct } from '../../service/openProduct';
import { notAllowed } from '../../service/problems';
import { recipientsOf } from '../incidents/messages';
import { linkTo } from '../incidents/payloads';
import { pairKey } from '../pair';
import { Audience, readAudiences } from './audience';
import { OnCall } from './OnCallDirectory';
import { keepMessages, NewMessage } from './outbox';
import { Policy, policyFor } from './policy';
import { StoredMessage, toMessage } from './toMessage';

/** Without `ref` nobody is known for the role. */
interface Person {
  readonly role: NewMessage['role'];
  readonly ref?: string;
}

/** Who hears of incidents of a product, and whether they do. */
export class EscalationService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly policies: readonly Policy[],
    private readonly onCall: () => Promise<OnCall>,
    /** Sends what is due. */
    private readonly send: () => Promise<unknown>,
    private readonly now: () => number = Date.now,
  ) {}

  async get(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<Escalation> {
    await openProduct(this.knex, this.access, productRef, credentials);
    const { policy, audience, onCall } = await this.policyOf(productRef);
    const steps = policy.steps.map(step => ({
      afterSeconds: Math.round(step.after / 1000),
      people: step.tell.flatMap((target): readonly Person[] => {
        const found = recipientsOf(target, audience, onCall);
        return found.length > 0 ? found : [{ role: target.role }];
      }),
      webhooks: step.webhooks,
    }));
    const view = await this.access.toCatalog(credentials);
    const labelOf = await labelsFor(
      this.knex,
      view,
      steps.flatMap(({ people }) => people.map(({ ref }) => ref)),
    );
    const may = await this.access.mayManageIncidents(credentials, [productRef]);
    return {
      policy: policy.name,
      quiet: policy.quiet && {
        from: clock(policy.quiet.from),
        to: clock(policy.quiet.to),
        zone: policy.quiet.zone,
      },
      steps: steps.map(({ afterSeconds, people, webhooks }) => ({
        afterSeconds,
        recipients: [
          ...people.map(({ role, ref }) => ({
            role,
            who: ref === undefined ? undefined : labelOf(ref),
          })),
          ...webhooks.map(webhook => ({ role: 'webhook' as const, webhook })),
        ],
      })),
      mayTest: may.has(productRef),
    };
  }

  /** Sends a message that says it is a test to all of the first step, at once. */
  async test(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<IncidentMessage[]> {
    await openProduct(this.knex, this.access, productRef, credentials);
    const may = await this.access.mayManageIncidents(credentials, [productRef]);
    if (!may.has(productRef)) {
      throw notAllowed('send test messages for this data product');
    }
    const { policy, audience, onCall } = await this.policyOf(productRef);
    const [first] = policy.steps;
    const test = ulid();
    const now = this.now();
    const messageTo = (
      channel: string,
      role: NewMessage['role'],
      recipient: string,
    ): NewMessage => ({
      once: `test ${test} ${channel} ${recipient}`,
      productRef,
      reason: 'test',
      channel,
      recipient,
      role,
      payload: {
        title: `Test: this is how you hear of incidents of ${audience.title}`,
        link: linkTo(productRef),
        severity: 'ticket',
        scope: `data-mesh:test:${productRef}`,
        data: { type: 'test', productRef },
      },
      dueAt: now,
    });
    const ids = await keepMessages(
      this.knex,
      [
        ...first.tell.flatMap(target =>
          recipientsOf(target, audience, onCall).map(({ role, ref }) =>
            messageTo('notification', role, ref),
          ),
        ),
        ...first.webhooks.map(name => messageTo(name, 'webhook', '')),
      ],
      now,
    );
    await this.send();
    const rows: StoredMessage[] = await this.knex('messages')
      .whereRaw(dialectOf(this.knex).inTexts('id', ids))
      .orderBy('id')
      .select();
    const labelOf = await labelsFor(
      this.knex,
      await this.access.toCatalog(credentials),
      rows.map(({ recipient }) => recipient || undefined),
    );
    return rows.map(row => toMessage(row, labelOf));
  }

  private async policyOf(productRef: string): Promise<{
    policy: Policy;
    audience: Audience;
    onCall: OnCall;
  }> {
    const pair = { productRef, contractRef: '' };
    const audiences = await readAudiences(this.knex, [pair]);
    const audience = audiences.get(pairKey(pair))!;
    return {
      audience,
      onCall: await this.onCall(),
      policy: policyFor(this.policies, {
        productRef,
        domains: audience.domains,
        severity: 'page',
      }),
    };
  }
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
