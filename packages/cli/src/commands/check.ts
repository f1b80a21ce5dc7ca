import { resolve } from 'node:path';
import { ContractReading } from '@backstage-data-mesh/contract';
import { CheckOutcome, checksOf } from '@backstage-data-mesh/quality';
import { Arguments } from '../args/command';
import { runChecks } from '../checks/runChecks';
import {
  filesAt,
  isServer,
  serversOf,
  ServerSettings,
} from '../checks/servers';
import { CliConfig, readConfig } from '../config/config';
import { NotRun, UsageError } from '../exitCodes';
import { Document, documentsIn } from '../files/documents';
import { filesMeant, readSource } from '../files/sources';
import { Io } from '../io';
import { counted, countsInWords, Finding, Report } from '../report/report';

interface Checked {
  readonly document: Document<ContractReading>;
  /** Name of the configured server. */
  readonly server: string;
  readonly outcomes: readonly CheckOutcome[];
}

const SEVERITIES = { fail: 'error', error: 'error', warn: 'warning' } as const;

/** Holds contracts against the data that they promise. */
export async function check(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const { contracts } = documentsIn(
    filesMeant(args, config, io).map(path => readSource(path, io)),
  );
  const settings = settingsMeant(args, config, io);
  const options = { timeout: timeoutOf(args), now: io.now() };
  const checked: Checked[] = [];
  const passedOver: string[] = [];
  for (const document of contracts) {
    const { contract } = document.reading;
    const pairs = contract.servers.flatMap(server => {
      const found = settings.find(one => isServer(one, server));
      return found ? [{ server, found }] : [];
    });
    if (pairs.length === 0) passedOver.push(contract.id);
    // The first server that fits, as several are copies of the same data.
    for (const { server, found } of pairs.slice(0, 1)) {
      const outcomes = await runChecks(
        document.reading,
        server,
        found,
        options,
      );
      checked.push({ document, server: found.name, outcomes });
    }
  }
  if (checked.length === 0) {
    throw new NotRun(
      `No server of ${counted(contracts.length, 'contract')} is configured.`,
      'Describe it under quality.servers in data-mesh.yaml, or name a folder of files: --data.',
    );
  }
  return reportOf(checked, passedOver);
}

function settingsMeant(
  args: Arguments,
  config: CliConfig,
  io: Io,
): readonly ServerSettings[] {
  const folder = args.text('data');
  if (folder !== undefined) return [filesAt(resolve(io.cwd, folder))];
  const servers = serversOf(config);
  const name = args.text('server');
  if (name === undefined) return servers;
  const found = servers.filter(one => one.name === name);
  if (found.length === 0) {
    throw new NotRun(
      `There is no server "${name}" under quality.servers.`,
      servers.length > 0
        ? `There are ${servers.map(one => one.name).join(', ')}.`
        : undefined,
    );
  }
  return found;
}

function timeoutOf(args: Arguments): number {
  const text = args.text('timeout') ?? '120';
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 86_400)) {
    throw new UsageError('--timeout is a number of seconds, at least 1.');
  }
  return seconds * 1000;
}

function reportOf(
  checked: readonly Checked[],
  passedOver: readonly string[],
): Report {
  const findings = checked.flatMap(findingsOf);
  const all = checked.flatMap(({ outcomes }) => outcomes);
  const passed = all.filter(({ outcome }) => outcome.status === 'pass').length;
  return {
    command: 'check',
    summary: `${counted(checked.length, 'contract')}, ${passed} of ${counted(
      all.length,
      'check',
    )} passed: ${countsInWords(findings)}.`,
    findings,
    examined: checked.flatMap(({ document, outcomes }) =>
      outcomes.map(({ check: one }) => ({
        name: nameOf(document.reading.contract.id, one.id),
      })),
    ),
    blocks: [
      {
        type: 'table',
        columns: ['contract', 'server', 'passed', 'failed', 'warned', 'error'],
        rows: checked.map(({ document, server, outcomes }) => [
          document.reading.contract.id,
          server,
          ...(['pass', 'fail', 'warn', 'error'] as const).map(status =>
            String(
              outcomes.filter(({ outcome }) => outcome.status === status)
                .length,
            ),
          ),
        ]),
      },
    ],
    data: {
      notConfigured: passedOver,
      contracts: checked.map(({ document, server, outcomes }) => ({
        id: document.reading.contract.id,
        server,
        notExecutable: checksOf(document.reading.contract).notExecutable.map(
          ({ check: one, why }) => ({ id: one.id, why }),
        ),
        checks: outcomes.map(({ check: one, outcome }) => ({
          id: one.id,
          name: one.name,
          object: one.object,
          property: one.property,
          ...outcome,
        })),
      })),
    },
  };
}

function nameOf(contract: string, id: string): string {
  return `${contract}: ${id}`;
}

function findingsOf({ document, outcomes }: Checked): Finding[] {
  const { source, reading } = document;
  return outcomes.flatMap(({ check: one, outcome }): Finding[] => {
    const { status, reason } = outcome;
    if (status !== 'fail' && status !== 'error' && status !== 'warn') return [];
    const place = one.path && reading.placeOf(one.path);
    return [
      {
        code: one.kind,
        severity: SEVERITIES[status],
        message: `${one.name}: ${reason}`,
        subject: nameOf(reading.contract.id, one.id),
        file: source.file,
        ...(place && { line: place.line, column: place.column }),
      },
    ];
  });
}
