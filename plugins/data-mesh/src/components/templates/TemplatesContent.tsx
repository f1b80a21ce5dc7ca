import type {
  TemplateReport,
  TemplateUse,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  templateApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useUrlState } from '../../hooks/useUrlState';
import { useMessages } from '../../useMessages';
import { Outdated } from './Outdated';
import { TemplateFigures } from './TemplateFigures';
import styles from './Templates.module.css';
import { TemplateTable } from './TemplateTable';

/** For platform teams: which templates there are, how their runs end, and what they made that is behind them. */
export function TemplatesContent() {
  const api = useApi(templateApiRef);
  const t = useMessages();
  const report = useQuery('templates', () => api.reportTemplates());
  return (
    <div className={styles.page}>
      <QueryState
        query={report}
        isEmpty={({ templates }) => templates.length === 0}
        empty={
          <Alert
            status="info"
            icon
            title={t('templates.none')}
            description={t('templates.noneHint')}
          />
        }
      >
        {value => <Report report={value} />}
      </QueryState>
    </div>
  );
}

function Report(props: { report: TemplateReport }) {
  const { templates } = props.report;
  const [url] = useUrlState();
  const chosen: TemplateUse | undefined = templates.find(
    ({ template }) => template.ref === url.template?.[0],
  );
  return chosen ? (
    <Outdated use={chosen} />
  ) : (
    <>
      <RunsAlert runs={props.report.runs} />
      <TemplateFigures report={props.report} />
      <TemplateTable report={props.report} />
    </>
  );
}

/** What is not known of runs: nobody should take a part for the whole. */
function RunsAlert(props: { runs: TemplateReport['runs'] }) {
  const { problem, complete, read } = props.runs;
  const t = useMessages();
  if (problem) {
    const key =
      problem === 'not-allowed'
        ? 'templates.runsNotAllowed'
        : 'templates.runsUnavailable';
    return <Alert status="warning" icon title={t(key)} />;
  }
  return complete ? null : (
    <Alert
      status="info"
      icon
      title={t('templates.runsPartly', { count: read })}
    />
  );
}
