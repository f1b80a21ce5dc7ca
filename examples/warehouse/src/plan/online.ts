import { DatasetPlan } from './dataset';

/** The web shop is busiest when people plan the week: Sunday evening and Thursday. */
export const WEB_WEEK = [1.0, 0.92, 0.95, 1.1, 0.98, 0.88, 1.17];

const webOrders: DatasetPlan = {
  name: 'web-orders',
  contractId: 'web-orders',
  mode: 'append',
  format: 'duckdb',
  rowsPerDay: 1200,
  week: WEB_WEEK,
  dueAt: '05:00',
  madeFrom: [],
  staged: {
    basket: `
      SELECT day, i, 'W' || strftime(day, '%Y%m%d') || '-' || lpad(i::VARCHAR, 5, '0') AS order_id,
        a_customer(u('web customer', day, i), day) AS customer_id,
        moment(day, 0, 24, u('ordered', day, i), u('ordered too', day, i)) AS ordered_at,
        CASE WHEN u('collect', day, i) < 0.35 THEN 'click_and_collect' ELSE 'home_delivery' END AS fulfilment,
        2 + CAST(floor(9 * pow(u('basket', day, i), 2)) AS INTEGER) AS line_count
      FROM $work`,
    basket_line: `
      WITH l AS (SELECT *, i * 20 + line_no AS k, a_product(u('web article', day, i * 20 + line_no), day) AS p
        FROM (SELECT *, unnest(range(1, line_count + 1))::INTEGER AS line_no FROM basket)),
      q AS (SELECT *, 1 + CAST(floor(5 * pow(u('web pieces', day, k), 2)) AS INTEGER) AS quantity, paid_price(p, day) AS unit_price FROM l)
      SELECT day, i, k, order_id, line_no, p, quantity, unit_price,
        CAST(quantity * unit_price AS DECIMAL(10,2)) AS line_amount FROM q`,
  },
  tables: [
    {
      name: 'web_order',
      columns: [
        ['order_id', 'VARCHAR'],
        ['customer_id', 'BIGINT'],
        ['ordered_at', 'TIMESTAMP'],
        ['fulfilment', 'VARCHAR'],
        ['store_id', 'VARCHAR'],
        ['status', 'VARCHAR'],
        ['basket_amount', 'DECIMAL(10,2)'],
        ['delivery_fee', 'DECIMAL(10,2)'],
        ['voucher_code', 'VARCHAR'],
        ['device', 'VARCHAR'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['order_id'],
      rows: `
        SELECT b.order_id, customer_id, ordered_at, fulfilment,
          CASE WHEN fulfilment = 'click_and_collect' THEN store_code(a_store(u('pick up', b.day, b.i))) END AS store_id,
          CASE WHEN u('status', b.day, b.i) < 0.05 THEN 'cancelled' WHEN u('status', b.day, b.i) < 0.35 THEN 'placed'
               WHEN u('status', b.day, b.i) < 0.6 THEN 'picked'
               WHEN fulfilment = 'click_and_collect' THEN 'collected' ELSE 'delivered' END AS status,
          basket_amount,
          CASE WHEN fulfilment = 'click_and_collect' OR basket_amount > 60 THEN 0 ELSE 4.90 END AS delivery_fee,
          CASE WHEN u('voucher', b.day, b.i) < 0.07 THEN one_of(['WELCOME10', 'AUTUMN5', 'FREESHIP', 'THANKYOU'], u('which', b.day, b.i)) END AS voucher_code,
          one_of(['app_ios', 'app_ios', 'app_android', 'app_android', 'app_android', 'desktop', 'desktop', 'mobile_web'], u('device', b.day, b.i)) AS device,
          b.day
        FROM basket b JOIN (SELECT order_id, sum(line_amount) AS basket_amount FROM basket_line GROUP BY order_id) l USING (order_id)`,
    },
    {
      name: 'web_order_line',
      columns: [
        ['order_id', 'VARCHAR'],
        ['line_no', 'INTEGER'],
        ['product_code', 'VARCHAR'],
        ['quantity', 'INTEGER'],
        ['unit_price', 'DECIMAL(10,2)'],
        ['line_amount', 'DECIMAL(10,2)'],
        ['substituted', 'BOOLEAN'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['order_id', 'line_no'],
      rows: `
        SELECT order_id, line_no, product_code(p) AS product_code, quantity, unit_price, line_amount,
          u('substituted', day, k) < 0.03 AS substituted, day
        FROM basket_line`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 21, hours: [2, 20] },
    {
      kind: 'nulls',
      table: 'web_order',
      column: 'customer_id',
      share: 0.07,
      everyDays: 30,
    },
    { kind: 'duplicates', table: 'web_order', share: 0.04, everyDays: 32 },
    {
      kind: 'broken-reference',
      table: 'web_order_line',
      column: 'product_code',
      value: `'P9' || lpad((hash(order_id, line_no) % 99999)::VARCHAR, 5, '0')`,
      share: 0.03,
      everyDays: 27,
    },
  ],
};

const webSessions: DatasetPlan = {
  name: 'web-sessions',
  contractId: 'web-sessions',
  mode: 'stream',
  format: 'parquet',
  rowsPerDay: 3300,
  week: WEB_WEEK,
  dueAt: '00:15',
  madeFrom: [],
  tables: [
    {
      name: 'web_session',
      columns: [
        ['session_id', 'VARCHAR'],
        ['visitor_id', 'VARCHAR'],
        ['customer_id', 'BIGINT'],
        ['started_at', 'TIMESTAMP'],
        ['duration_s', 'INTEGER'],
        ['page_views', 'INTEGER'],
        ['device', 'VARCHAR'],
        ['entry_channel', 'VARCHAR'],
        ['country_code', 'VARCHAR'],
        ['added_to_basket', 'BOOLEAN'],
        ['ordered', 'BOOLEAN'],
        ['day', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['session_id'],
      rows: `
        WITH s AS (SELECT day, i, md5('session' || day || i) AS session_id,
            moment(day, 0, 24, u('visit', day, i), u('visit too', day, i)) AS started_at,
            1 + CAST(floor(40 * pow(u('pages', day, i), 3)) AS INTEGER) AS page_views FROM $work)
        SELECT session_id, md5('visitor' || CAST(floor(60000 * pow(u('visitor', day, i), 1.4)) AS BIGINT)) AS visitor_id,
          CASE WHEN u('signed in', day, i) < 0.45 THEN a_customer(u('visitor customer', day, i), day) END AS customer_id,
          started_at, CAST(floor(page_views * 30 * u('dwell', day, i)) AS INTEGER) AS duration_s, page_views,
          one_of(['app_ios', 'app_android', 'app_android', 'desktop', 'desktop', 'mobile_web', 'mobile_web'], u('client', day, i)) AS device,
          one_of(['direct', 'direct', 'direct', 'search', 'search', 'newsletter', 'social', 'ads', 'referral'], u('entry', day, i)) AS entry_channel,
          country(u('visitor country', day, i)) AS country_code,
          page_views > 3 AND u('adds', day, i) < 0.5 AS added_to_basket,
          page_views > 5 AND u('adds', day, i) < 0.2 AS ordered,
          day, started_at + to_seconds(least(600, page_views * 20)) AS arrives_at
        FROM s`,
    },
  ],
  faults: [
    { kind: 'late', everyDays: 18, hours: [1, 6] },
    {
      kind: 'nulls',
      table: 'web_session',
      column: 'country_code',
      share: 0.12,
      everyDays: 33,
    },
    { kind: 'duplicates', table: 'web_session', share: 0.03, everyDays: 35 },
  ],
};

/** What the web shop records. */
export const ONLINE: readonly DatasetPlan[] = [webOrders, webSessions];
