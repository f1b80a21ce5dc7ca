import { RuleStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Tone, ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiForbidLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useGovernanceTranslation } from './useGovernanceTranslation';

const LOOKS: Readonly<
  Record<RuleStatus, { readonly tone: Tone; readonly icon: ReactElement }>
> = {
  fail: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  error: {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  'not-measured': {
    tone: 'neutral',
    icon: <RiQuestionLine size={12} aria-hidden />,
  },
  waived: { tone: 'info', icon: <RiTimeLine size={12} aria-hidden /> },
  pass: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  'not-applicable': {
    tone: 'neutral',
    icon: <RiForbidLine size={12} aria-hidden />,
  },
};

/** Worst first. */
export const statuses = [
  'fail',
  'error',
  'not-measured',
  'waived',
  'pass',
  'not-applicable',
] as const satisfies readonly RuleStatus[];

/** What came of a rule: an icon and a word. */
export function StatusBadge({ status }: { readonly status: RuleStatus }) {
  const t = useGovernanceTranslation();
  return (
    <ToneBadge {...LOOKS[status]}>{t(`governance.status.${status}`)}</ToneBadge>
  );
}
