import { DatasetPlan } from './dataset';

const storeDirectory: DatasetPlan = {
  name: 'store-directory',
  contractId: 'store-directory',
  mode: 'snapshot',
  format: 'duckdb',
  rowsPerDay: 120,
  dueAt: '03:15',
  madeFrom: [],
  tables: [
    {
      name: 'store',
      columns: [
        ['store_id', 'VARCHAR'],
        ['store_name', 'VARCHAR'],
        ['format', 'VARCHAR'],
        ['city', 'VARCHAR'],
        ['country_code', 'VARCHAR'],
        ['region', 'VARCHAR'],
        ['opened_on', 'DATE'],
        ['sales_area_m2', 'INTEGER'],
        ['has_click_and_collect', 'BOOLEAN'],
        ['latitude', 'DOUBLE'],
        ['longitude', 'DOUBLE'],
        ['is_open', 'BOOLEAN'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['store_id'],
      rows: `
        -- numbers above 120 are stores that have closed
        WITH town AS (SELECT * FROM (VALUES
          (0, 'Bremen', 'DE', 'North', 53.08, 8.80), (1, 'Münster', 'DE', 'North', 51.96, 7.63),
          (2, 'Kassel', 'DE', 'Centre', 51.31, 9.49), (3, 'Mainz', 'DE', 'Centre', 50.00, 8.27),
          (4, 'Leipzig', 'DE', 'East', 51.34, 12.37), (5, 'Groningen', 'NL', 'Holland', 53.22, 6.57),
          (6, 'Utrecht', 'NL', 'Holland', 52.09, 5.12), (7, 'Breda', 'NL', 'Holland', 51.59, 4.78),
          (8, 'Gent', 'BE', 'Flanders and Wallonia', 51.05, 3.72), (9, 'Namur', 'BE', 'Flanders and Wallonia', 50.47, 4.87),
          (10, 'Lille', 'FR', 'Nord', 50.63, 3.06), (11, 'Metz', 'FR', 'Nord', 49.12, 6.18),
          (12, 'Poznań', 'PL', 'Poland', 52.41, 16.93), (13, 'Szczecin', 'PL', 'Poland', 53.43, 14.55)
        ) t(no, city, country_code, region, latitude, longitude)),
        s AS (SELECT unnest(range(1, 125))::INTEGER AS n, (SELECT max(day) FROM work WHERE dataset = 'store-directory') AS day)
        SELECT store_code(n) AS store_id,
          city || ' ' || one_of(['Bahnhof', 'Markt', 'Ring', 'Süd', 'Park', 'Hafen', 'Mühle', 'Tor'], u('street', n, 0)) AS store_name,
          CASE WHEN u('format', n, 0) < 0.15 THEN 'hyper' WHEN u('format', n, 0) < 0.7 THEN 'super' ELSE 'local' END AS format,
          city, country_code, region,
          DATE '1994-03-01' + CAST(floor(11000 * u('opened', n, 0)) AS INTEGER) AS opened_on,
          CAST(CASE WHEN u('format', n, 0) < 0.15 THEN 2600 + 2400 * u('area', n, 0)
                    WHEN u('format', n, 0) < 0.7 THEN 700 + 1500 * u('area', n, 0)
                    ELSE 160 + 330 * u('area', n, 0) END AS INTEGER) AS sales_area_m2,
          n <= 120 AND u('collect', n, 0) < 0.6 AS has_click_and_collect,
          round(latitude + 0.1 * u('lat', n, 0), 5) AS latitude,
          round(longitude + 0.1 * u('lon', n, 0), 5) AS longitude,
          n <= 120 AS is_open,
          day
        FROM s JOIN town ON town.no = s.n % 14`,
    },
  ],
  faults: [{ kind: 'late', everyDays: 40, hours: [3, 6] }],
};

const productsCatalogue: DatasetPlan = {
  name: 'products-catalogue',
  contractId: 'products-catalogue',
  mode: 'snapshot',
  format: 'duckdb',
  rowsPerDay: 2400,
  dueAt: '03:30',
  madeFrom: [],
  tables: [
    {
      name: 'product',
      columns: [
        ['product_code', 'VARCHAR'],
        ['gtin', 'VARCHAR'],
        ['product_name', 'VARCHAR'],
        ['category_code', 'VARCHAR'],
        ['brand', 'VARCHAR'],
        ['unit_of_measure', 'VARCHAR'],
        ['pack_size', 'DECIMAL(8,3)'],
        ['storage_class', 'VARCHAR'],
        ['vat_rate', 'DECIMAL(10,2)'],
        ['is_own_label', 'BOOLEAN'],
        ['supplier_id', 'VARCHAR'],
        ['launched_on', 'DATE'],
        ['discontinued_on', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['product_code'],
      rows: `
        WITH d AS (SELECT max(day) AS day FROM work WHERE dataset = 'products-catalogue'),
        p AS (SELECT day, unnest(range(1, product_count(day) + 1))::INTEGER AS n FROM d),
        launched AS (SELECT *, category_no(n) AS category,
            CASE WHEN n <= 2400 THEN DATE '2015-01-05' + CAST(floor(4000 * u('launched', n, 0)) AS INTEGER)
                 ELSE DATE '2026-01-01' + CAST(ceil((n - 2400) * 3.5) AS INTEGER) END AS launched_on FROM p)
        SELECT product_code(n) AS product_code,
          CASE WHEN is_weighed(n) THEN NULL ELSE '59' || lpad(CAST(floor(u('gtin', n, 0) * 99999999999) AS BIGINT)::VARCHAR, 11, '0') END AS gtin,
          one_of(['Classic', 'Family', 'Extra', 'Country', 'Fine', 'Golden', 'Village', 'Everyday', 'Selected', 'Little'], u('word', n, 0)) || ' '
            || ['apples', 'carrots', 'basil', 'leaf salad', 'minced beef', 'chicken breast', 'salmon', 'cheddar', 'whole milk', 'eggs',
                'rye bread', 'apple cake', 'muesli', 'spaghetti', 'chopped tomatoes', 'pesto', 'sparkling water', 'orange juice', 'cola', 'lager',
                'red wine', 'coffee', 'dark chocolate', 'oat biscuits', 'crisps', 'carrot purée', 'cat food', 'washing powder', 'glass cleaner', 'kitchen roll',
                'soap', 'shampoo', 'plasters', 'frying pan', 'notebook', 'tulips', 'peas', 'lasagne', 'vanilla ice cream', 'fish fingers'][category] || ' '
            || CAST(100 + n % 9 * 50 AS INTEGER)::VARCHAR AS product_name,
          category_code(n) AS category_code,
          CASE WHEN u('own', n, 0) < 0.3 THEN one_of(['Larkfield', 'Meadow & Mill'], u('label', n, 0))
               ELSE one_of(['Alder', 'Bricot', 'Calla', 'Dunemark', 'Estero', 'Fjellmat', 'Gustavo', 'Hollins', 'Imker', 'Jasna'], u('brand', n, 0)) END AS brand,
          CASE WHEN is_weighed(n) THEN 'kg' WHEN category BETWEEN 17 AND 21 THEN 'litre' ELSE 'piece' END AS unit_of_measure,
          CASE WHEN is_weighed(n) THEN 1.000 ELSE one_of([0.25, 0.33, 0.5, 0.75, 1.0, 1.5, 6.0], u('pack', n, 0)) END AS pack_size,
          CASE WHEN category <= 10 THEN 'chilled' WHEN category >= 37 THEN 'frozen' ELSE 'ambient' END AS storage_class,
          CASE WHEN category BETWEEN 22 AND 36 THEN 19.00 ELSE 7.00 END AS vat_rate,
          u('own', n, 0) < 0.3 AS is_own_label,
          supplier_id(1 + CAST(floor(u('supplier', n, 0) * 180) AS INTEGER)) AS supplier_id,
          launched_on,
          CASE WHEN n <= 2400 AND u('gone', n, 0) < 0.08 AND launched_on < DATE '2024-01-01'
               THEN DATE '2024-06-01' + CAST(floor(500 * u('goneon', n, 0)) AS INTEGER) END AS discontinued_on,
          day
        FROM launched`,
    },
    {
      name: 'product_category',
      columns: [
        ['category_code', 'VARCHAR'],
        ['category_name', 'VARCHAR'],
        ['department', 'VARCHAR'],
        ['parent_code', 'VARCHAR'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['category_code'],
      rows: `
        SELECT 'C' || lpad(n::VARCHAR, 2, '0') AS category_code,
          ['Fruit', 'Vegetables', 'Herbs', 'Salads', 'Meat', 'Poultry', 'Fish', 'Cheese', 'Milk', 'Eggs',
           'Bread', 'Cakes', 'Cereals', 'Pasta and rice', 'Tins and jars', 'Sauces', 'Water', 'Juice', 'Soft drinks', 'Beer',
           'Wine', 'Coffee and tea', 'Chocolate', 'Biscuits', 'Crisps', 'Baby food', 'Pet food', 'Laundry', 'Cleaning', 'Paper',
           'Body care', 'Hair care', 'Pharmacy', 'Kitchenware', 'Stationery', 'Flowers', 'Frozen vegetables', 'Frozen meals', 'Ice cream', 'Frozen fish'][n] AS category_name,
          CASE WHEN n <= 12 THEN 'fresh' WHEN n BETWEEN 17 AND 22 THEN 'drinks' WHEN n BETWEEN 27 AND 36 THEN 'household'
               WHEN n >= 37 THEN 'frozen food' ELSE 'grocery' END AS department,
          CASE WHEN n IN (3, 4) THEN 'C02' END AS parent_code,
          (SELECT max(day) FROM work WHERE dataset = 'products-catalogue') AS day
        FROM (SELECT unnest(range(1, 41))::INTEGER AS n)`,
    },
  ],
  faults: [{ kind: 'late', everyDays: 45, hours: [2, 8] }],
};

const suppliers: DatasetPlan = {
  name: 'suppliers',
  contractId: '3f0f6a52-9a35-4a57-8f0c-0a6a6a4d1f10',
  mode: 'snapshot',
  format: 'duckdb',
  rowsPerDay: 180,
  dueAt: '04:00',
  madeFrom: [],
  tables: [
    {
      name: 'supplier',
      columns: [
        ['supplier_id', 'VARCHAR'],
        ['supplier_name', 'VARCHAR'],
        ['country_code', 'VARCHAR'],
        ['payment_terms_days', 'INTEGER'],
        ['lead_time_days', 'INTEGER'],
        ['is_direct_to_store', 'BOOLEAN'],
        ['rating', 'VARCHAR'],
        ['onboarded_on', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['supplier_id'],
      rows: `
        SELECT supplier_id(n) AS supplier_id,
          one_of(['Brandt', 'De Haan', 'Kowal', 'Lemaire', 'Novak', 'Rossi', 'Sjöberg', 'Vermeer', 'Weiss', 'Zielona'], u('firm', n, 0)) || ' '
            || one_of(['Foods', 'Dairy', 'Bakery', 'Trading', 'Produce', 'Home Care', 'Beverages', 'Fisheries'], u('trade', n, 0)) || ' ' || n AS supplier_name,
          country(u('seat', n, 0)) AS country_code,
          one_of([14, 30, 30, 45, 60], u('terms', n, 0)) AS payment_terms_days,
          1 + CAST(floor(20 * pow(u('lead', n, 0), 2)) AS INTEGER) AS lead_time_days,
          u('direct', n, 0) < 0.12 AS is_direct_to_store,
          one_of(['A', 'A', 'B', 'B', 'B', 'C', 'D'], u('rating', n, 0)) AS rating,
          DATE '2009-05-04' + CAST(floor(5800 * u('onboarded', n, 0)) AS INTEGER) AS onboarded_on,
          (SELECT max(day) FROM work WHERE dataset = 'suppliers') AS day
        FROM (SELECT unnest(range(1, 181))::INTEGER AS n)`,
    },
  ],
  faults: [],
};

const shelfPrices: DatasetPlan = {
  name: 'shelf-prices',
  contractId: 'shelf-prices',
  mode: 'snapshot',
  format: 'duckdb',
  rowsPerDay: 7200,
  dueAt: '04:00',
  madeFrom: [],
  tables: [
    {
      name: 'shelf_price',
      columns: [
        ['product_code', 'VARCHAR'],
        ['price_zone', 'VARCHAR'],
        ['regular_price', 'DECIMAL(10,2)'],
        ['promo_price', 'DECIMAL(10,2)'],
        ['unit_price', 'DECIMAL(10,4)'],
        ['valid_from', 'DATE'],
        ['currency', 'VARCHAR'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['product_code', 'price_zone'],
      rows: `
        WITH d AS (SELECT max(day) AS day FROM work WHERE dataset = 'shelf-prices'),
        z AS (SELECT day, n::INTEGER AS n, zone, factor,
                CAST(price(n::INTEGER) * factor AS DECIMAL(10,2)) AS regular_price
              FROM (SELECT day, unnest(range(1, product_count(day) + 1)) AS n FROM d),
                   (VALUES ('A', 1.00), ('B', 0.97), ('C', 1.12)) f(zone, factor))
        SELECT product_code(n) AS product_code, zone AS price_zone, regular_price,
          CASE WHEN is_promoted(n, day) THEN regular_price * 0.8 END AS promo_price,
          regular_price / one_of([0.25, 0.33, 0.5, 0.75, 1.0, 1.5, 6.0], u('pack', n, 0)) AS unit_price,
          day - CAST(floor(200 * u('price since', n, 0)) AS INTEGER) AS valid_from,
          'EUR' AS currency, day
        FROM z`,
    },
  ],
  faults: [{ kind: 'late', everyDays: 35, hours: [1, 4] }],
};

const customerProfile: DatasetPlan = {
  name: 'customer-profile',
  contractId: 'customer-profile',
  mode: 'snapshot',
  format: 'duckdb',
  rowsPerDay: 30000,
  dueAt: '04:45',
  madeFrom: [],
  tables: [
    {
      name: 'customer',
      columns: [
        ['customer_id', 'BIGINT'],
        ['registered_on', 'DATE'],
        ['email_hash', 'VARCHAR'],
        ['birth_year', 'INTEGER'],
        ['postcode_area', 'VARCHAR'],
        ['country_code', 'VARCHAR'],
        ['preferred_store_id', 'VARCHAR'],
        ['loyalty_tier', 'VARCHAR'],
        ['marketing_consent', 'BOOLEAN'],
        ['deleted_on', 'DATE'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['customer_id'],
      rows: `
        WITH d AS (SELECT max(day) AS day FROM work WHERE dataset = 'customer-profile'),
        c AS (SELECT day, unnest(range(0, customer_count(day))) AS k FROM d),
        e AS (SELECT *, k + 1000 AS n,
                CASE WHEN k < 18000 THEN DATE '2012-01-01' + CAST(floor(k * 5113 / 18000.0) AS INTEGER)
                     ELSE DATE '2026-01-01' + CAST(floor((k - 18000) / 60) AS INTEGER) END AS registered_on,
                u('erased', k, 0) < 0.01 AND k < 16000 AS erased FROM c)
        SELECT n AS customer_id, registered_on,
          CASE WHEN NOT erased THEN md5('larkfield' || n) END AS email_hash,
          CASE WHEN NOT erased AND u('age', n, 0) < 0.75 THEN 1940 + CAST(floor(66 * u('born', n, 0)) AS INTEGER) END AS birth_year,
          CASE WHEN NOT erased THEN lpad(CAST(floor(100 * u('postcode', n, 0)) AS INTEGER)::VARCHAR, 2, '0') END AS postcode_area,
          country(u('home', n, 0)) AS country_code,
          CASE WHEN NOT erased AND u('prefers', n, 0) < 0.85 THEN store_code(a_store(u('store', n, 0))) END AS preferred_store_id,
          CASE WHEN erased THEN 'none' ELSE one_of(['none', 'none', 'green', 'green', 'green', 'silver', 'silver', 'gold'], u('tier', n, 0)) END AS loyalty_tier,
          NOT erased AND u('consent', n, 0) < 0.62 AS marketing_consent,
          CASE WHEN erased THEN DATE '2025-02-01' + CAST(floor(500 * u('erased on', n, 0)) AS INTEGER) END AS deleted_on,
          day
        FROM e`,
    },
  ],
  faults: [{ kind: 'late', everyDays: 30, hours: [2, 9] }],
};

const tradingCalendar: DatasetPlan = {
  name: 'trading-calendar',
  contractId: 'trading-calendar',
  mode: 'snapshot',
  format: 'csv',
  rowsPerDay: 700,
  dueAt: '01:00',
  madeFrom: [],
  tables: [
    {
      name: 'trading_day',
      columns: [
        ['day', 'DATE'],
        ['iso_week', 'BIGINT'],
        ['weekday', 'VARCHAR'],
        ['is_public_holiday', 'BOOLEAN'],
        ['holiday_name', 'VARCHAR'],
        ['trading_hours', 'BIGINT'],
        ['fiscal_period', 'VARCHAR'],
        ['season', 'VARCHAR'],
        ['loaded_at', 'TIMESTAMP'],
      ],
      key: ['day'],
      rows: `
        WITH t AS (SELECT max(day) AS today FROM work WHERE dataset = 'trading-calendar'),
        c AS (SELECT today, unnest(generate_series(DATE '2025-01-01', today + INTERVAL 1 YEAR, INTERVAL 1 DAY))::DATE AS day FROM t),
        h AS (SELECT *, CASE strftime(day, '%m-%d')
            WHEN '01-01' THEN 'New Year' WHEN '05-01' THEN 'Labour Day' WHEN '10-03' THEN 'Unity Day'
            WHEN '12-25' THEN 'Christmas Day' WHEN '12-26' THEN 'Second day of Christmas' END AS holiday_name FROM c)
        SELECT day, weekofyear(day) AS iso_week, strftime(day, '%a') AS weekday,
          holiday_name IS NOT NULL AS is_public_holiday, holiday_name,
          CASE WHEN holiday_name IS NOT NULL THEN 0 WHEN isodow(day) = 7 THEN 5 ELSE 14 END AS trading_hours,
          year(day) || '-P' || lpad(least(13, 1 + (dayofyear(day) - 1) // 28)::VARCHAR, 2, '0') AS fiscal_period,
          CASE WHEN month(day) IN (3, 4, 5) THEN 'spring' WHEN month(day) IN (6, 7, 8) THEN 'summer'
               WHEN month(day) IN (9, 10, 11) THEN 'autumn' ELSE 'winter' END AS season
        FROM h`,
    },
  ],
  faults: [],
};

/** Masters: small tables that are replaced as a whole every night. */
export const MASTERS: readonly DatasetPlan[] = [
  storeDirectory,
  productsCatalogue,
  suppliers,
  shelfPrices,
  customerProfile,
  tradingCalendar,
];
