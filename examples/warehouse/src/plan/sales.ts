import { DatasetPlan } from './dataset';
import { STORE_WEEK } from './stores';

const ordersDaily: DatasetPlan = {
  name: 'orders-daily',
  contractId: 'orders-daily',
  mode: 'append',
  format: 'parquet',
  rowsPerDay: 1,
  dueAt: '05:30',
  madeFrom: ['till-receipts', 'web-orders'],
  tables: [
    {
      name: 'sales_order',
      columns: [
        ['order_key', 'VARCHAR'],
        ['channel', 'VARCHAR'],
        ['source_id', 'VARCHAR'],
        ['store_id', 'VARCHAR'],
        ['customer_id', 'BIGINT'],
        ['ordered_at', 'TIMESTAMP'],
        ['line_count', 'INTEGER'],
        ['net_amount', 'DECIMAL(12,2)'],
        ['currency', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['order_key'],
      rows: `
        SELECT 'T:' || receipt_id AS order_key, 'store' AS channel, receipt_id AS source_id, store_id, customer_id,
          sold_at AS ordered_at, item_count AS line_count, (gross_amount - discount_amount) / 1.12 AS net_amount, 'EUR' AS currency, day
        FROM rows_receipt
        UNION ALL
        SELECT 'W:' || o.order_id, 'web', o.order_id, o.store_id, o.customer_id, o.ordered_at, b.line_count, o.basket_amount / 1.12, 'EUR', o.day
        FROM rows_web_order o JOIN basket b ON b.order_id = o.order_id
        WHERE o.status <> 'cancelled'`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 19, hours: [1, 12] },
    {
      kind: 'nulls',
      table: 'sales_order',
      column: 'currency',
      share: 0.05,
      everyDays: 36,
    },
    { kind: 'duplicates', table: 'sales_order', share: 0.02, everyDays: 30 },
    {
      kind: 'broken-reference',
      table: 'sales_order',
      column: 'store_id',
      value: `'S999'`,
      share: 0.03,
      everyDays: 34,
    },
  ],
};

const dailySales: DatasetPlan = {
  name: 'daily-sales',
  contractId: 'daily-sales',
  mode: 'append',
  format: 'parquet',
  rowsPerDay: 1,
  dueAt: '05:45',
  madeFrom: ['till-receipts'],
  tables: [
    {
      name: 'daily_sales',
      columns: [
        ['day', 'DATE'],
        ['store_id', 'VARCHAR'],
        ['category_code', 'VARCHAR'],
        ['units', 'DECIMAL(12,3)'],
        ['net_sales', 'DECIMAL(12,2)'],
        ['receipt_count', 'BIGINT'],
        ['promo_share', 'DOUBLE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['day', 'store_id', 'category_code'],
      rows: `
        SELECT day, store_code(store_no) AS store_id, category_code(p) AS category_code, sum(quantity) AS units,
          sum(line_amount) / 1.12 AS net_sales, count(DISTINCT receipt_id) AS receipt_count,
          round(coalesce(sum(line_amount) FILTER (is_promoted(p, day)), 0) / greatest(sum(line_amount), 0.01), 4)::DOUBLE AS promo_share
        FROM till_line
        GROUP BY day, store_no, category_code(p)`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 23, hours: [1, 9] },
    {
      kind: 'nulls',
      table: 'daily_sales',
      column: 'net_sales',
      share: 0.04,
      everyDays: 38,
    },
  ],
};

const returns: DatasetPlan = {
  name: 'returns',
  contractId: 'returns',
  mode: 'append',
  format: 'duckdb',
  rowsPerDay: 150,
  week: [1.25, 1.0, 0.95, 0.95, 1.0, 1.25, 0.4],
  dueAt: '06:30',
  madeFrom: ['till-receipts', 'web-orders'],
  tables: [
    {
      name: 'return_line',
      columns: [
        ['return_id', 'VARCHAR'],
        ['receipt_id', 'VARCHAR'],
        ['channel', 'VARCHAR'],
        ['store_id', 'VARCHAR'],
        ['product_code', 'VARCHAR'],
        ['quantity', 'INTEGER'],
        ['refund_amount', 'DECIMAL(10,2)'],
        ['reason_code', 'VARCHAR'],
        ['returned_at', 'TIMESTAMP'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['return_id'],
      // goods come back on the day they were bought or are booked to it; one in five was bought online
      rows: `
        WITH bought AS (
          SELECT day, 'store' AS channel, receipt_id, store_code(store_no) AS store_id, p, unit_price, u('returned', receipt_id, line_no) AS x FROM till_line
          UNION ALL
          SELECT day, 'web', order_id, NULL, p, unit_price, 2 * u('returned', order_id, line_no) AS x FROM basket_line),
        ranked AS (SELECT *, row_number() OVER (PARTITION BY day ORDER BY x, receipt_id, p) AS i FROM bought WHERE x < 0.2)
        SELECT 'R' || strftime(r.day, '%Y%m%d') || '-' || lpad(r.i::VARCHAR, 4, '0') AS return_id, receipt_id, channel,
          store_id, product_code(p) AS product_code, 1 AS quantity, unit_price AS refund_amount,
          one_of(['damaged', 'damaged', 'spoiled', 'spoiled', 'wrong_item', 'not_wanted', 'not_wanted', 'recall', 'other'], u('reason', r.day, r.i)) AS reason_code,
          moment(r.day, 8, 20, u('brought back', r.day, r.i), 0.5) AS returned_at, r.day
        FROM ranked r JOIN work w ON w.dataset = 'returns' AND w.day = r.day AND r.i <= w.n`,
    },
  ],
  faults: [
    {
      kind: 'nulls',
      table: 'return_line',
      column: 'reason_code',
      share: 0.25,
      everyDays: 22,
    },
    { kind: 'late', everyDays: 40, hours: [4, 20] },
  ],
};

const cardSettlements: DatasetPlan = {
  name: 'card-settlements',
  contractId: 'card-settlements',
  mode: 'append',
  format: 'duckdb',
  rowsPerDay: 1,
  dueAt: '08:00',
  madeFrom: ['till-receipts', 'web-orders'],
  tables: [
    {
      name: 'payment',
      columns: [
        ['payment_id', 'VARCHAR'],
        ['source', 'VARCHAR'],
        ['source_id', 'VARCHAR'],
        ['scheme', 'VARCHAR'],
        ['amount', 'DECIMAL(10,2)'],
        ['fee_amount', 'DECIMAL(10,4)'],
        ['currency', 'VARCHAR'],
        ['authorised_at', 'TIMESTAMP'],
        ['settled_on', 'DATE'],
        ['status', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['payment_id'],
      rows: `
        WITH paid AS (
          SELECT 'till' AS source, receipt_id AS source_id, gross_amount - discount_amount AS amount, sold_at AS authorised_at, day,
            one_of(['visa', 'visa', 'mastercard', 'mastercard', 'maestro', 'maestro'], u('scheme', receipt_id, 0)) AS scheme
          FROM rows_receipt WHERE payment_method IN ('card', 'mobile')
          UNION ALL
          SELECT 'web', order_id, basket_amount + delivery_fee, ordered_at, day,
            one_of(['visa', 'mastercard', 'paypal', 'paypal', 'ideal', 'blik'], u('scheme', order_id, 0))
          FROM rows_web_order),
        s AS (SELECT *, CASE WHEN u('settles', source_id, 0) < 0.55 THEN 'settled' WHEN u('settles', source_id, 0) < 0.975 THEN 'authorised'
                WHEN u('settles', source_id, 0) < 0.995 THEN 'declined' ELSE 'charged_back' END AS status FROM paid)
        SELECT 'A' || upper(substr(md5('payment' || source_id), 1, 14)) AS payment_id, source, source_id, scheme, amount,
          CASE WHEN status = 'settled' THEN amount * (0.003 + 0.012 * u('fee', source_id, 0)) END AS fee_amount,
          'EUR' AS currency, authorised_at, CASE WHEN status = 'settled' THEN day + 1 END AS settled_on, status, day
        FROM s`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 26, hours: [3, 26] },
    { kind: 'duplicates', table: 'payment', share: 0.015, everyDays: 37 },
    {
      kind: 'broken-reference',
      table: 'payment',
      column: 'source_id',
      value: `'UNKNOWN-' || substr(md5(payment_id), 1, 6)`,
      share: 0.02,
      everyDays: 29,
    },
  ],
};

const loyaltyLedger: DatasetPlan = {
  name: 'loyalty-ledger',
  contractId: 'loyalty-ledger',
  mode: 'append',
  format: 'duckdb',
  rowsPerDay: 1,
  dueAt: '06:00',
  madeFrom: ['till-receipts'],
  tables: [
    {
      name: 'loyalty_transaction',
      columns: [
        ['transaction_id', 'VARCHAR'],
        ['customer_id', 'BIGINT'],
        ['receipt_id', 'VARCHAR'],
        ['kind', 'VARCHAR'],
        ['points', 'INTEGER'],
        ['booked_at', 'TIMESTAMP'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['transaction_id'],
      rows: `
        SELECT 'LT-' || receipt_id AS transaction_id, customer_id, receipt_id,
          CASE WHEN u('redeems', receipt_id, 0) < 0.08 THEN 'redeem' ELSE 'earn' END AS kind,
          CASE WHEN u('redeems', receipt_id, 0) < 0.08 THEN -100 * (1 + CAST(floor(4 * u('redeemed', receipt_id, 0)) AS INTEGER))
               ELSE 1 + CAST(floor(gross_amount) AS INTEGER) END AS points,
          sold_at AS booked_at, day
        FROM rows_receipt WHERE customer_id IS NOT NULL
        UNION ALL
        SELECT 'LX-' || receipt_id, customer_id, NULL,
          CASE WHEN u('other booking', receipt_id, 0) < 0.07 THEN 'expire' ELSE 'correction' END,
          CASE WHEN u('other booking', receipt_id, 0) < 0.07 THEN -20 - CAST(floor(300 * u('expired', receipt_id, 0)) AS INTEGER)
               ELSE 50 END,
          day::TIMESTAMP + INTERVAL 23 HOUR, day
        FROM rows_receipt WHERE customer_id IS NOT NULL AND u('other booking', receipt_id, 0) < 0.09`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 28, hours: [2, 10] },
    {
      kind: 'broken-reference',
      table: 'loyalty_transaction',
      column: 'customer_id',
      value: `hash(transaction_id) % 900`,
      share: 0.02,
      everyDays: 31,
    },
    {
      kind: 'duplicates',
      table: 'loyalty_transaction',
      share: 0.05,
      everyDays: 45,
    },
  ],
};

const adSpend: DatasetPlan = {
  name: 'ad-spend',
  contractId: 'ad-spend',
  mode: 'append',
  format: 'csv',
  rowsPerDay: 60,
  week: STORE_WEEK,
  dueAt: '09:00',
  madeFrom: [],
  tables: [
    {
      name: 'ad_spend',
      columns: [
        ['day', 'DATE'],
        ['platform', 'VARCHAR'],
        ['campaign_id', 'VARCHAR'],
        ['country_code', 'VARCHAR'],
        ['impressions', 'BIGINT'],
        ['clicks', 'BIGINT'],
        ['cost_amount', 'DOUBLE'],
        ['currency', 'VARCHAR'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['day', 'campaign_id'],
      rows: `
        SELECT day, one_of(['search', 'search', 'social', 'video', 'display'], u('platform', i, 0)) AS platform,
          'CMP-' || yearweek(day) || '-' || lpad(i::VARCHAR, 3, '0') AS campaign_id, country(u('campaign country', i, 0)) AS country_code,
          CAST(floor(40000 * u('impressions', day, i)) AS BIGINT) AS impressions,
          CAST(floor(40000 * u('impressions', day, i) * 0.03 * u('clicks', day, i)) AS BIGINT) AS clicks,
          round(0.5 + 400 * u('impressions', day, i) * u('cost', day, i), 2) AS cost_amount, 'EUR' AS currency
        FROM $work`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 15, hours: [8, 40] },
    {
      kind: 'schema-drift',
      table: 'ad_spend',
      rename: { column: 'cost_amount', to: 'cost' },
      everyDays: 70,
      lastsDays: 4,
    },
  ],
};

/** Sales of both channels, and what depends on them: returns, payments, points, advertising. */
export const SALES: readonly DatasetPlan[] = [
  ordersDaily,
  dailySales,
  returns,
  cardSettlements,
  loyaltyLedger,
  adSpend,
];
