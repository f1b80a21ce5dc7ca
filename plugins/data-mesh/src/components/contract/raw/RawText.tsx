import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Alert, Button, NumberField, SearchField } from '@backstage/ui';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiDownload2Line,
  RiFileCopyLine,
} from '@remixicon/react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useContractUrl } from '../shared/useContractUrl';
import { download } from './download';
import { FindingList } from './FindingList';
import styles from './raw.module.css';
import { RawLines } from './RawLines';
import { maskCredentials } from './maskCredentials';
import { layOutRaw, linesWith } from './rawRows';
import { severityOf } from './severities';

/**
 * A contract's text as it was written, with what is wrong with it at its lines. It brings its own search, because a
 * browser's own finds only what is on the screen.
 */
export function RawText({
  text: written,
  findings,
  fileName,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What a download is called. */
  readonly fileName: string;
}) {
  const t = useContractTranslation();
  const { at, go, hrefOf } = useContractUrl();
  const [copied, setCopied] = useState<'yes' | 'failed'>();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const severity = severityOf(at.severity);
  const { text, masked } = useMemo(
    () => maskCredentials(written, findings),
    [written, findings],
  );
  const layout = useMemo(
    () =>
      layOutRaw(
        text,
        findings.filter(each => !severity || each.severity === severity),
      ),
    [text, findings, severity],
  );
  const hits = useMemo(() => linesWith(layout, wanted), [layout, wanted]);
  const line = lineOf(at.line);

  const goToLine = useCallback(
    (to: number | undefined) => go({ line: to?.toString() }, { replace: true }),
    [go],
  );
  const goToHit = (step: 1 | -1) => {
    const from = line ?? 0;
    const next =
      step === 1
        ? hits.find(hit => hit > from) ?? hits[0]
        : hits.filter(hit => hit < from).pop() ?? hits[hits.length - 1];
    goToLine(next);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // No permission, or a page that is not served safely.
      setCopied('failed');
    }
  };

  return (
    <div className={styles.root}>
      <FindingList
        findings={findings}
        severity={severity}
        onSeverity={chosen => go({ severity: chosen }, { replace: true })}
        hrefOfLine={to =>
          hrefOf({
            section: at.section,
            contract: at.contract,
            version: at.version,
            severity,
            line: String(to),
          })
        }
      />
      {masked > 0 && (
        <Alert
          status="warning"
          icon
          title={t('contract.raw.masked', { count: masked })}
          description={t('contract.raw.maskedHint')}
        />
      )}
      <div className={styles.toolbar}>
        <SearchField
          className={styles.find}
          size="small"
          aria-label={t('contract.raw.find')}
          placeholder={t('contract.raw.find')}
          value={typed}
          onChange={setTyped}
          onSubmit={() => goToHit(1)}
        />
        {wanted && (
          <>
            <span className={styles.status} role="status">
              {t('contract.raw.hits', { count: hits.length })}
            </span>
            <Button
              variant="tertiary"
              size="small"
              aria-label={t('contract.raw.previous')}
              isDisabled={hits.length === 0}
              iconStart={<RiArrowUpLine />}
              onPress={() => goToHit(-1)}
            />
            <Button
              variant="tertiary"
              size="small"
              aria-label={t('contract.raw.next')}
              isDisabled={hits.length === 0}
              iconStart={<RiArrowDownLine />}
              onPress={() => goToHit(1)}
            />
          </>
        )}
        <NumberField
          className={styles.goTo}
          size="small"
          aria-label={t('contract.raw.goTo')}
          placeholder={t('contract.raw.goTo')}
          minValue={1}
          maxValue={layout.lineCount}
          value={line ?? NaN}
          onChange={to => goToLine(Number.isNaN(to) ? undefined : to)}
        />
        <span className={styles.actions}>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiFileCopyLine />}
            onPress={copy}
          >
            {t('contract.raw.copy')}
          </Button>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiDownload2Line />}
            onPress={() => download(text, fileName)}
          >
            {t('contract.raw.download')}
          </Button>
          <span className={styles.status} role="status">
            {copied === 'yes' && t('contract.raw.copied')}
            {copied === 'failed' && t('contract.raw.copyFailed')}
          </span>
        </span>
      </div>
      <RawLines
        label={t('contract.raw.text', { count: layout.lineCount })}
        layout={layout}
        marked={wanted}
        line={line}
        onLine={goToLine}
      />
    </div>
  );
}

function lineOf(inUrl: string | undefined): number | undefined {
  const line = Number(inUrl);
  return Number.isInteger(line) && line > 0 ? line : undefined;
}
