import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { Part } from '../../shared/Part';
import { fileNameOf } from '../raw/download';
import { RawText } from '../raw/RawText';
import { useContractVersion } from '../shared/useContractQueries';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useVersionLinks } from './useVersionLinks';
import styles from './versions.module.css';

/** The text of one version with what is wrong with it. */
export function VersionText({
  contractRef,
  versionId,
}: {
  readonly contractRef: string;
  readonly versionId: string;
}) {
  const t = useContractTranslation();
  const links = useVersionLinks();
  const version = useContractVersion(contractRef, versionId);
  return (
    <div className={styles.root}>
      <BackLink href={links.timeline} />
      <QueryState query={version}>
        {value => (
          <Part title={t('contract.versions.text', { version: value.version })}>
            <RawText
              text={value.text}
              findings={value.findings}
              fileName={fileNameOf(value)}
            />
          </Part>
        )}
      </QueryState>
    </div>
  );
}

/** The way back to all versions. */
export function BackLink({ href }: { readonly href: string }) {
  const t = useContractTranslation();
  return (
    <div>
      <Link href={href}>
        <span aria-hidden>← </span>
        {t('contract.versions.back')}
      </Link>
    </div>
  );
}
