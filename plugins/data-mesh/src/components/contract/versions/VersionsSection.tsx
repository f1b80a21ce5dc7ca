import {
  ContractDetails,
  ContractVersion,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button, Link } from '@backstage/ui';
import { ReactNode, useEffect, useRef } from 'react';
import { fileNameOf } from '../raw/download';
import { RawText } from '../raw/RawText';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useContractUrl } from '../shared/useContractUrl';
import { useContractVersion } from '../shared/useContractQueries';
import { Nothing } from '../shared/Words';
import { useVersions } from './useVersions';
import styles from './versions.module.css';

/** The versions of the contract's line, newest first, and the text of a chosen one. */
export function VersionsSection({
  contract,
}: {
  readonly contract: ContractDetails;
}) {
  const t = useContractTranslation();
  const { at } = useContractUrl();
  const versions = useVersions(contract.ref);
  return (
    <div className={styles.root}>
      <QueryState
        query={versions}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing text={t('contract.versions.none')} />}
      >
        {({ items, more }, { stale }) => (
          <>
            <VersionTable versions={items} chosen={at.version} />
            {more && (
              <Button
                variant="secondary"
                size="small"
                isPending={stale}
                onPress={more}
              >
                {t('contract.versions.more')}
              </Button>
            )}
          </>
        )}
      </QueryState>
      {at.version && (
        <VersionText key={at.version} contract={contract} id={at.version} />
      )}
    </div>
  );
}

function VersionTable({
  versions,
  chosen,
}: {
  readonly versions: readonly ContractVersion[];
  readonly chosen: string | undefined;
}) {
  const t = useContractTranslation();
  const { hrefOf } = useContractUrl();
  const { dateTime } = useFormats();
  return (
    <FactTable
      label={t('contract.section.versions')}
      columns={[
        {
          id: 'version',
          label: t('contract.versions.version'),
          cell: version => (
            <span className={styles.version}>
              <Link
                href={hrefOf({ section: 'versions', version: version.id })}
                aria-current={version.id === chosen ? 'true' : undefined}
                weight={version.id === chosen ? 'bold' : 'regular'}
              >
                <bdi>{version.version}</bdi>
              </Link>
              {version.current && (
                <ToneBadge tone="success">
                  {t('contract.versions.current')}
                </ToneBadge>
              )}
            </span>
          ),
        },
        {
          id: 'date',
          label: t('contract.versions.date'),
          cell: version => (
            <time dateTime={version.seenAt}>{dateTime(version.seenAt)}</time>
          ),
        },
        {
          id: 'status',
          label: t('contract.versions.status'),
          cell: version => version.status,
        },
        {
          id: 'standard',
          label: t('contract.fact.standard'),
          cell: version => version.standard,
        },
        {
          id: 'source',
          label: t('contract.versions.source'),
          cell: version => t(`contract.versions.from.${version.source}`),
        },
      ]}
      rows={versions}
      keyOf={version => version.id}
    />
  );
}

function VersionText({
  contract,
  id,
}: {
  readonly contract: ContractDetails;
  readonly id: string;
}) {
  const t = useContractTranslation();
  const version = useContractVersion(contract.ref, id);
  return (
    <QueryState query={version}>
      {value => (
        <IntoView>
          <Part title={t('contract.versions.text', { version: value.version })}>
            <RawText
              text={value.text}
              findings={value.findings}
              fileName={fileNameOf(value)}
            />
          </Part>
        </IntoView>
      )}
    </QueryState>
  );
}

/** Brings what was asked for before the reader: it stands below a list that may be long. */
function IntoView({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView?.({ block: 'start' }), []);
  return <div ref={ref}>{children}</div>;
}
