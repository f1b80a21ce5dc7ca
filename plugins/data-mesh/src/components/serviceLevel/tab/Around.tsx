import { Escalation } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import { MessageList } from '../incident/MessageList';
import { useLevelTranslation } from '../shared';
import { BadgeSnippet } from './BadgeSnippet';
import { Excuses } from './Excuses';
import styles from './Levels.module.css';

/** What goes with the promises of a product: who hears, what is excused, and its badge. */
export function Around({
  productRef,
  mayManage,
  onChanged,
}: {
  readonly productRef: string;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}) {
  return (
    <>
      <Telling productRef={productRef} />
      <Excuses
        productRef={productRef}
        mayManage={mayManage}
        onChanged={onChanged}
      />
      <BadgeSnippet productRef={productRef} />
    </>
  );
}

function Telling({ productRef }: { readonly productRef: string }) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const escalation = useQuery(productRef, signal =>
    api.getEscalation(parseEntityRef(productRef), { signal }),
  );
  return (
    <Part title={t('levels.telling.title')}>
      <QueryState query={escalation}>
        {value => (
          <div className={styles.stack}>
            <Steps escalation={value} />
            {value.mayTest && <TestMessage productRef={productRef} />}
          </div>
        )}
      </QueryState>
    </Part>
  );
}

function Steps({ escalation }: { readonly escalation: Escalation }) {
  const t = useLevelTranslation();
  const { span } = useFormats();
  const { policy, steps, quiet } = escalation;
  return (
    <>
      <p className={styles.quiet}>
        {t('levels.telling.policy', { name: policy })}
      </p>
      <ol className={styles.list}>
        {steps.map(({ afterSeconds, recipients }) => (
          <li key={afterSeconds} className={styles.tight}>
            <span>
              {afterSeconds === 0
                ? t('levels.telling.atOnce')
                : t('levels.telling.after', { span: span(afterSeconds) })}
            </span>
            {recipients.map(({ role, who, webhook }) => (
              <span
                key={`${role} ${who?.ref ?? webhook ?? ''}`}
                className={styles.quiet}
              >
                {webhook && t('levels.message.webhook', { name: webhook })}
                {who && (
                  <PersonName who={who}>
                    {name =>
                      t('levels.message.via', {
                        who: name,
                        role: t(`levels.role.${role}`),
                      })
                    }
                  </PersonName>
                )}
                {!webhook &&
                  !who &&
                  t('levels.telling.nobody', {
                    role: t(`levels.role.${role}`),
                  })}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {quiet && (
        <p className={styles.quiet}>{t('levels.telling.quiet', quiet)}</p>
      )}
    </>
  );
}

function TestMessage({ productRef }: { readonly productRef: string }) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [sent, setSent] =
    useState<Awaited<ReturnType<typeof api.testEscalation>>>();
  const send = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      setSent(await api.testEscalation(parseEntityRef(productRef)));
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    }
    setSending(false);
  };
  return (
    <div className={styles.tight}>
      <div>
        <Button
          size="small"
          variant="secondary"
          isPending={sending}
          onPress={send}
        >
          {t('levels.telling.test')}
        </Button>
      </div>
      <div role="status">
        {sent && (
          <MessageList title={t('levels.incident.told')} messages={sent} />
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('levels.incident.failed', { message: problem })}
        </p>
      )}
    </div>
  );
}
