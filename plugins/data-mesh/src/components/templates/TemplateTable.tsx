import type {
  TemplateReport,
  TemplateUse,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import { FactTable } from '../shared/FactTable';
import layout from '../shared/layout.module.css';

/** One row for each template. */
export function TemplateTable(props: { report: TemplateReport }) {
  const { templates, runs } = props.report;
  const t = useMessages();
  const formats = useFormats();
  const knowsRuns = runs.problem === undefined;
  return (
    <FactTable
      label={t('templates.title')}
      rows={templates}
      keyOf={({ template }) => template.ref}
      columns={[
        {
          id: 'template',
          label: t('templates.template'),
          cell: ({ template, description }) => (
            <>
              <EntityLabelLink label={template} />
              {description && <div className={layout.quiet}>{description}</div>}
            </>
          ),
        },
        {
          id: 'version',
          label: t('templates.version'),
          cell: ({ version }) => version,
        },
        {
          id: 'runs',
          label: t('templates.runs'),
          cell: use => knowsRuns && <Runs use={use} />,
        },
        {
          id: 'success',
          label: t('templates.successRate'),
          cell: ({ runs: { successRate, completed, failed } }) =>
            successRate !== undefined &&
            t('templates.ofEnded', {
              share: formats.percent(successRate),
              count: completed + failed,
            }),
        },
        {
          id: 'took',
          label: t('templates.took'),
          cell: ({ runs: { medianSeconds } }) =>
            medianSeconds !== undefined &&
            formats.duration(medianSeconds * 1_000),
        },
        {
          id: 'last',
          label: t('templates.lastRun'),
          cell: ({ runs: { lastStartedAt } }) =>
            lastStartedAt && (
              <time dateTime={lastStartedAt}>
                {formats.dateTime(lastStartedAt)}
              </time>
            ),
        },
        {
          id: 'made',
          label: t('templates.made'),
          cell: ({ made }) => formats.number(made),
        },
        {
          id: 'outdated',
          label: t('templates.outdated'),
          cell: use => <OutdatedLink use={use} />,
        },
      ]}
    />
  );
}

/** How many, and of those that brought nothing how many of which kind. */
function Runs(props: { use: TemplateUse }) {
  const { started, failed, cancelled, underWay } = props.use.runs;
  const t = useMessages();
  const formats = useFormats();
  const parts = [
    failed > 0 && t('templates.failed', { count: failed }),
    cancelled > 0 && t('templates.cancelled', { count: cancelled }),
    underWay > 0 && t('templates.underWay', { count: underWay }),
  ].filter(Boolean);
  return (
    <>
      {started > 0 ? formats.number(started) : t('templates.neverRan')}
      {parts.length > 0 && (
        <div className={layout.quiet}>{parts.join(' · ')}</div>
      )}
    </>
  );
}

function OutdatedLink(props: { use: TemplateUse }) {
  const { template, made, outdated } = props.use;
  const t = useMessages();
  if (outdated > 0) {
    return (
      <Link href={`?${new URLSearchParams({ template: template.ref })}`}>
        {t('templates.showOutdated', { count: outdated })}
      </Link>
    );
  }
  return (
    <span className={layout.quiet}>
      {t(made > 0 ? 'templates.noneOutdated' : 'templates.notMade')}
    </span>
  );
}
