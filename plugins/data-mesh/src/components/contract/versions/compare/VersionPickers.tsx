import { ContractVersion } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button, ButtonIcon, Select } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { useContractUrl } from '../../shared/useContractUrl';
import styles from './compare.module.css';

/** More than these are found sooner by typing. */
const SEARCH_FROM = 10;

/** Chooses which two versions are compared. */
export function VersionPickers({
  versions,
  older,
  chosen,
  before,
  after,
}: {
  readonly versions: readonly ContractVersion[];
  /** Reads versions that are older than these; absent where there are none. */
  readonly older?: () => void;
  /** The two that are compared, which may be older than what there is to choose from. */
  readonly chosen: readonly (ContractVersion | undefined)[];
  /** Ids of the chosen versions. */
  readonly before: string;
  readonly after: string;
}) {
  const t = useContractTranslation();
  const { go } = useContractUrl();
  const { dateTime } = useFormats();
  const byId = new Map(
    [...versions, ...chosen].flatMap(one => (one ? [[one.id, one]] : [])),
  );
  const options = [...byId.values()].map(version => ({
    id: version.id,
    label: t('contract.compare.option', {
      version: version.version,
      date: dateTime(version.seenAt),
    }),
  }));
  const compare = (wanted: { before: string; after: string }) =>
    go({
      version: wanted.after,
      against: wanted.before,
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
      {older && (
        <Button variant="tertiary" onPress={older}>
          {t('contract.compare.older')}
        </Button>
      )}
    </div>
  );
}
