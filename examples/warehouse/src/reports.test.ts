import {
  checksOf,
  Match,
  matchObservations,
  readReport,
  Unmatched,
} from '@backstage-data-mesh/quality';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { warehouseContracts } from './__testUtils__/checks';

const REPORTS = path.join(__dirname, '../../reports');

const targets = warehouseContracts().map(contract => {
  const { checks, notExecutable } = checksOf(contract);
  return {
    key: contract.id,
    contract,
    checks: [...checks, ...notExecutable.map(({ check }) => check)],
  };
});

interface Read {
  readonly format?: string;
  readonly problems: readonly unknown[];
  readonly matched: readonly Match[];
  readonly unmatched: readonly Unmatched[];
}

function read(file: string, companion?: string): Read {
  const bytes = (name: string) => readFileSync(path.join(REPORTS, name));
  const { format, observations, problems } = readReport(bytes(file), {
    ...(companion && { companions: [bytes(companion)] }),
  });
  return {
    format,
    problems,
    ...matchObservations(observations, targets, []),
  };
}

const MANIFEST = 'dbt/results/manifest.json';

describe('what real tools wrote about the warehouse', () => {
  it.each([
    ['dbt/results/run_results.json', 'dbt-run-results', 'web-orders'],
    ['dbt/results/sources.json', 'dbt-freshness', 'web-orders'],
    [
      'great-expectations/results/payments.json',
      'great-expectations',
      'card-settlements',
    ],
    ['soda/results/scan.json', 'soda', 'loyalty-ledger'],
    [
      'soda-4/results/verification.json',
      'soda',
      '9c41d7e8-0b52-4e0e-a6f2-53f1d0a9be77',
    ],
    [
      'datacontract-cli/results/stock-levels.json',
      'datacontract-cli',
      'stock-levels',
    ],
    ['datacontract-cli/results/till-receipts.xml', 'junit', 'till-receipts'],
    ['openlineage/results/events.ndjson', 'openlineage', 'web-orders'],
  ])(
    '%s is read without problems, and finds its contract',
    (file, format, contract) => {
      const found = read(file, file.startsWith('dbt') ? MANIFEST : undefined);
      expect([found.format, found.problems]).toEqual([format, []]);
      expect(found.matched.map(each => each.contract)).toContain(contract);
      const others = found.matched
        .map(each => each.contract)
        .filter(each => each !== contract && each !== 'customer-profile');
      expect(others).toEqual([]);
    },
  );

  it('comes to the very checks of the contract where the tool asks the same', () => {
    const checks = (file: string, companion?: string) =>
      read(file, companion)
        .matched.filter(({ reported }) => !reported)
        .map(
          ({ checkId, observation }) =>
            `${observation.outcome.status} ${checkId}`,
        );
    expect(checks('dbt/results/run_results.json', MANIFEST)).toEqual(
      expect.arrayContaining([
        'fail web_order.customer_id/required',
        'pass web_order.order_id/duplicateValues',
        'pass web_order_line.order_id/reference/web_order.order_id',
        'pass web_order/sql/collection has a store',
      ]),
    );
    expect(checks('great-expectations/results/payments.json')).toEqual(
      expect.arrayContaining([
        'fail source-is-known',
        'fail payment.payment_id/duplicateValues',
      ]),
    );
    expect(checks('soda/results/scan.json')).toContain(
      'pass loyalty_transaction.transaction_id/duplicateValues',
    );
    const soda4 = checks('soda-4/results/verification.json');
    expect(soda4).toEqual(
      expect.arrayContaining([
        'pass purchase_order.loaded_at/freshness',
        'pass purchase_order.status/invalidValues',
      ]),
    );
    const cli = checks('datacontract-cli/results/stock-levels.json');
    expect(cli).toEqual(
      expect.arrayContaining([
        'fail in-time',
        'fail stock_level.on_hand/required',
        'pass stock_level/primaryKey',
        // the tool calls this a warning; nobody has looked at the type
        'skip stock_level.on_hand/type',
      ]),
    );
    const junit = checks('datacontract-cli/results/till-receipts.xml');
    expect(junit).toEqual(
      expect.arrayContaining([
        'fail receipt.receipt_id/primaryKey',
        'skip receipt.receipt_id/type',
      ]),
    );
  });

  it('waits to be mapped where it is about a table that no contract has', () => {
    const dbt = read('dbt/results/run_results.json', MANIFEST).unmatched;
    expect(
      dbt.map(({ why, observation }) => [why, observation.dataset.table]),
    ).toEqual([
      ['unknown-dataset', 'basket_size'],
      ['unknown-dataset', 'basket_size'],
    ]);
    expect(dbt[0].hint).toContain('model.web_shop.basket_size');
    for (const file of [
      'great-expectations/results/payments.json',
      'soda/results/scan.json',
      'soda-4/results/verification.json',
      'datacontract-cli/results/stock-levels.json',
      'datacontract-cli/results/till-receipts.xml',
    ]) {
      expect(read(file).unmatched).toEqual([]);
    }
  });

  it('holds values of the data, of which none is kept', () => {
    const file = 'great-expectations/results/payments.json';
    expect(readFileSync(path.join(REPORTS, file), 'utf8')).toMatch(/UNKNOWN-/);
    expect(JSON.stringify(read(file))).not.toMatch(/UNKNOWN-/);
  });

  it('tells nothing of the machine on which it was written', () => {
    const files = readdirSync(REPORTS, { recursive: true, encoding: 'utf8' });
    const reports = files.filter(file => /\.(?:json|ndjson|xml)$/.test(file));
    expect(reports.length).toBeGreaterThanOrEqual(8);
    for (const file of reports) {
      const text = readFileSync(path.join(REPORTS, file), 'utf8');
      expect([
        file,
        text.match(/"(?:\/(?:home|root|tmp|var|Users|work)\/[^"]*)"/),
      ]).toEqual([file, null]);
    }
  });
});
