/** A table of thirty columns as warehouses have them: keys, codes, texts, amounts, days, moments, some without a value. */
export function eventsOf(rows: number): string {
  return `
SELECT
  i AS id,
  'O' || i AS order_no,
  i % 50000 AS customer_id,
  'S' || (100 + i % 250) AS store_id,
  CASE i % 5 WHEN 0 THEN 'web' WHEN 1 THEN 'phone' ELSE 'store' END AS channel,
  CASE i % 6 WHEN 0 THEN 'DE' WHEN 1 THEN 'NL' WHEN 2 THEN 'BE' WHEN 3 THEN 'FR' ELSE 'PL' END AS country,
  'EUR' AS currency,
  1 + i % 20 AS quantity,
  CAST((i % 10007) / 7.0 AS DECIMAL(12, 2)) AS net_amount,
  CAST((i % 1009) / 11.0 AS DECIMAL(12, 2)) AS tax_amount,
  (i % 100) / 100.0 AS discount_share,
  CAST(1 + i % 977 AS DOUBLE) / 3 AS weight,
  CASE WHEN i % 9 = 0 THEN NULL ELSE 'c' || (i % 50000) || '@example.org' END AS contact_email,
  CASE WHEN i % 7 = 0 THEN NULL ELSE '+49 151 ' || (1000000 + i % 9000000) END AS phone,
  'note ' || (i % 1000) AS note,
  i % 3 = 0 AS is_gift,
  DATE '2024-01-01' + CAST(i % 700 AS INTEGER) AS day,
  TIMESTAMP '2024-01-01 00:00:00' + (i % 60000000) * INTERVAL '1 second' AS ordered_at,
  CASE WHEN i % 4 = 0 THEN NULL ELSE TIMESTAMP '2024-01-02 00:00:00' + (i % 60000000) * INTERVAL '1 second' END AS shipped_at,
  CASE i % 4 WHEN 0 THEN 'open' WHEN 1 THEN 'paid' WHEN 2 THEN 'sent' ELSE 'back' END AS status,
  md5(CAST(i AS VARCHAR)) AS session_hash,
  '10.0.' || (i % 256) || '.' || (i % 199) AS client_address,
  CAST(i % 86400 AS INTEGER) AS second_of_day,
  CAST(i % 17 AS SMALLINT) AS shelf,
  hash(i) % 1000000 AS campaign,
  'https://shop.example.org/p/' || (i % 20000) AS page,
  CASE WHEN i % 11 = 0 THEN NULL ELSE i % 23 END AS rating,
  'x' || i % 23 AS variant,
  CAST(i % 3 AS INTEGER) AS attempt,
  TIMESTAMP '2026-01-01 05:00:00' + (i * 60 // ${Math.round(
    rows,
  )}) * INTERVAL '1 day' AS loaded_at
FROM range(1, ${Math.round(rows) + 1}) AS r(i)`;
}
