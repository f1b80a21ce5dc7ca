import { Path } from '@backstage-data-mesh/contract';
import { Status } from '../../model/result';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { namedIn } from '../namedIn';
import { columnOf } from '../relation';
import { statusOf, withSeverity } from '../statuses';
import { inside, list, Members, member, members, text } from '../text/members';
import { unless } from '../words';
import { DbtManifest } from './dbtManifest';

const STATUSES: Readonly<Record<string, Status>> = {
  'runtime error': 'error',
  'no op': 'skip',
};

/** Tests whose failures are rows; others count groups of rows. */
const COUNTS_ROWS: ReadonlySet<string> = new Set(['nullValues', 'reference']);

/** The results of one invocation of dbt. */
export class DbtRun {
  private tests = 0;
  private compiled = 0;
  private readonly metadata: Members;

  constructor(
    document: Members,
    private readonly collector: Collector,
    private readonly manifest: DbtManifest | undefined,
  ) {
    this.metadata = inside(document, 'metadata');
  }

  read(result: Members, path: Path): void {
    const id = text(result, 'unique_id');
    if (id === undefined) {
      this.collector.warn(
        'missing-field',
        [...path, 'unique_id'],
        'This result does not say of what it is; it was left out.',
      );
      return;
    }
    if (!id.startsWith('test.')) return; // models, seeds and unit tests promise nothing about data
    this.tests++;
    const word = text(result, 'status')?.toLowerCase();
    if (word === 'success') {
      // `dbt docs generate` and `dbt compile` say so of every test: compiled, not run.
      this.compiled++;
      return;
    }
    const test = this.manifest?.node(id) ?? {};
    const config = inside(test, 'config');
    const metadata = inside(test, 'test_metadata');
    const kind = kindOf(testName(metadata));
    const node = this.manifest?.testedBy(test);
    const failures = this.collector.count(result, 'failures', path);
    const status = this.status(word, path);
    const measured = status !== 'error' && status !== 'skip';
    const failedRows =
      measured && COUNTS_ROWS.has(kind ?? '') ? failures : undefined;
    this.collector.observe(
      {
        tool: 'dbt',
        check: { id, name: text(test, 'name') ?? nameOf(id) },
        dataset:
          node === undefined
            ? {}
            : this.manifest?.datasetOf(node) ?? { name: node },
        ...namedIn(
          inside(config, 'meta'),
          inside(test, 'meta'),
          ...(node === undefined ? [] : this.contractsOf(node)),
        ),
        column: columnOf(
          text(test, 'column_name') ??
            text(inside(metadata, 'kwargs'), 'column_name'),
        ),
        kind,
        partial: text(config, 'where', 'limit') !== undefined,
        status: withSeverity(status, text(config, 'severity')),
        measure: measured ? failures : undefined,
        unit: failedRows === undefined ? undefined : 'rows',
        threshold: unless(text(config, thresholdOf(config))),
        failedRowCount: failedRows,
        times: [
          ...list(result, 'timing')
            .map(members)
            .filter(timing => member(timing, 'name') === 'execute')
            .map(timing => member(timing, 'completed_at')),
          member(this.metadata, 'generated_at'),
        ],
        runId: text(this.metadata, 'invocation_id'),
      },
      path,
    );
  }

  finish(): void {
    if (this.compiled > 0) {
      this.collector.warn(
        'nothing-was-run',
        ['results'],
        `${this.compiled} test(s) say "success": dbt compiled them and did not run them, so they say nothing about the data.`,
        'Send the run_results.json of "dbt test" or "dbt build"; "dbt docs generate" overwrites it.',
      );
    }
    if (!this.manifest && this.tests > this.compiled) {
      this.collector.problem({
        code: 'no-manifest',
        severity: 'info',
        message:
          'Without the manifest nobody knows the tables and columns that the tests are about.',
        fix: 'Send target/manifest.json along.',
        path: [],
      });
    }
  }

  private status(word: string | undefined, path: Path): Status {
    const status = statusOf(word, STATUSES);
    if (status === undefined) {
      this.collector.warn(
        'unknown-status',
        [...path, 'status'],
        'dbt has no such status; how the test came out is not known.',
      );
    }
    return status ?? 'unknown';
  }

  /** A model may name its contract; its rules are named by tests. */
  private contractsOf(node: string): readonly Members[] {
    return (this.manifest?.metasOf(node) ?? []).map(meta => {
      const { contractId, contractVersion } = namedIn(meta);
      return { contractId, contractVersion };
    });
  }
}

function testName(metadata: Members): string | undefined {
  const name = text(metadata, 'name');
  const namespace = text(metadata, 'namespace');
  return namespace === undefined ? name : `${namespace}.${name}`;
}

/** The third part of `test.package.name.hash`. */
function nameOf(id: string): string {
  return id.split('.')[2] ?? id;
}

function thresholdOf(config: Members): string {
  return /^warn$/i.test(text(config, 'severity') ?? '')
    ? 'warn_if'
    : 'error_if';
}
