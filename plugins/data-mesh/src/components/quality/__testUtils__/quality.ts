import {
  CheckDetails,
  CheckRow,
  QualityContract,
  QualityRun,
  QualitySummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity } from '@backstage/catalog-model';

export const contractEntity: Entity = {
  apiVersion: 'data-mesh/v1',
  kind: 'DataContract',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'odcs', lifecycle: 'production', owner: 'checkout' },
};

const label = (name: string) => ({
  ref: `datacontract:default/${name}`,
  title: `${name} contract`,
  exists: true,
});

export function qualityContract(
  name: string,
  rest: Partial<QualityContract> = {},
): QualityContract {
  return {
    contract: label(name),
    ports: [name],
    sign: {
      status: 'fail',
      passed: 30,
      warned: 0,
      failed: 2,
      errors: 1,
      total: 40,
    },
    servers: [
      {
        server: 'warehouse',
        type: 'duckdb',
        environment: 'prod',
        engine: 'main',
        schedule: '0 6 * * *',
        nextRunAt: '2026-02-02T06:00:00Z',
      },
    ],
    mayRun: true,
    ...rest,
  };
}

export function summaryOf(rest: Partial<QualitySummary> = {}): QualitySummary {
  return {
    sign: {
      status: 'fail',
      passed: 30,
      warned: 0,
      failed: 2,
      errors: 1,
      total: 40,
      observedAt: '2026-02-01T06:00:00Z',
    },
    coverage: {
      checks: 40,
      executable: 37,
      measured: 33,
      tables: 3,
      tablesMeasured: 2,
    },
    dimensions: [
      {
        dimension: 'completeness',
        passed: 10,
        warned: 0,
        failed: 2,
        errors: 0,
        notMeasured: 3,
        total: 15,
      },
    ],
    contracts: [qualityContract('orders')],
    tools: ['data-mesh', 'dbt'],
    objects: ['orders', 'order_lines'],
    ...rest,
  };
}

export function checkRow(
  id: string,
  name: string,
  rest: Partial<CheckRow> = {},
): CheckRow {
  return {
    id,
    contract: label('orders'),
    origin: 'rule',
    kind: 'nullValues',
    name,
    object: 'orders',
    property: 'email',
    dimension: 'completeness',
    executable: true,
    status: 'pass',
    tools: ['data-mesh'],
    recent: [],
    ...rest,
  };
}

export const failing = checkRow('7', 'E-mails are there', {
  status: 'fail',
  measure: 3,
  unit: 'rows',
  threshold: '= 0',
  rowCount: 1200,
  failedRowCount: 3,
  reason: '3 of 1,200 rows have no value in `email`.',
  since: '2026-01-30T06:00:00Z',
  observedAt: '2026-02-01T06:00:00Z',
  recent: [
    { at: '2026-01-29T06:00:00Z', status: 'pass' },
    { at: '2026-01-30T06:00:00Z', status: 'fail' },
    { at: '2026-02-01T06:00:00Z', status: 'fail' },
  ],
  note: {
    text: 'Known since the import.',
    by: { ref: 'user:default/mara', title: 'Mara', exists: true },
    at: '2026-01-31T06:00:00Z',
  },
});

export const failingDetails: CheckDetails = {
  check: failing,
  thresholds: ['= 0'],
  place: { line: 42, column: 5 },
  inSchema: { table: 'orders', field: 'email' },
  mayRun: true,
  series: [
    {
      id: '1',
      tool: 'data-mesh',
      server: 'warehouse',
      environment: 'prod',
      decides: true,
      status: 'fail',
      measure: 3,
      unit: 'rows',
      threshold: '= 0',
      statement: 'select count(*) from orders',
    },
    {
      id: '2',
      tool: 'dbt',
      decides: false,
      status: 'pass',
      matchedBy: 'kind',
    },
  ],
};

export function runOf(id: string, rest: Partial<QualityRun> = {}): QualityRun {
  return {
    id,
    contract: label('orders'),
    tool: 'data-mesh',
    server: 'warehouse',
    engine: 'main',
    trigger: 'person',
    state: 'running',
    createdAt: '2026-02-01T07:00:00Z',
    done: 5,
    total: 40,
    counts: { pass: 5, warn: 0, fail: 0, error: 0, skip: 0, unknown: 0 },
    mayCancel: true,
    ...rest,
  };
}
