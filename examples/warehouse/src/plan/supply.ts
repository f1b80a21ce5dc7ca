import { DatasetPlan } from './dataset';

/** Suppliers and distribution centres work from Monday to Saturday. */
const OFFICE_WEEK = [1.3, 1.2, 1.2, 1.2, 1.3, 0.6, 0.2];

const purchaseOrders: DatasetPlan = {
  name: 'purchase-orders',
  contractId: '9c41d7e8-0b52-4e0e-a6f2-53f1d0a9be77',
  mode: 'append',
  format: 'duckdb',
  rowsPerDay: 60,
  week: OFFICE_WEEK,
  dueAt: '06:45',
  madeFrom: [],
  staged: {
    po_line: `
      WITH o AS (SELECT day, i, 'PO' || strftime(day, '%y%m%d') || lpad(i::VARCHAR, 4, '0') AS po_number,
          2 + CAST(floor(11 * u('po lines', day, i)) AS INTEGER) AS line_count FROM $work),
      l AS (SELECT *, i * 20 + line_no AS k, a_product(u('po article', day, i * 20 + line_no), day) AS p
        FROM (SELECT *, unnest(range(1, line_count + 1))::INTEGER AS line_no FROM o))
      SELECT *, 1 + CAST(floor(40 * pow(u('cases', day, k), 2)) AS INTEGER) AS ordered_cases,
        CAST(price(p) * 7.2 AS DECIMAL(10,2)) AS case_cost FROM l`,
  },
  tables: [
    {
      name: 'purchase_order',
      columns: [
        ['po_number', 'VARCHAR'],
        ['supplier_id', 'VARCHAR'],
        ['warehouse_code', 'VARCHAR'],
        ['ordered_on', 'DATE'],
        ['expected_on', 'DATE'],
        ['status', 'VARCHAR'],
        ['total_amount', 'DECIMAL(12,2)'],
        ['currency', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['po_number'],
      rows: `
        SELECT po_number, supplier_id(1 + CAST(floor(180 * u('po supplier', day, i)) AS INTEGER)) AS supplier_id,
          'DC' || (1 + CAST(floor(4 * u('po centre', day, i)) AS INTEGER)) AS warehouse_code, day AS ordered_on,
          day + 1 + CAST(floor(9 * u('po expected', day, i)) AS INTEGER) AS expected_on,
          CASE WHEN u('po status', day, i) < 0.4 THEN 'sent' WHEN u('po status', day, i) < 0.97 THEN 'confirmed' ELSE 'cancelled' END AS status,
          sum(ordered_cases * case_cost) AS total_amount, 'EUR' AS currency, day
        FROM po_line GROUP BY day, i, po_number`,
    },
    {
      name: 'purchase_order_line',
      columns: [
        ['po_number', 'VARCHAR'],
        ['line_no', 'INTEGER'],
        ['product_code', 'VARCHAR'],
        ['ordered_cases', 'INTEGER'],
        ['case_cost', 'DECIMAL(10,2)'],
        ['confirmed_cases', 'INTEGER'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['po_number', 'line_no'],
      rows: `
        SELECT po_number, line_no, product_code(p) AS product_code, ordered_cases, case_cost,
          CASE WHEN u('confirmed', day, k) < 0.8 THEN CAST(floor(ordered_cases * (CASE WHEN u('short', day, k) < 0.1 THEN 0.7 ELSE 1 END)) AS INTEGER) END AS confirmed_cases,
          day
        FROM po_line`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 30, hours: [2, 12] },
    {
      kind: 'broken-reference',
      table: 'purchase_order',
      column: 'supplier_id',
      value: `'V9999'`,
      share: 0.1,
      everyDays: 26,
    },
  ],
};

const goodsReceipts: DatasetPlan = {
  name: 'goods-receipts',
  contractId: 'goods-receipts',
  mode: 'append',
  format: 'csv',
  rowsPerDay: 1,
  dueAt: '07:45',
  madeFrom: ['purchase-orders'],
  tables: [
    {
      name: 'goods_receipt',
      columns: [
        ['day', 'DATE'],
        ['goods_receipt_no', 'VARCHAR'],
        ['po_number', 'VARCHAR'],
        ['warehouse_code', 'VARCHAR'],
        ['line_no', 'BIGINT'],
        ['product_code', 'VARCHAR'],
        ['received_cases', 'BIGINT'],
        ['damaged_cases', 'BIGINT'],
        ['received_at', 'TIMESTAMP'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['goods_receipt_no', 'line_no'],
      // most suppliers of fresh goods deliver on the day of the call-off; slower ones arrive under the same day's number
      rows: `
        SELECT day, 'GR' || substr(po_number, 3) AS goods_receipt_no, po_number,
          'DC' || (1 + CAST(floor(4 * u('po centre', day, i)) AS INTEGER)) AS warehouse_code, line_no, product_code(p) AS product_code,
          CAST(floor(ordered_cases * CASE WHEN u('arrives short', day, k) < 0.08 THEN 0.8 ELSE 1 END) AS BIGINT) AS received_cases,
          CASE WHEN u('damaged', day, k) < 0.03 AND ordered_cases > 2 THEN 1 ELSE 0 END AS damaged_cases,
          moment(day, 5, 20, u('gate', day, i), u('gate too', day, i)) AS received_at
        FROM po_line WHERE u('po status', day, i) < 0.97`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 17, hours: [5, 24] },
    {
      kind: 'broken-reference',
      table: 'goods_receipt',
      column: 'po_number',
      value: `'PO0000000000'`,
      share: 0.05,
      everyDays: 25,
    },
    { kind: 'duplicates', table: 'goods_receipt', share: 0.04, everyDays: 33 },
  ],
};

const deliveryStops: DatasetPlan = {
  name: 'delivery-stops',
  contractId: 'delivery-stops',
  mode: 'stream',
  format: 'parquet',
  rowsPerDay: 780,
  week: [1.05, 0.95, 0.95, 1.1, 1.2, 1.15, 0.6],
  dueAt: '00:15',
  madeFrom: [],
  tables: [
    {
      name: 'delivery_stop',
      columns: [
        ['stop_id', 'VARCHAR'],
        ['route_id', 'VARCHAR'],
        ['van_id', 'VARCHAR'],
        ['order_id', 'VARCHAR'],
        ['planned_at', 'TIMESTAMP'],
        ['arrived_at', 'TIMESTAMP'],
        ['distance_km', 'DOUBLE'],
        ['is_on_time', 'BOOLEAN'],
        ['outcome', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['stop_id'],
      rows: `
        WITH s AS (SELECT day, i, 1 + (i - 1) // 16 AS route_no, (i - 1) % 16 AS stop_no FROM $work),
        t AS (SELECT *, strftime(day, '%Y%m%d') || '-' || lpad(route_no::VARCHAR, 3, '0') AS route_id,
            day::TIMESTAMP + to_seconds(3600 * 7 + 3300 * stop_no + 600 * (route_no % 3)) AS planned_at,
            CASE WHEN u('outcome', day, i) < 0.94 THEN 'delivered' WHEN u('outcome', day, i) < 0.97 THEN 'not_home'
                 WHEN u('outcome', day, i) < 0.98 THEN 'refused' ELSE 'skipped' END AS outcome,
            CAST(floor(5400 * pow(u('delay', day, i), 2)) AS INTEGER) AS delay_s FROM s)
        SELECT 'ST-' || route_id || '-' || lpad(stop_no::VARCHAR, 2, '0') AS stop_id, route_id,
          'VAN-' || lpad((1 + route_no % 60)::VARCHAR, 3, '0') AS van_id,
          'W' || strftime(day - 1, '%Y%m%d') || '-' || lpad(i::VARCHAR, 5, '0') AS order_id, planned_at,
          CASE WHEN outcome <> 'skipped' THEN planned_at + to_seconds(delay_s) END AS arrived_at,
          round(0.4 + 12 * pow(u('km', day, i), 2), 1) AS distance_km,
          outcome <> 'skipped' AND delay_s <= 3600 AS is_on_time, outcome, day,
          planned_at + to_seconds(delay_s) AS arrives_at
        FROM t`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 25, hours: [1, 4] },
    {
      kind: 'schema-drift',
      table: 'delivery_stop',
      add: {
        column: 'driver_app_version',
        value: `'4.' || (day - DATE '2026-01-01') // 14`,
      },
      everyDays: 75,
      lastsDays: 6,
    },
    { kind: 'duplicates', table: 'delivery_stop', share: 0.05, everyDays: 38 },
  ],
};

const coldChain: DatasetPlan = {
  name: 'cold-chain-readings',
  contractId: 'cold-chain-readings',
  mode: 'stream',
  format: 'parquet',
  rowsPerDay: 3840,
  dueAt: '00:15',
  madeFrom: [],
  tables: [
    {
      name: 'cold_chain_reading',
      columns: [
        ['reading_id', 'VARCHAR'],
        ['device_id', 'VARCHAR'],
        ['asset_kind', 'VARCHAR'],
        ['asset_id', 'VARCHAR'],
        ['measured_at', 'TIMESTAMP'],
        ['temperature_c', 'DECIMAL(5,2)'],
        ['setpoint_c', 'DECIMAL(5,2)'],
        ['door_open', 'BOOLEAN'],
        ['battery_pct', 'INTEGER'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['reading_id'],
      // eighty loggers, a reading each half hour
      rows: `
        WITH r AS (SELECT day, i, 1 + (i - 1) // 48 AS device, (i - 1) % 48 AS slot FROM $work),
        a AS (SELECT *, CASE WHEN device % 10 < 6 THEN 'store_freezer' WHEN device % 10 < 9 THEN 'van' ELSE 'warehouse_cell' END AS asset_kind,
            CASE WHEN device % 2 = 0 THEN -20 ELSE 3 END AS setpoint_c,
            u('door', day, i) < 0.04 AS door_open,
            day::TIMESTAMP + to_seconds(1800 * slot + (device * 37) % 1800) AS measured_at FROM r)
        SELECT 'L' || lpad(device::VARCHAR, 4, '0') || '-' || strftime(measured_at, '%Y%m%d%H%M') AS reading_id,
          'L' || lpad(device::VARCHAR, 4, '0') AS device_id, asset_kind,
          CASE asset_kind WHEN 'van' THEN 'VAN-' || lpad((1 + device % 60)::VARCHAR, 3, '0') WHEN 'store_freezer' THEN store_code(1 + device)
               ELSE 'DC' || (1 + device % 4) END AS asset_id,
          measured_at,
          setpoint_c + 2.4 * (u('temperature', day, i) - 0.4) + CASE WHEN door_open THEN 6 * u('warm air', day, i) ELSE 0 END AS temperature_c,
          setpoint_c, door_open, 100 - CAST(datediff('day', DATE '2026-01-01', day) + device AS INTEGER) % 92 AS battery_pct, day,
          measured_at + to_seconds(20) AS arrives_at
        FROM a`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 20, hours: [1, 5] },
    {
      kind: 'nulls',
      table: 'cold_chain_reading',
      column: 'temperature_c',
      share: 0.15,
      everyDays: 24,
    },
  ],
};

/** Goods on their way: ordered, received, driven, kept cold. */
export const SUPPLY: readonly DatasetPlan[] = [
  purchaseOrders,
  goodsReceipts,
  deliveryStops,
  coldChain,
];
