import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  RiAlertLine,
  RiCloseCircleLine,
  RiInformationLine,
} from '@remixicon/react';
import { useContractTranslation } from '../shared/useContractTranslation';

const ICONS = {
  error: RiCloseCircleLine,
  warning: RiAlertLine,
  info: RiInformationLine,
} as const;

/** How grave a finding is, as a sign with a name. */
export function SeveritySign({
  severity,
}: {
  readonly severity: Finding['severity'];
}) {
  const t = useContractTranslation();
  const Icon = ICONS[severity];
  return (
    <Icon
      size={14}
      role="img"
      aria-label={t(`contract.finding.severity.${severity}`)}
    />
  );
}
