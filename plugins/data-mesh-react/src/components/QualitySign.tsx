import type { QualitySign as QualityCounts } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAlertLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useFormats } from '../format/useFormats';
import { dataMeshReactTranslationRef } from '../translation';
import { type Tone, ToneBadge } from './ToneBadge';

/** @public */
export type QualitySignProps = Readonly<{
  /** As the data mesh service counts checks; nothing is shown without it. */
  sign: QualityCounts | undefined;
  /** Where the checks themselves are shown. */
  href?: string;
}>;

type Look = Readonly<{ tone: Tone; icon: ReactElement }>;

/** Green stands for all checks: what was measured only in part is not green, and what nobody measured never is. */
function lookOf({ status, passed, total }: QualityCounts): Look {
  switch (status) {
    case 'pass':
      return passed === total
        ? {
            tone: 'success',
            icon: <RiCheckDoubleLine size={12} aria-hidden />,
          }
        : { tone: 'info', icon: <RiCheckLine size={12} aria-hidden /> };
    case 'warn':
      return {
        tone: 'warning',
        icon: <RiErrorWarningLine size={12} aria-hidden />,
      };
    case 'fail':
      return {
        tone: 'danger',
        icon: <RiCloseCircleLine size={12} aria-hidden />,
      };
    case 'error':
      return { tone: 'warning', icon: <RiAlertLine size={12} aria-hidden /> };
    default:
      return {
        tone: 'neutral',
        icon: <RiQuestionLine size={12} aria-hidden />,
      };
  }
}

/**
 * Whether data keeps its word, in a few words: "12 of 14 hold", "2 fail", "Not measured". The counts behind it and the
 * time of the latest result are shown on hover, and behind `href` when it is given.
 * @public
 */
export function QualitySign(props: QualitySignProps) {
  const { sign, href } = props;
  const words = useSignWords();
  if (!sign) {
    return null;
  }
  const { tone, icon } = lookOf(sign);
  const { short, long } = words(sign);
  if (href === undefined) {
    return (
      <ToneBadge tone={tone} icon={icon} title={long}>
        {short}
      </ToneBadge>
    );
  }
  return (
    <Link href={href} title={long}>
      <ToneBadge tone={tone} icon={icon}>
        {short}
      </ToneBadge>
    </Link>
  );
}

function useSignWords() {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const formats = useFormats();
  return (sign: QualityCounts) => {
    const { status, passed, warned, failed, errors, total, observedAt } = sign;
    const notMeasured = total - passed - warned - failed - errors;
    const holding = t('quality.holding', { passed, total });
    const shorts = {
      pass: holding,
      warn: t('quality.warned', { count: warned }),
      fail: t('quality.failed', { count: failed }),
      error: t('quality.errors', { count: errors }),
      'not-measured':
        total === 0 ? t('quality.noChecks') : t('quality.notMeasured'),
    };
    const parts = [
      holding,
      failed > 0 && shorts.fail,
      errors > 0 && shorts.error,
      warned > 0 && shorts.warn,
      notMeasured > 0 && t('quality.notMeasuredCount', { count: notMeasured }),
      observedAt &&
        t('quality.observed', { when: formats.dateTime(observedAt) }),
    ];
    const long =
      total === 0 ? shorts['not-measured'] : parts.filter(Boolean).join(' · ');
    return { short: shorts[status], long: t('quality.label', { text: long }) };
  };
}
