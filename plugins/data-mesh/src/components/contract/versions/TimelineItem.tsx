import {
  ContractVersion,
  ContractVersionChanges,
  ProductVersion,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { useId } from 'react';
import layout from '../../shared/layout.module.css';
import { SeveritySign } from '../raw/SeveritySign';
import { Chips } from '../shared/Chips';
import { Translate } from '../shared/translate';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useVersionLinks } from './useVersionLinks';
import { kindInWords } from './verdict/kindInWords';
import { VerdictChip } from './verdict/VerdictChip';
import { verdictOfVersion, verdicts } from './verdict/verdicts';
import { VersionNumber } from './verdict/VersionNumber';
import styles from './versions.module.css';

/** One version: since when, what it did to consumers, whether its number says so. */
export function TimelineItem({
  version,
}: {
  readonly version: ContractVersion | ProductVersion;
}) {
  const t = useContractTranslation();
  const { dateTime } = useFormats();
  const id = useId();
  const { changes } = version;
  const verdict = verdictOfVersion(version);
  const ports = 'ports' in version ? version.ports : [];
  return (
    <article className={styles.item} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 className={styles.version} id={id}>
          <bdi>{version.version}</bdi>
        </h4>
        <span className={layout.signs}>
          {verdict ? (
            <VerdictChip verdict={verdict} />
          ) : (
            <span className={styles.quiet}>
              {t('contract.versions.pending')}
            </span>
          )}
          {version.current && (
            <ToneBadge>{t('contract.versions.current')}</ToneBadge>
          )}
          {ports.map(port => (
            <ToneBadge key={port}>
              {t('contract.versions.port', { port })}
            </ToneBadge>
          ))}
        </span>
      </div>
      <p className={styles.quiet}>
        <time dateTime={version.seenAt}>
          {t('contract.versions.since', { date: dateTime(version.seenAt) })}
        </time>
        {[
          t(`contract.versions.from.${version.source}`),
          version.status,
          version.standard,
        ]
          .filter(Boolean)
          .map(part => ` · ${part}`)}
      </p>
      {changes && <ChangeFigures version={version} changes={changes} />}
      <VersionLinks version={version} />
    </article>
  );
}

function ChangeFigures({
  version,
  changes,
}: {
  readonly version: ContractVersion;
  readonly changes: ContractVersionChanges;
}) {
  const t = useContractTranslation();
  const counted = verdicts.filter(verdict => changes[verdict] > 0);
  return (
    <>
      {counted.length > 0 && (
        <p className={styles.quiet}>
          {counted
            .map(verdict =>
              t(`contract.verdict.${verdict}.count`, {
                number: changes[verdict],
              }),
            )
            .join(' · ')}
        </p>
      )}
      <VersionNumber
        declared={version.version}
        honest={changes.honestVersion}
        judgement={changes.judgement}
      />
      {changes.kinds.length > 0 && (
        <section aria-label={t('contract.versions.kinds')}>
          <Chips texts={shownKinds(changes.kinds, t)} />
        </section>
      )}
    </>
  );
}

/** A version may change in dozens of ways; the comparison has them all. */
const KINDS_SHOWN = 8;

function shownKinds(kinds: readonly string[], t: Translate): readonly string[] {
  const shown = kinds.slice(0, KINDS_SHOWN).map(kindInWords);
  const more = kinds.length - shown.length;
  return more > 0
    ? [...shown, t('contract.versions.moreKinds', { count: more })]
    : shown;
}

function VersionLinks({ version }: { readonly version: ContractVersion }) {
  const t = useContractTranslation();
  const links = useVersionLinks();
  const { error, warning, info } = version.findingCounts;
  const findings = error + warning + info;
  const graver = warning > 0 ? 'warning' : 'info';
  return (
    <p className={styles.links}>
      {version.previousId && (
        <Link
          href={links.comparison(version, version.previousId)}
          aria-label={t('contract.versions.showChangesOf', {
            version: version.version,
          })}
        >
          {t('contract.versions.showChanges')}
        </Link>
      )}
      <Link
        href={links.text(version)}
        aria-label={t('contract.versions.showTextOf', {
          version: version.version,
        })}
      >
        {t('contract.versions.showText')}
      </Link>
      {findings > 0 && (
        <Link className={styles.findings} href={links.text(version)}>
          <SeveritySign severity={error > 0 ? 'error' : graver} />
          {t('contract.versions.findings', { count: findings })}
        </Link>
      )}
    </p>
  );
}
