import { Contract } from '@backstage-data-mesh/contract';
import {
  ExternalLink,
  PlainMarkdown,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing } from '../shared/Words';

/** Where help is to be had. */
export function Support({ model: { support } }: { readonly model: Contract }) {
  const t = useContractTranslation();
  return (
    <Part title={t('contract.terms.support')}>
      {support.length === 0 ? (
        <Nothing text={t('contract.terms.noSupport')} />
      ) : (
        <FactTable
          label={t('contract.terms.support')}
          columns={[
            {
              id: 'channel',
              label: t('contract.terms.channel'),
              isWide: true,
              cell: channel => (
                <>
                  {channel.url ? (
                    <ExternalLink url={channel.url}>
                      {channel.channel}
                    </ExternalLink>
                  ) : (
                    <bdi>{channel.channel}</bdi>
                  )}
                  {channel.description && (
                    <PlainMarkdown text={channel.description} />
                  )}
                </>
              ),
            },
            {
              id: 'tool',
              label: t('contract.terms.tool'),
              cell: channel => channel.tool,
            },
            {
              id: 'scope',
              label: t('contract.terms.scope'),
              cell: channel => channel.scope,
            },
            {
              id: 'invitation',
              label: t('contract.terms.invitation'),
              cell: channel =>
                channel.invitationUrl && (
                  <ExternalLink url={channel.invitationUrl}>
                    {t('contract.terms.join')}
                  </ExternalLink>
                ),
            },
          ]}
          rows={support}
          keyOf={(channel, i) => `${i} ${channel.channel}`}
        />
      )}
    </Part>
  );
}
