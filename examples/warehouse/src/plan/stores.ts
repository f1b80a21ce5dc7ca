import { DatasetPlan } from './dataset';

/** Stores live on Fridays and Saturdays and open for a few hours on Sundays. */
export const STORE_WEEK = [0.9, 0.88, 0.95, 1.05, 1.35, 1.45, 0.42];

const tillReceipts: DatasetPlan = {
  name: 'till-receipts',
  contractId: 'till-receipts',
  mode: 'append',
  format: 'parquet',
  rowsPerDay: 2700,
  week: STORE_WEEK,
  dueAt: '04:30',
  madeFrom: [],
  staged: {
    till_sale: `
      SELECT day, i, a_store(u('receipt store', day, i)) AS store_no,
        CASE WHEN u('self', day, i) < 0.3 THEN 90 ELSE 1 END + CAST(floor(u('till', day, i) * 6) AS INTEGER) AS till_no,
        moment(day, 6, 21, u('sold', day, i), u('sold too', day, i)) AS sold_at,
        CASE WHEN u('card shown', day, i) < 0.42 THEN a_customer(u('shopper', day, i), day) END AS customer_id,
        1 + CAST(floor(6 * pow(u('lines', day, i), 2)) AS INTEGER) AS line_count,
        CASE WHEN u('tender', day, i) < 0.58 THEN 'card' WHEN u('tender', day, i) < 0.83 THEN 'cash'
             WHEN u('tender', day, i) < 0.97 THEN 'mobile' ELSE 'gift_card' END AS payment_method
      FROM $work`,
    till_line: `
      WITH l AS (SELECT *, i * 10 + line_no AS k,
          a_product(u('article', day, i * 10 + line_no), day) AS p
        FROM (SELECT *, unnest(range(1, line_count + 1))::INTEGER AS line_no FROM till_sale)),
      q AS (SELECT *, CAST(CASE WHEN is_weighed(p) THEN 0.08 + 1.6 * u('weight', day, k)
                ELSE 1 + floor(3.4 * pow(u('pieces', day, k), 4)) END AS DECIMAL(8,3)) AS quantity,
              paid_price(p, day) AS unit_price FROM l)
      SELECT day, i, line_no, store_no, p,
        store_code(store_no) || '-' || lpad(till_no::VARCHAR, 2, '0') || '-' || strftime(day, '%Y%m%d') || '-' || lpad(i::VARCHAR, 5, '0') AS receipt_id,
        quantity, unit_price, CAST(quantity * unit_price AS DECIMAL(10,2)) AS line_amount
      FROM q`,
  },
  tables: [
    {
      name: 'receipt',
      columns: [
        ['receipt_id', 'VARCHAR'],
        ['store_id', 'VARCHAR'],
        ['till_no', 'INTEGER'],
        ['sold_at', 'TIMESTAMP'],
        ['customer_id', 'BIGINT'],
        ['item_count', 'INTEGER'],
        ['gross_amount', 'DECIMAL(10,2)'],
        ['discount_amount', 'DECIMAL(10,2)'],
        ['payment_method', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['day', 'receipt_id'],
      rows: `
        SELECT receipt_id, store_code(s.store_no) AS store_id, till_no, sold_at, customer_id, line_count AS item_count,
          gross_amount,
          CASE WHEN customer_id IS NOT NULL AND u('coupon', s.day, s.i) < 0.1 THEN gross_amount * 0.05 ELSE 0 END AS discount_amount,
          payment_method, s.day
        FROM till_sale s JOIN (
          SELECT day, i, any_value(receipt_id) AS receipt_id, sum(line_amount) AS gross_amount FROM till_line GROUP BY day, i
        ) l ON l.day = s.day AND l.i = s.i`,
    },
    {
      name: 'receipt_line',
      columns: [
        ['receipt_id', 'VARCHAR'],
        ['line_no', 'INTEGER'],
        ['product_code', 'VARCHAR'],
        ['quantity', 'DECIMAL(8,3)'],
        ['unit_price', 'DECIMAL(10,2)'],
        ['line_amount', 'DECIMAL(10,2)'],
        ['promotion_id', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['receipt_id', 'line_no'],
      rows: `
        SELECT receipt_id, line_no, product_code(p) AS product_code, quantity, unit_price, line_amount,
          CASE WHEN is_promoted(p, day) THEN promotion_id(p, day) END AS promotion_id, day
        FROM till_line`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 24, hours: [3, 14] },
    {
      kind: 'nulls',
      table: 'receipt',
      column: 'payment_method',
      share: 0.06,
      everyDays: 26,
    },
    { kind: 'duplicates', table: 'receipt', share: 0.03, everyDays: 28 },
    {
      kind: 'broken-reference',
      table: 'receipt_line',
      column: 'product_code',
      value: `product_code(900000 + CAST(floor(99 * u('typed', receipt_id, line_no)) AS INTEGER))`,
      share: 0.02,
      everyDays: 18,
    },
  ],
};

const footfall: DatasetPlan = {
  name: 'footfall',
  contractId: 'b7a2e1c4-5d0f-4c1e-9c3b-2f7d7b1b6e21',
  mode: 'append',
  format: 'csv',
  // one row per store, door and hour: the week changes the counts, not the rows
  rowsPerDay: 1680,
  dueAt: '07:30',
  madeFrom: [],
  tables: [
    {
      name: 'footfall',
      columns: [
        ['day', 'DATE'],
        ['store_id', 'VARCHAR'],
        ['door_no', 'BIGINT'],
        ['hour', 'BIGINT'],
        ['visitors_in', 'BIGINT'],
        ['visitors_out', 'BIGINT'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['day', 'store_id', 'hour'],
      rows: `
        WITH f AS (SELECT day, 1 + (i - 1) // 14 AS store_no, 7 + (i - 1) % 14 AS hour FROM $work),
        v AS (SELECT *, CAST(floor((12 + 90 * u('visitors', day, store_no * 24 + hour))
                * [0.9, 0.88, 0.95, 1.05, 1.35, 1.45, 0.42][isodow(day)]
                * (1 - abs(hour - 14) / 12.0)) AS BIGINT) AS visitors_in FROM f)
        SELECT day, store_code(store_no) AS store_id, 1 AS door_no, hour, visitors_in,
          greatest(0, visitors_in + CAST(floor(5 * u('out', day, store_no * 24 + hour)) AS BIGINT) - 2) AS visitors_out
        FROM v`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 20, hours: [6, 30] },
    {
      kind: 'nulls',
      table: 'footfall',
      column: 'visitors_out',
      share: 0.1,
      everyDays: 30,
    },
    {
      kind: 'schema-drift',
      table: 'footfall',
      rename: { column: 'visitors_in', to: 'entries' },
      everyDays: 60,
      lastsDays: 3,
    },
  ],
};

const stockLevels: DatasetPlan = {
  name: 'stock-levels',
  contractId: 'stock-levels',
  mode: 'append',
  format: 'parquet',
  rowsPerDay: 3000,
  dueAt: '05:10',
  madeFrom: [],
  tables: [
    {
      name: 'stock_level',
      columns: [
        ['day', 'DATE'],
        ['store_id', 'VARCHAR'],
        ['product_code', 'VARCHAR'],
        ['on_hand', 'INTEGER'],
        ['on_order', 'INTEGER'],
        ['shelf_capacity', 'INTEGER'],
        ['is_out_of_stock', 'BOOLEAN'],
        ['counted_at', 'TIMESTAMP'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['day', 'store_id', 'product_code'],
      // every store is counted for a slice of the assortment that depends on the store, not on the day
      rows: `
        WITH s AS (SELECT day, i, 1 + (i - 1) % 120 AS store_no, (i - 1) // 120 AS slot FROM $work),
        p AS (SELECT *, 1 + (store_no * 7 + slot * 61) % 2400 AS p,
                12 + 12 * CAST(floor(4 * u('capacity', store_no, slot)) AS INTEGER) AS shelf_capacity FROM s),
        h AS (SELECT *, CASE WHEN u('empty', day, store_no * 10000 + p) < 0.04 THEN 0
                ELSE 1 + CAST(floor(shelf_capacity * 1.1 * u('hand', day, store_no * 10000 + p)) AS INTEGER) END AS on_hand FROM p)
        SELECT day, store_code(store_no) AS store_id, product_code(p) AS product_code, on_hand,
          CASE WHEN on_hand * 2 < shelf_capacity THEN shelf_capacity - on_hand ELSE 0 END AS on_order,
          shelf_capacity, on_hand = 0 AS is_out_of_stock,
          day::TIMESTAMP + INTERVAL 5 HOUR + to_seconds(store_no) AS counted_at
        FROM h`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 22, hours: [1, 7] },
    {
      kind: 'nulls',
      table: 'stock_level',
      column: 'on_hand',
      share: 0.08,
      everyDays: 25,
    },
    { kind: 'duplicates', table: 'stock_level', share: 0.02, everyDays: 40 },
  ],
};

/** What the stores record. */
export const STORES: readonly DatasetPlan[] = [
  tillReceipts,
  footfall,
  stockLevels,
];
