import { RuleProblem } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiErrorWarningLine,
  RiInformationLine,
  RiCloseCircleLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';

const LOOKS: Readonly<
  Record<
    RuleProblem['severity'],
    {
      readonly tone: 'danger' | 'warning' | 'neutral';
      readonly icon: ReactElement;
    }
  >
> = {
  error: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  warning: {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  info: { tone: 'neutral', icon: <RiInformationLine size={12} aria-hidden /> },
};

/** What is wrong with rules, where it stands and how to fix it. */
export function ProblemList({
  problems,
}: {
  readonly problems: readonly RuleProblem[];
}) {
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => (
        <li key={`${problem.code} ${problem.field} ${index}`}>
          <Problem problem={problem} />
        </li>
      ))}
    </ul>
  );
}

/** One thing that is wrong with a rule. */
export function Problem({ problem }: { readonly problem: RuleProblem }) {
  const t = useGovernanceTranslation();
  const { severity, message, fix, field } = problem;
  return (
    <div className={styles.tight}>
      <span className={styles.row}>
        <ToneBadge {...LOOKS[severity]}>
          {t(`governance.problems.severity.${severity}`)}
        </ToneBadge>
        <MessageText text={message} />
      </span>
      {fix && <MessageText text={fix} />}
      <span className={styles.quiet}>
        {[placeOf(problem, t), field && <code key="field">{field}</code>]
          .filter(Boolean)
          .map((part, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              {part}
            </span>
          ))}
      </span>
    </div>
  );
}

function placeOf(
  { file, line, column }: RuleProblem,
  t: ReturnType<typeof useGovernanceTranslation>,
): string | undefined {
  if (line === undefined) return file;
  const place =
    column === undefined
      ? t('governance.problems.line', { line })
      : t('governance.problems.lineColumn', { line, column });
  return file === undefined
    ? place
    : t('governance.problems.inFile', { file, place });
}
