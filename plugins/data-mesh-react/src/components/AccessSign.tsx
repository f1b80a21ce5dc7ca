import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiDoorOpenLine, RiKey2Line, RiQuestionLine } from '@remixicon/react';
import { dataMeshReactTranslationRef } from '../translation';
import { ToneBadge } from './ToneBadge';

/** @public */
export type AccessSignProps = Readonly<{
  /** On what terms a consumer gets in. */
  access: 'open' | 'request' | 'unknown';
}>;

/**
 * Says whether data is open, on request, or under terms that nobody stated.
 * @public
 */
export function AccessSign(props: AccessSignProps) {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  switch (props.access) {
    case 'open':
      return (
        <ToneBadge
          tone="success"
          icon={<RiDoorOpenLine size={12} aria-hidden />}
        >
          {t('access.open')}
        </ToneBadge>
      );
    case 'request':
      return (
        <ToneBadge tone="info" icon={<RiKey2Line size={12} aria-hidden />}>
          {t('access.request')}
        </ToneBadge>
      );
    default:
      return (
        <ToneBadge icon={<RiQuestionLine size={12} aria-hidden />}>
          {t('access.unknown')}
        </ToneBadge>
      );
  }
}
