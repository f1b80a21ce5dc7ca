import { ReportFormat, ReportMapping } from '@backstage-data-mesh/quality';
import {
  RootConfigService,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { InputError } from '@backstage/errors';
import { Validity } from './staleness';

const QUALITY = 'dataMesh.quality';
const PULLED: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  initialDelay: { seconds: 20 },
  timeout: { minutes: 10 },
};

/** A report that is pulled. */
export interface PulledReport {
  /** A URL, or a path relative to where the backend was started. */
  readonly target: string;
  readonly companions: readonly string[];
  readonly format?: ReportFormat;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

export interface ResultsConfig {
  /** How long things are kept, in milliseconds. */
  readonly keep: {
    readonly results: number;
    readonly days: number;
    readonly runs: number;
    readonly unmatched: number;
  };
  readonly validity: Validity;
  /** Of one report with its companions. */
  readonly maxBytes: number;
  readonly reports: readonly PulledReport[];
  readonly mappings: readonly ReportMapping[];
}

/** @throws InputError naming the key of `dataMesh.quality` that is wrong */
export function readResultsConfig(root: RootConfigService): ResultsConfig {
  const config = root.getOptionalConfig(QUALITY);
  const duration = (key: string, otherwise: HumanDuration) =>
    durationToMilliseconds(
      config?.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
    );
  const keep = (key: string, otherwise: HumanDuration) =>
    duration(`retention.${key}`, otherwise);
  const maxBytes =
    config?.getOptionalNumber('maxReportBytes') ?? 64 * 1024 * 1024;
  if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0) {
    throw new InputError(
      `${QUALITY}.maxReportBytes must be a number of bytes above 0.`,
    );
  }
  return {
    keep: {
      results: keep('results', { days: 90 }),
      days: keep('days', { days: 1_100 }),
      runs: keep('runs', { days: 90 }),
      unmatched: keep('unmatched', { days: 30 }),
    },
    validity: checked({
      intervals: config?.getOptionalNumber('validity.intervals') ?? 3,
      atLeast: duration('validity.atLeast', { days: 7 }),
      atMost: duration('validity.atMost', { days: 90 }),
    }),
    maxBytes,
    reports: (config?.getOptionalConfigArray('reports') ?? []).map(pulled),
    mappings: (config?.getOptionalConfigArray('mappings') ?? []).map(mapping),
  };
}

function checked(validity: Validity): Validity {
  const { intervals, atLeast, atMost } = validity;
  if (!(intervals >= 1)) {
    throw new InputError(
      `${QUALITY}.validity.intervals must be 1 or more, not ${intervals}.`,
    );
  }
  if (atMost < atLeast) {
    throw new InputError(
      `${QUALITY}.validity.atMost must not be shorter than atLeast.`,
    );
  }
  return validity;
}

function pulled(config: Config): PulledReport {
  const schedule = config.getOptionalConfig('schedule');
  return {
    target: config.getString('target'),
    companions: config.getOptionalStringArray('companions') ?? [],
    format: formatOf(config),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : PULLED,
  };
}

const FORMATS: readonly ReportFormat[] = [
  'dbt-run-results',
  'dbt-freshness',
  'great-expectations',
  'soda',
  'openlineage',
  'datacontract-cli',
  'junit',
  'oors',
  'batch',
];

export function formatNamed(name: string): ReportFormat | undefined {
  return FORMATS.find(format => format === name);
}

function formatOf(config: Config): ReportFormat | undefined {
  const name = config.getOptionalString('format');
  if (name === undefined) return undefined;
  const format = formatNamed(name);
  if (format) return format;
  throw new InputError(
    `${QUALITY}.reports[].format must be one of ${FORMATS.join(
      ', ',
    )}, not ${JSON.stringify(name)}.`,
  );
}

function mapping(config: Config): ReportMapping {
  const text = (key: string) => config.getOptionalString(key);
  const found = {
    tool: text('tool'),
    dataset: text('dataset'),
    check: text('check'),
    contract: config.getString('contract'),
    object: text('object'),
    property: text('property'),
    rule: text('rule'),
  };
  if (found.dataset === undefined && found.check === undefined) {
    throw new InputError(
      `A mapping of ${QUALITY}.mappings to the contract ${found.contract} names neither a dataset nor a check: say what is mapped.`,
    );
  }
  return found;
}
