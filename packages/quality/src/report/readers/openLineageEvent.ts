import { Path } from '@backstage-data-mesh/contract';
import { Status } from '../../model/result';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { DatasetCoordinates } from '../observation';
import { columnOf } from '../relation';
import { statusOf, withSeverity } from '../statuses';
import {
  inside,
  isMembers,
  list,
  member,
  Members,
  members,
  text,
} from '../text/members';
import { momentOf } from '../text/moment';
import { lineageDatasetOf } from './openLineageDataset';

/** Where facets about a dataset are found in an event. */
const FACETS = ['inputFacets', 'facets', 'outputFacets'];

/** What an event says about data. */
export class LineageEvent {
  private readonly names = new Set<string>();
  private readonly time: unknown;
  private readonly runId: string | undefined;

  constructor(
    private readonly event: Members,
    private readonly collector: Collector,
  ) {
    this.time = member(event, 'eventTime');
    this.runId = text(inside(event, 'run'), 'runId');
  }

  read(): void {
    for (const key of ['inputs', 'outputs']) {
      list(this.event, key).forEach((dataset, index) =>
        this.readDataset(members(dataset), [key, index]),
      );
    }
    if (isMembers(member(this.event, 'dataset'))) {
      this.readDataset(inside(this.event, 'dataset'), ['dataset']);
    }
    this.readTests();
  }

  private readDataset(dataset: Members, path: Path): void {
    const coordinates = lineageDatasetOf(dataset);
    for (const key of FACETS) {
      const facets = inside(dataset, key);
      const at = [...path, key];
      const assertions = inside(facets, 'dataQualityAssertions');
      list(assertions, 'assertions').forEach((assertion, index) =>
        this.readAssertion(members(assertion), coordinates, [
          ...at,
          'dataQualityAssertions',
          'assertions',
          index,
        ]),
      );
      const metrics = inside(facets, 'dataQualityMetrics');
      this.readMetrics(metrics, coordinates, [...at, 'dataQualityMetrics']);
    }
  }

  private readAssertion(
    assertion: Members,
    dataset: DatasetCoordinates,
    path: Path,
  ): void {
    const kind = text(assertion, 'assertion');
    const name = text(assertion, 'name');
    const column = columnOf(text(assertion, 'column'));
    const id = name ?? kind;
    if (id === undefined) {
      this.collector.warn(
        'missing-field',
        [...path, 'assertion'],
        'This assertion has no name; it was left out.',
      );
      return;
    }
    this.names.add(id);
    const status = statusOfSuccess(member(assertion, 'success'));
    this.check(id, assertion, kind, status, dataset, column, path);
  }

  /** The run's own list does not say which data was tested; it is known where the run has one input. */
  private readTests(): void {
    const inputs = list(this.event, 'inputs');
    const dataset =
      inputs.length === 1 ? lineageDatasetOf(members(inputs[0])) : {};
    const facets = inside(inside(this.event, 'run'), 'facets');
    list(inside(facets, 'test'), 'tests').forEach((each, index) => {
      const test = members(each);
      const path = ['run', 'facets', 'test', 'tests', index];
      const name = text(test, 'name');
      if (name === undefined) {
        this.collector.warn(
          'missing-field',
          [...path, 'name'],
          'This test has no name; it was left out.',
        );
        return;
      }
      if (this.names.has(name)) return; // said of its dataset already
      const status = statusOf(text(test, 'status'));
      if (status === undefined) {
        this.collector.warn(
          'unknown-status',
          [...path, 'status'],
          'OpenLineage has no such status; how the test came out is not known.',
        );
      }
      this.check(
        name,
        test,
        text(test, 'type'),
        status ?? 'unknown',
        dataset,
        columnOf(text(inside(test, 'params'), 'column', 'column_name')),
        path,
      );
    });
  }

  private check(
    id: string,
    said: Members,
    kind: string | undefined,
    status: Status,
    dataset: DatasetCoordinates,
    column: string | undefined,
    path: Path,
  ): void {
    // Texts: the numbers in them are measures, all else could be values of rows.
    const measure = numberIn(text(said, 'actual'));
    this.collector.observe(
      {
        tool: 'openlineage',
        check: {
          id,
          name: column === undefined ? id : `${id} (${column})`,
        },
        dataset,
        column,
        kind: kindOf(kind),
        status: withSeverity(status, text(said, 'severity')),
        measure,
        threshold: numberIn(text(said, 'expected')) === 0 ? '= 0' : undefined,
        times: [this.time],
        runId: this.runId,
      },
      path,
    );
  }

  private readMetrics(
    metrics: Members,
    dataset: DatasetCoordinates,
    path: Path,
  ): void {
    const rowCount = this.collector.count(metrics, 'rowCount', path);
    if (rowCount !== undefined) {
      this.metric('rowCount', rowCount, 'rows', dataset, path, { rowCount });
    }
    const updated = momentOf(member(metrics, 'lastUpdated'));
    const now = momentOf(this.time);
    if (updated !== undefined && now !== undefined && now >= updated) {
      const age = (now - updated) / 1_000;
      this.metric('freshness', age, 'seconds', dataset, path, {});
    }
    const columns = inside(metrics, 'columnMetrics');
    for (const column of Object.keys(columns)) {
      const nulls = this.collector.count(inside(columns, column), 'nullCount', [
        ...path,
        'columnMetrics',
        column,
      ]);
      if (nulls !== undefined) {
        this.metric('nullValues', nulls, 'rows', dataset, path, {
          column,
          rowCount,
        });
      }
    }
  }

  private metric(
    kind: 'rowCount' | 'freshness' | 'nullValues',
    measure: number,
    unit: string,
    dataset: DatasetCoordinates,
    path: Path,
    more: { readonly column?: string; readonly rowCount?: number },
  ): void {
    this.collector.observe(
      {
        type: 'metric',
        tool: 'openlineage',
        check: { id: `metric.${kind}`, name: kind },
        dataset,
        kind,
        status: 'unknown',
        measure,
        unit,
        ...more,
        times: [this.time],
        runId: this.runId,
      },
      path,
    );
  }
}

function numberIn(written: string | undefined): number | undefined {
  const value =
    written !== undefined && /^-?\d+(?:\.\d+)?$/.test(written)
      ? Number(written)
      : NaN;
  return Number.isFinite(value) ? value : undefined;
}

function statusOfSuccess(success: unknown): Status {
  if (success === true) return 'pass';
  return success === false ? 'fail' : 'unknown';
}
