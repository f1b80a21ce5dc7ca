import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Schedule, scheduleOf } from './schedule';

/** A server of the configuration: `dataMesh.quality.servers.<name>`. */
export interface ServerConfig {
  readonly name: string;
  /** Which kind of engine answers for it. */
  readonly engine: string;
  /** What a server of a contract must have, all of it. */
  readonly match: Readonly<Record<string, string>>;
  readonly schedule: Schedule;
  /** Of a statement, in milliseconds. */
  readonly timeout: number;
  readonly maxRows: number;
  /** Runs at once, over all replicas. */
  readonly concurrency: number;
  readonly partition: 'newest' | 'all';
  readonly backfill?: BackfillConfig;
  /** The longest that is waited before it is asked again whether it is up, in milliseconds. */
  readonly longestWait: number;
  /** All that is configured, for the engine. */
  readonly config: Config;
}

export interface BackfillConfig {
  readonly days: number;
  /** The moment of each day as of which data is looked at, in milliseconds since its midnight (UTC). */
  readonly at: number;
  /** The property that says when a row came. */
  readonly loadedAt?: string;
}

const DAY = 24 * 60 * 60_000;
/** The last moment of a day: all that came on it was there. */
const END_OF_DAY = DAY - 1;
const SERVERS = 'dataMesh.quality.servers';

/** @throws InputError naming the key that is wrong */
export function readServers(config: Config): readonly ServerConfig[] {
  const servers = config.getOptionalConfig(SERVERS);
  return (servers?.keys() ?? []).map(name =>
    readServer(name, servers!.getConfig(name)),
  );
}

function readServer(name: string, config: Config): ServerConfig {
  const key = `${SERVERS}.${name}`;
  const engine = config.getOptionalString('engine');
  if (!engine) {
    throw new InputError(
      `${key}.engine is missing: say what answers for the server, e.g. duckdb`,
    );
  }
  const partition = config.getOptionalString('partition') ?? 'all';
  if (partition !== 'newest' && partition !== 'all') {
    throw new InputError(
      `${key}.partition must be newest or all, not ${partition}`,
    );
  }
  return {
    name,
    engine,
    match: readMatch(name, config),
    schedule: readSchedule(key, config),
    timeout: durationOf(key, config, 'timeout', 2 * 60_000),
    maxRows: wholeNumber(key, config, 'maxRows', 10_000, 1_000_000),
    concurrency: wholeNumber(key, config, 'concurrency', 2, 100),
    partition,
    backfill: readBackfill(key, config),
    longestWait: durationOf(key, config, 'longestWait', 5 * 60_000),
    config,
  };
}

function readMatch(name: string, config: Config): Record<string, string> {
  const match = config.getOptionalConfig('match');
  if (!match) return { server: name };
  return Object.fromEntries(
    match.keys().map(field => [field, String(match.get(field))]),
  );
}

function readSchedule(key: string, config: Config): Schedule {
  const schedule = config.getOptionalConfig('schedule');
  const cron = schedule?.getOptionalString('cron');
  const written =
    cron ??
    `PT${Math.round(
      durationOf(`${key}.schedule`, schedule ?? config, 'frequency', DAY) /
        1000,
    )}S`;
  const read = scheduleOf(written);
  if (!read) {
    throw new InputError(
      `${key}.schedule must have a cron expression in UTC, e.g. cron: '0 6 * * *', or a frequency of a minute or more`,
    );
  }
  return read;
}

function readBackfill(key: string, config: Config): BackfillConfig | undefined {
  const backfill = config.getOptionalConfig('backfill');
  if (!backfill) return undefined;
  const at = backfill.getOptionalString('at');
  const time = at === undefined ? undefined : /^(\d\d):(\d\d)$/.exec(at);
  const [hours, minutes] = (time ?? []).slice(1).map(Number);
  if (at !== undefined && !(hours < 24 && minutes < 60)) {
    throw new InputError(
      `${key}.backfill.at must be a time of day in UTC such as '06:30', not ${at}`,
    );
  }
  return {
    days: wholeNumber(`${key}.backfill`, backfill, 'days', 60, 3_660),
    at: at === undefined ? END_OF_DAY : (hours * 60 + minutes) * 60_000,
    loadedAt: backfill.getOptionalString('loadedAt'),
  };
}

function wholeNumber(
  key: string,
  config: Config,
  name: string,
  otherwise: number,
  most: number,
): number {
  const number = config.getOptionalNumber(name) ?? otherwise;
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new InputError(
      `${key}.${name} must be a whole number from 1 to ${most}, not ${number}`,
    );
  }
  return number;
}

function durationOf(
  key: string,
  config: Config,
  name: string,
  otherwise: number,
): number {
  if (!config.has(name)) return otherwise;
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key: name }),
  );
  if (!(milliseconds >= 1000)) {
    throw new InputError(`${key}.${name} must be a second or more`);
  }
  return milliseconds;
}
