import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Part } from '../../shared/Part';
import { fileNameOf } from '../raw/download';
import { RawText } from '../raw/RawText';
import { useContractVersion } from '../shared/useContractQueries';
import { useContractTranslation } from '../shared/useContractTranslation';
import { VersionView } from './VersionView';

/** The text of one version with what is wrong with it. */
export function VersionText({
  contractRef,
  versionId,
}: {
  readonly contractRef: string;
  readonly versionId: string;
}) {
  const t = useContractTranslation();
  const version = useContractVersion(contractRef, versionId);
  return (
    <VersionView>
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
    </VersionView>
  );
}
