import type { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMessages } from '../../useMessages';
import type { FactColumn } from '../shared/FactTable';
import layout from '../shared/layout.module.css';
import { PersonName } from '../shared/PersonName';
import { RunState } from './RunState';

type Column = FactColumn<QualityRun>;

/** What there is to say of a run, as columns of a table. */
export type RunColumns = Readonly<
  Record<
    | 'contract'
    | 'server'
    | 'state'
    | 'trigger'
    | 'created'
    | 'took'
    | 'statements',
    Column
  >
>;

/** The columns of which the tables of runs are made. */
export function useRunColumns(): RunColumns {
  const t = useMessages();
  const formats = useFormats();
  return {
    contract: {
      id: 'contract',
      label: t('operations.run.contract'),
      cell: ({ contract }) => (
        <EntityLabelLink label={contract} tab="quality" />
      ),
    },
    server: {
      id: 'server',
      label: t('operations.run.server'),
      cell: run => <ServerName run={run} />,
    },
    state: {
      id: 'state',
      label: t('operations.run.state'),
      isWide: true,
      cell: run => <RunState run={run} />,
    },
    trigger: {
      id: 'trigger',
      label: t('operations.run.trigger'),
      cell: run => <Trigger run={run} />,
    },
    created: {
      id: 'created',
      label: t('operations.run.created'),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt}>{formats.dateTime(createdAt)}</time>
      ),
    },
    took: {
      id: 'took',
      label: t('operations.run.took'),
      cell: ({ durationMs }) =>
        durationMs !== undefined && formats.duration(durationMs),
    },
    statements: {
      id: 'statements',
      label: t('operations.run.statements'),
      cell: ({ statements }) =>
        statements !== undefined && formats.number(statements),
    },
  };
}

/** The server as the configuration calls it and, where it differs, as the contract does. */
function ServerName(props: { run: QualityRun }) {
  const { engine, server } = props.run;
  const name = engine ?? server;
  return (
    <>
      <bdi>{name}</bdi>
      {server && server !== name && (
        <span className={layout.quiet}>
          {' '}
          (<bdi>{server}</bdi>)
        </span>
      )}
    </>
  );
}

/** Why there is the run: by schedule, by whom, as of when. */
function Trigger(props: { run: QualityRun }) {
  const { trigger, requestedBy, asOf, tool } = props.run;
  const t = useMessages();
  const formats = useFormats();
  return (
    <>
      {trigger === 'report'
        ? t('operations.trigger.report', { tool })
        : t(`operations.trigger.${trigger}`)}
      {requestedBy && (
        <>
          {': '}
          <PersonName who={requestedBy} />
        </>
      )}
      {asOf && (
        <span className={layout.quiet}>
          {' · '}
          {t('operations.run.asOf', { when: formats.dateTime(asOf) })}
        </span>
      )}
    </>
  );
}
