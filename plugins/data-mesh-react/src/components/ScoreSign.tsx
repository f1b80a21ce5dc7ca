import type { ScoreSign as Scores } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiMedalLine } from '@remixicon/react';
import { useFormats } from '../format/useFormats';
import { dataMeshReactTranslationRef } from '../translation';
import { ToneBadge } from './ToneBadge';

/** @public */
export type ScoreSignProps = Readonly<{
  /** As the data mesh service sums it up; nothing is shown without it, nor where nothing could be measured. */
  sign: Scores | undefined;
  /** Where the scores themselves are shown. */
  href?: string;
}>;

/**
 * How a product stands by its scorecards: "Score 78". Of how many that is the mean, and how much of their rules could be
 * measured, is shown on hover, and behind `href` when it is given.
 * @public
 */
export function ScoreSign(props: ScoreSignProps) {
  const { sign, href } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const { number, percent } = useFormats();
  if (sign?.score === undefined) {
    return null;
  }
  // Rounded down, so that what is not yet 90 does not read as 90.
  const score = number(Math.floor(sign.score + 1e-6));
  const long = t('scores.label', {
    count: sign.scorecards,
    score,
    coverage: percent(sign.coverage),
  });
  const badge = (
    <ToneBadge
      icon={<RiMedalLine size={12} aria-hidden />}
      title={href === undefined ? long : undefined}
    >
      {t('scores.short', { score })}
    </ToneBadge>
  );
  return href === undefined ? (
    badge
  ) : (
    <Link href={href} title={long}>
      {badge}
    </Link>
  );
}
