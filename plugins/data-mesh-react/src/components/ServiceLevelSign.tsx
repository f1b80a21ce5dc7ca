import type {
  ObjectiveStanding,
  ServiceLevelSign as Levels,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAlarmWarningLine,
  RiArrowUpCircleLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiForbidLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useFormats } from '../format/useFormats';
import { dataMeshReactTranslationRef } from '../translation';
import styles from './ServiceLevelSign.module.css';
import { type Tone, ToneBadge } from './ToneBadge';

/** @public */
export type ServiceLevelSignProps = Readonly<{
  /** As the data mesh service counts promises; nothing is shown without it, nor where nothing is promised. */
  sign: Levels | undefined;
  /** Where the promises themselves are shown. */
  href?: string;
}>;

const LOOKS: Readonly<
  Record<ObjectiveStanding, Readonly<{ tone: Tone; icon: ReactElement }>>
> = {
  broken: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  'at-risk': {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  kept: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  'not-measured': {
    tone: 'neutral',
    icon: <RiQuestionLine size={12} aria-hidden />,
  },
  'not-measurable': {
    tone: 'neutral',
    icon: <RiForbidLine size={12} aria-hidden />,
  },
};

/**
 * Whether a product keeps its promises, in a few words: "2 promises broken", "Promises kept"; beside it whether an
 * incident is open, here or upstream. The counts and what is left of the tightest budget are shown on hover, and behind
 * `href` when it is given.
 * @public
 */
export function ServiceLevelSign(props: ServiceLevelSignProps) {
  const { sign, href } = props;
  const words = useSignWords();
  if (!sign || sign.promises === 0) {
    return null;
  }
  const { short, incident, long } = words(sign);
  const signs = (
    <>
      <ToneBadge
        {...LOOKS[sign.standing]}
        title={href === undefined ? long : undefined}
      >
        {short}
      </ToneBadge>
      {/* For who hears it: the words must not run into each other. */}
      {incident && ' '}
      {incident && (
        <ToneBadge
          tone={sign.openIncident ? 'danger' : 'warning'}
          icon={
            sign.openIncident ? (
              <RiAlarmWarningLine size={12} aria-hidden />
            ) : (
              <RiArrowUpCircleLine size={12} aria-hidden />
            )
          }
        >
          {incident}
        </ToneBadge>
      )}
    </>
  );
  return href === undefined ? (
    <span className={styles.signs}>{signs}</span>
  ) : (
    <Link href={href} title={long}>
      <span className={styles.signs}>{signs}</span>
    </Link>
  );
}

function useSignWords() {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const formats = useFormats();
  return (sign: Levels) => {
    const { standing, promises, broken, atRisk, leftShare } = sign;
    const brokenWords = t('levels.broken', { count: broken });
    const atRiskWords = t('levels.atRisk', { count: atRisk });
    const shorts = {
      broken: brokenWords,
      'at-risk': atRiskWords,
      kept: t('levels.kept'),
      'not-measured': t('levels.notMeasured'),
      'not-measurable': t('levels.notMeasurable'),
    };
    const upstream = sign.upstreamIncident
      ? t('levels.upstreamIncident')
      : undefined;
    const incident = sign.openIncident ? t('levels.openIncident') : upstream;
    const parts = [
      t('levels.promises', { count: promises }),
      broken > 0 && brokenWords,
      atRisk > 0 && atRiskWords,
      broken === 0 && atRisk === 0 && shorts[standing],
      leftShare !== undefined &&
        t('levels.left', {
          share: formats.percent(Math.max(0, leftShare)),
        }),
      incident,
    ];
    return {
      short: shorts[standing],
      incident,
      long: t('levels.label', { text: parts.filter(Boolean).join(' · ') }),
    };
  };
}
