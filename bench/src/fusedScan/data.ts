/** The statements that make the wide table with its faults, and what it refers to. They are the same in both engines. */
export function ordersOf(count: number, series: 'range' | 'generate_series') {
  const rows = Math.round(count);
  const source =
    series === 'range'
      ? `range(1, ${rows + 1}) AS r(i)`
      : `generate_series(1, ${rows}) AS r(i)`;
  return `
SELECT
  i AS id,
  'O' || i AS order_no,
  CASE WHEN i % 40 = 0 THEN NULL ELSE i % 50000 END AS customer_id,
  'S' || (100 + i % 250) AS store_id,
  CASE i % 5 WHEN 0 THEN 'web' WHEN 1 THEN 'phone' ELSE 'store' END AS channel,
  CASE i % 6 WHEN 0 THEN 'DE' WHEN 1 THEN 'NL' WHEN 2 THEN 'BE' WHEN 3 THEN 'FR' ELSE 'PL' END AS country,
  'EUR' AS currency,
  1 + i % 20 AS quantity,
  CAST(i % 10007 AS DOUBLE PRECISION) / 7 AS net,
  CAST(i % 1009 AS DOUBLE PRECISION) / 11 AS tax,
  CAST(i % 100 AS DOUBLE PRECISION) / 100 AS discount,
  CAST(1 + i % 977 AS DOUBLE PRECISION) / 3 AS weight,
  CASE WHEN i % 9 = 0 THEN NULL ELSE 'c' || (i % 50000) || '@example.org' END AS email,
  'note ' || (i % 1000) AS note,
  i % 3 = 0 AS is_gift,
  DATE '2024-01-01' + CAST(i % 700 AS INTEGER) AS day,
  TIMESTAMP '2024-01-01 00:00:00' + (i % 60000000) * INTERVAL '1 second' AS ordered_at,
  CASE WHEN i % 4 = 0 THEN NULL ELSE TIMESTAMP '2024-01-02 00:00:00' + (i % 60000000) * INTERVAL '1 second' END AS shipped_at,
  CASE i % 4 WHEN 0 THEN 'open' WHEN 1 THEN 'paid' WHEN 2 THEN 'sent' ELSE 'back' END AS status,
  i % 17 AS untouched_1,
  'x' || i % 23 AS untouched_2
FROM ${source}`;
}

export const STORES = (series: 'range' | 'generate_series') =>
  `CREATE TABLE stores AS SELECT 'S' || (100 + i) AS id FROM ${series}(0, 249) AS r(i)`;

export const CUSTOMERS = (series: 'range' | 'generate_series') =>
  `CREATE TABLE customers AS SELECT i AS id FROM ${series}(0, 49990) AS r(i)`;
