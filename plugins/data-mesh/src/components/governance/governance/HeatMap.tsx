import {
  Compliance,
  ComplianceCell,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactElement, useId } from 'react';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { RuleSetLink, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import own from './HeatMap.module.css';

type Standing = 'kept' | 'some' | 'blocking' | 'unknown';

const ICONS: Readonly<Record<Standing, ReactElement>> = {
  kept: <RiCheckLine size={14} aria-hidden />,
  some: <RiErrorWarningLine size={14} aria-hidden />,
  blocking: <RiCloseCircleLine size={14} aria-hidden />,
  unknown: <RiQuestionLine size={14} aria-hidden />,
};

function standingOf(cell: ComplianceCell): Standing {
  if (cell.blocking > 0) return 'blocking';
  if (cell.violations > 0) return 'some';
  return cell.notMeasured > 0 ? 'unknown' : 'kept';
}

/** Policies down, domains across; each cell says in words what its colour says, and leads to what is broken. */
export function HeatMap({ compliance }: { readonly compliance: Compliance }) {
  const t = useGovernanceTranslation();
  const captionId = useId();
  const { policies, domains, cells } = compliance;
  const byPlace = new Map(
    cells.map(cell => [`${cell.policy} ${cell.domain}`, cell]),
  );
  // Products without a domain are a column of their own, if there are any.
  const columns = [
    ...domains.map(({ ref, title }) => ({ ref, title })),
    ...(cells.some(({ domain, products }) => domain === '' && products > 0)
      ? [{ ref: '', title: t('governance.compliance.noDomain') }]
      : []),
  ];
  return (
    <div className={styles.tight}>
      <p className={styles.quiet} id={captionId}>
        {t('governance.compliance.legend')}
      </p>
      <div
        className={own.scroll}
        role="region"
        aria-labelledby={captionId}
        // It can scroll, so it must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table
          className={own.table}
          aria-label={t('governance.compliance.map')}
        >
          <thead>
            <tr>
              <th scope="col" className={own.corner}>
                {t('governance.compliance.policy')}
              </th>
              {columns.map(({ ref, title }) => (
                <th key={ref} scope="col">
                  <bdi>{title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policies.map(policy => (
              <tr key={policy.ref}>
                <th scope="row" className={own.corner}>
                  <RuleSetLink ruleSet={policy} />
                  <span className={styles.quiet}>
                    {t(`governance.enforcement.${policy.enforcement}`)}
                    {policy.domain && ` · ${policy.domain.title}`}
                  </span>
                </th>
                {columns.map(({ ref }) => (
                  <td key={ref}>
                    <Cell cell={byPlace.get(`${policy.ref} ${ref}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell({ cell }: { readonly cell?: ComplianceCell }) {
  const t = useGovernanceTranslation();
  const { percent } = useFormats();
  const href = useDataMeshHref();
  if (!cell || cell.products === 0) {
    return (
      <span className={styles.quiet} title={t('governance.compliance.nobody')}>
        {t('governance.compliance.noProducts')}
      </span>
    );
  }
  const standing = standingOf(cell);
  const { share, compliant, products, violations, waived } = cell;
  return (
    <div className={own.cell} data-standing={standing}>
      <span className={own.share}>
        {ICONS[standing]}
        {share === undefined ? '' : percent(share)}
      </span>
      <span className={own.words}>
        {t('governance.score.compliantOf', { compliant, products })}
      </span>
      {violations > 0 && (
        <Link
          href={href('governance', {
            view: 'violations',
            policy: cell.policy,
            domain: cell.domain,
          })}
        >
          {t(
            standing === 'blocking'
              ? 'governance.compliance.cell.blocking'
              : 'governance.compliance.cell.violations',
            { count: violations, blocking: cell.blocking },
          )}
        </Link>
      )}
      {waived > 0 && (
        <span className={own.words}>
          {t('governance.compliance.cell.waived', { count: waived })}
        </span>
      )}
      {cell.notMeasured > 0 && (
        <span className={own.words}>
          {t('governance.compliance.cell.notMeasured', {
            count: cell.notMeasured,
          })}
        </span>
      )}
    </div>
  );
}
