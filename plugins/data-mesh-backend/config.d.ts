import { HumanDuration } from '@backstage/types';
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  dataMesh?: {
    sync?: {
      /**
       * When the suite compares its tables with the catalog. Default: every 30 seconds, the first time after 5, for at
       * most 10 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    history?: {
      /** When history files are looked through. Default: every 5 minutes, the first time after 10 seconds. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Files with earlier versions of contracts. They must lie outside what the catalog reads, or each old version
       * becomes an entity.
       */
      locations?: Array<{
        type: 'file';
        /** A path or glob, relative to where the backend was started, as `catalog.locations` are. */
        target: string;
      }>;
    };
    governance?: {
      /**
       * Entity ref of the scorecard whose levels boards show. Default: of those with levels the one that most products are
       * under.
       */
      primaryScorecard?: string;
      /** How long things are kept after they ended; how something stands now is never removed. */
      retention?: {
        /** How scores were, with the cause of each change. Default: 1,100 days. */
        history?: HumanDuration | string;
        /** What the rules saw then. Default: 400 days. */
        details?: HumanDuration | string;
      };
    };
    onboarding?: {
      /** How long drafts of contracts are kept after a table was looked at. Default: 1 day. */
      keep?: HumanDuration | string;
    };
    quality?: {
      /** How many runs of checks are carried out at once in this process. Default: 2. */
      workers?: number;
      /** How long things are kept. */
      retention?: {
        /** Single results. Default: 90 days; after that one line per check and day is left. */
        results?: HumanDuration | string;
        /** Lines per check and day. Default: 1,100 days. */
        days?: HumanDuration | string;
        /** Runs. Default: 90 days. */
        runs?: HumanDuration | string;
        /** Reported results of which it is not known where they belong. Default: 30 days. */
        unmatched?: HumanDuration | string;
      };
      /** How long the latest result of a tool says how a check stands when no further one comes. */
      validity?: {
        /** So many of the usual intervals between its results. Default: 3. */
        intervals?: number;
        /** However often it reported. Default: 7 days. */
        atLeast?: HumanDuration | string;
        /** However seldom, and after a single result. Default: 90 days. */
        atMost?: HumanDuration | string;
      };
      /** The largest report that is taken, in bytes, with its companions. Default: 64 MiB. */
      maxReportBytes?: number;
      /** Reports of other tools that are fetched. */
      reports?: Array<{
        /** A URL that an integration can read, or a path of a file relative to where the backend was started. */
        target: string;
        /** Files that belong to it, e.g. the `manifest.json` of dbt. */
        companions?: string[];
        /** Read as this format, whatever it looks like. */
        format?: string;
        /** Default: every hour. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      }>;
      /** Where results of other tools belong that cannot be matched otherwise. Give `dataset`, or `check` and `rule`. */
      mappings?: Array<{
        /** Only for results of this tool. */
        tool?: string;
        /** The tool's own name of the data. */
        dataset?: string;
        /** The tool's own name of the check. */
        check?: string;
        /** The contract's `id`. */
        contract: string;
        /** Name of the schema object. */
        object?: string;
        /** `id` of the rule in the contract. */
        rule?: string;
      }>;
      /** Where data can be asked. Credentials stand here and nowhere else. */
      servers?: {
        /** By default it answers for the servers of contracts with the same name (`servers[].server`). */
        [name: string]: {
          /** What kind of engine answers: `duckdb`, `postgres`, `mysql`, `trino`, or what a module brings. */
          engine: string;
          /**
           * Which servers of contracts it answers for instead: those of which all fields given here are equal (`server`, `type`,
           * `environment`, `host`, `database` …).
           */
          match?: { [field: string]: string | number };
          /**
           * When checks run by themselves unless the rule (`schedule`) or the contract (custom property `checkSchedule`) says
           * it. Default: every 24 hours.
           */
          schedule?: {
            /** In UTC. */
            cron?: string;
            /** A minute or more. */
            frequency?: HumanDuration | string;
          };
          /** How long a statement may take. Default: 2 minutes. */
          timeout?: HumanDuration | string;
          /** How many rows an answer may have. Default: 10,000. */
          maxRows?: number;
          /** Runs at once, over all replicas. Default: 2. */
          concurrency?: number;
          /** Whether only the newest partition of tables is looked at that are partitioned. Default: `all`. */
          partition?: 'newest' | 'all';
          /**
           * Whether people who have `data-mesh.table.profile` see which tables it has and what their data is like, to draft
           * contracts for them. Default: false.
           */
          browse?: boolean;
          /** The longest that is waited before it is asked again whether it is up. Default: 5 minutes. */
          longestWait?: HumanDuration | string;
          /** Has the days before a contract was known looked at, once. */
          backfill?: {
            /** How many. Default: 60. */
            days?: number;
            /** As of which time of each day (UTC), e.g. `06:30`. Default: its end. */
            at?: string;
            /** Name of the property that says when a row came; rows that came later are left out. */
            loadedAt?: string;
          };
        };
      };
    };
    serviceLevels?: {
      /** What counts where neither the promise, its contract, its product nor a domain says it. */
      defaults?: {
        /** Percent of slices that have to be good. Default: 95. */
        target?: number | string;
        /** `30 days`, `month`, `quarter` or `year`. Default: `30 days`. */
        window?: string;
        /** E.g. `Europe/Berlin`. Default: `UTC`. */
        timeZone?: string;
        /** On which data is expected, from 1 (Monday) to 7. Default: all. */
        workingDays?: number[];
        /** Days on which none is, e.g. `2026-12-25`. */
        holidays?: string[];
      };
      /** Who hears of incidents, how, and after how long. Unless given: owner and on-call at once, domain owner after two hours. */
      escalation?: {
        /** Entity ref of the platform team, for `platform` in `tell`. */
        platform?: string;
        /**
         * How long nobody is told of an incident: what began upstream is often seen a little later there than downstream.
         * Default: 1 minute.
         */
        settle?: HumanDuration | string;
        /**
         * How long people of a product wait to hear of its incident once the one upstream is over. Default: 30 minutes.
         */
        catchUp?: HumanDuration | string;
        /** The first that matches counts. */
        policies?: Array<{
          /** People see it. */
          name: string;
          match?: {
            /** Entity refs; their sub-domains are meant, too. */
            domains?: string[];
            products?: string[];
            severities?: Array<'page' | 'ticket'>;
          };
          steps: Array<{
            /** After it was opened, unless someone has taken it. Default: at once. */
            after?: HumanDuration | string;
            /** `owner`, `on-call`, `domain-owner`, `platform`, `consumers`, `followers`, or entity refs. */
            tell?: string[];
            /** Names of `webhooks`. */
            webhooks?: string[];
          }>;
          /** Hours in which only what cannot wait is told. */
          quietHours?: {
            /** E.g. `20:00`. */
            from: string;
            to: string;
            /** E.g. `Europe/Berlin`. Default: `UTC`. */
            timeZone?: string;
            /** Weekdays on which they begin, from 1 (Monday) to 7. Default: all. */
            days?: number[];
          };
        }>;
      };
      /** Tries to ask for the data of contracts that promise availability. */
      probes?: {
        /** How often each is tried, from a minute to a day. Default: 15 minutes. */
        frequency?: HumanDuration | string;
      };
      badges?: {
        /**
         * Whether badges are for everybody, of all products and without signing in: pages outside of the portal can show
         * them then. Default: false.
         */
        public?: boolean;
      };
      /** Where incidents are posted to, by name. */
      webhooks?: {
        [name: string]: {
          /** @visibility secret */
          url: string;
          /**
           * What is posted is signed with it; 16 characters or more.
           * @visibility secret
           */
          secret: string;
          /** 1 to 30 seconds. Default: 10 seconds. */
          timeout?: HumanDuration | string;
        };
      };
    };
  };
}
