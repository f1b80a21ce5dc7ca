import { ContractVersion } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ButtonIcon, Select } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { useContractUrl } from '../../shared/useContractUrl';
import styles from './compare.module.css';

/** More than these are found sooner by typing. */
const SEARCH_FROM = 10;

/** Chooses which two versions are compared. */
export function VersionPickers({
  versions,
  before,
  after,
}: {
  readonly versions: readonly ContractVersion[];
  /** Ids of the chosen versions. */
  readonly before: string;
  readonly after: string;
}) {
  const t = useContractTranslation();
  const { go } = useContractUrl();
  const { dateTime } = useFormats();
  const options = versions.map(version => ({
    id: version.id,
    label: t('contract.compare.option', {
      version: version.version,
      date: dateTime(version.seenAt),
    }),
  }));
  // Chosen by an address, but older than what was read so far.
  for (const id of [before, after]) {
    if (!options.some(option => option.id === id)) {
      options.push({ id, label: id });
    }
  }
  const compare = (chosen: { before: string; after: string }) =>
    go({
      version: chosen.after,
      against: chosen.before,
      line: undefined,
      side: undefined,
    });
  const search = options.length > SEARCH_FROM || undefined;
  return (
    <div className={styles.pickers}>
      <Select
        className={styles.picker}
        label={t('contract.compare.before')}
        options={options}
        search={search}
        value={before}
        onChange={key => compare({ before: String(key), after })}
      />
      <ButtonIcon
        variant="secondary"
        aria-label={t('contract.compare.swap')}
        icon={<RiArrowLeftRightLine />}
        onPress={() => compare({ before: after, after: before })}
      />
      <Select
        className={styles.picker}
        label={t('contract.compare.after')}
        options={options}
        search={search}
        value={after}
        onChange={key => compare({ before, after: String(key) })}
      />
    </div>
  );
}
