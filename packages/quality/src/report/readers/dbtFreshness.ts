import { Path } from '@backstage-data-mesh/contract';
import { Status } from '../../model/result';
import { Collector } from '../collector';
import { namedIn } from '../namedIn';
import { columnOf } from '../relation';
import { statusOf } from '../statuses';
import { inside, list, Members, member, members, text } from '../text/members';
import { artifactOf, DbtManifest } from './dbtManifest';
import { Reader } from './reader';

/** The newest version of both files that hold freshness. */
const NEWEST: Readonly<Record<string, number>> = { sources: 3, freshness: 0 };

/** Of freshness, `error` is dbt's word for too old; what could not be asked is a `runtime error`. */
const STATUSES: Readonly<Record<string, Status>> = {
  error: 'fail',
  'runtime error': 'error',
};

const SECONDS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3_600,
  day: 86_400,
};

/** dbt `sources.json`, versions 1 to 3, and `freshness.json`, version 0 of dbt 2 (models too). */
export const dbtFreshness: Reader = {
  format: 'dbt-freshness',

  recognises: document =>
    Object.hasOwn(NEWEST, artifactOf(document)?.name ?? ''),

  read(document, collector, companions) {
    const artifact = artifactOf(document);
    const newest = NEWEST[artifact?.name ?? 'sources'];
    if (artifact && artifact.version > newest) {
      collector.warn(
        'unknown-version',
        ['metadata', 'dbt_schema_version'],
        `The results have version ${artifact.version}; they were read like version ${newest}.`,
      );
    }
    const manifest = DbtManifest.among(companions, collector);
    const metadata = inside(document, 'metadata');
    list(document, 'results').forEach((result, index) =>
      read(members(result), metadata, manifest, ['results', index], collector),
    );
    if (!manifest && list(document, 'results').length > 0) {
      collector.problem({
        code: 'no-manifest',
        severity: 'info',
        message:
          'Without the manifest nobody knows the tables that the sources stand for.',
        fix: 'Send target/manifest.json along.',
        path: [],
      });
    }
  },
};

function read(
  result: Members,
  metadata: Members,
  manifest: DbtManifest | undefined,
  path: Path,
  collector: Collector,
): void {
  const id = text(result, 'unique_id');
  if (id === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'unique_id'],
      'This result does not say of what it is; it was left out.',
    );
    return;
  }
  const status = statusOf(text(result, 'status'), STATUSES);
  if (status === undefined) {
    collector.warn(
      'unknown-status',
      [...path, 'status'],
      'dbt has no such status; how fresh the data is is not known.',
    );
  }
  const criteria = inside(result, 'criteria');
  const age =
    status === 'error'
      ? undefined
      : collector.number(result, 'max_loaded_at_time_ago_in_s', path);
  const node = manifest?.node(id) ?? {};
  const { contractId, contractVersion, ruleId } = namedIn(
    inside(inside(node, 'config'), 'meta'),
    inside(node, 'meta'),
  );
  collector.observe(
    {
      tool: 'dbt',
      check: {
        id: `freshness.${id}`,
        name: `freshness of ${id.split('.').slice(2).join('.') || id}`,
      },
      dataset: manifest?.datasetOf(id) ?? { name: id },
      contractId,
      contractVersion,
      ruleId,
      column: plainColumn(
        text(criteria, 'loaded_at_field') ?? text(node, 'loaded_at_field'),
      ),
      kind: 'freshness',
      partial: text(criteria, 'filter') !== undefined,
      status: status ?? 'unknown',
      measure: age,
      unit: age === undefined ? undefined : 'seconds',
      threshold: thresholdOf(criteria),
      times: [
        member(result, 'snapshotted_at'),
        member(metadata, 'generated_at'),
      ],
      runId: text(metadata, 'invocation_id'),
    },
    path,
  );
}

/** The age that is still good: the one that fails, else the one that warns. */
function thresholdOf(criteria: Members): string | undefined {
  for (const key of ['error_after', 'warn_after']) {
    const after = inside(criteria, key);
    const count = member(after, 'count');
    const unit = SECONDS[text(after, 'period') ?? ''];
    if (typeof count === 'number' && Number.isFinite(count) && unit) {
      return `<= ${count * unit} seconds`;
    }
  }
  return undefined;
}

/** The field may be an expression; then it is no column. */
function plainColumn(field: string | undefined): string | undefined {
  const column = columnOf(field);
  return column !== undefined && /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(column)
    ? column
    : undefined;
}
