/**
 * What all datasets agree on, as DuckDB macros: chance per row, and the make-up of products, customers and promotions.
 * Masters are functions of their number, so a fact can know the price of its product without a join.
 */
export function macros(seed: number): readonly string[] {
  return [
    // chance in [0, 1) for a row: a tag and two values that name it
    `CREATE OR REPLACE TEMP MACRO u(tag, a, b) AS
       (hash(${seed}, tag, a, b) % 1000003) / 1000003.0`,
    `CREATE OR REPLACE TEMP MACRO one_of(list, x) AS
       list[1 + CAST(floor(x * len(list)) AS INTEGER)]`,

    `CREATE OR REPLACE TEMP MACRO store_code(n) AS 'S' || lpad(n::VARCHAR, 3, '0')`,
    // some stores sell four times as much as others
    `CREATE OR REPLACE TEMP MACRO a_store(x) AS
       1 + CAST(floor(120 * pow(x, 1.35)) AS INTEGER)`,

    `CREATE OR REPLACE TEMP MACRO product_code(p) AS 'P' || lpad(p::VARCHAR, 6, '0')`,
    // the assortment grows by two articles a week
    `CREATE OR REPLACE TEMP MACRO product_count(day) AS
       2400 + CAST(floor(datediff('day', DATE '2026-01-01', day) / 3.5) AS INTEGER)`,
    `CREATE OR REPLACE TEMP MACRO a_product(x, day) AS
       1 + CAST(floor(product_count(day) * pow(x, 2.1)) AS INTEGER)`,
    `CREATE OR REPLACE TEMP MACRO category_no(p) AS
       1 + CAST(floor(40 * u('category', p, 0)) AS INTEGER)`,
    `CREATE OR REPLACE TEMP MACRO category_code(p) AS
       'C' || lpad(category_no(p)::VARCHAR, 2, '0')`,
    `CREATE OR REPLACE TEMP MACRO is_weighed(p) AS
       category_no(p) <= 8 AND u('weighed', p, 0) < 0.3`,
    `CREATE OR REPLACE TEMP MACRO price(p) AS
       CAST(0.49 + 26 * pow(u('price', p, 0), 3) AS DECIMAL(10,2))`,
    `CREATE OR REPLACE TEMP MACRO is_promoted(p, day) AS
       u('promotion', p, yearweek(day)) < 0.07`,
    `CREATE OR REPLACE TEMP MACRO paid_price(p, day) AS
       CAST(CASE WHEN is_promoted(p, day) THEN price(p) * 0.8 ELSE price(p) END AS DECIMAL(10,2))`,
    `CREATE OR REPLACE TEMP MACRO promotion_id(p, day) AS
       'PR-' || yearweek(day) || '-' || lpad((p % 97)::VARCHAR, 4, '0')`,

    // sixty people register on an average day
    `CREATE OR REPLACE TEMP MACRO customer_count(day) AS
       18000 + 60 * CAST(datediff('day', DATE '2026-01-01', day) AS BIGINT)`,
    // numbers below 1000 are reserved for test accounts; regulars come often
    `CREATE OR REPLACE TEMP MACRO a_customer(x, day) AS
       1000 + CAST(floor(customer_count(day) * pow(x, 1.5)) AS BIGINT)`,
    `CREATE OR REPLACE TEMP MACRO supplier_id(n) AS 'V' || lpad(n::VARCHAR, 4, '0')`,
    `CREATE OR REPLACE TEMP MACRO country(x) AS
       CASE WHEN x < 0.42 THEN 'DE' WHEN x < 0.62 THEN 'NL' WHEN x < 0.76 THEN 'BE' WHEN x < 0.9 THEN 'FR' ELSE 'PL' END`,
    // a moment of the day with a hump in the middle
    `CREATE OR REPLACE TEMP MACRO moment(day, from_hour, to_hour, x, y) AS
       date_trunc('second', day::TIMESTAMP + to_seconds(3600 * (from_hour + (to_hour - from_hour) * (x + y) / 2)))`,
  ];
}
