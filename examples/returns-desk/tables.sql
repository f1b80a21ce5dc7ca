-- Returns of 120 days up to yesterday, the same rows each time but for the days.
CREATE SCHEMA returns;

CREATE TABLE returns.reasons (
  reason_code varchar(12) PRIMARY KEY,
  reason_text varchar(60) NOT NULL
);
COMMENT ON TABLE returns.reasons IS 'Why customers send things back';
INSERT INTO returns.reasons VALUES
  ('SIZE', 'Does not fit'),
  ('DAMAGED', 'Came damaged'),
  ('LATE', 'Came too late'),
  ('OTHER', 'Not what was expected');

CREATE TABLE returns.cases (
  case_id bigint PRIMARY KEY,
  order_id varchar(20) NOT NULL,
  customer_email varchar(120),
  customer_phone varchar(30),
  reason_code varchar(12) NOT NULL REFERENCES returns.reasons,
  state varchar(10) NOT NULL,
  refund_amount numeric(10, 2),
  opened_at timestamptz NOT NULL,
  loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE returns.cases IS 'One row for each return that a customer asked for';
COMMENT ON COLUMN returns.cases.refund_amount IS 'In euro, empty until it is decided';
INSERT INTO returns.cases
SELECT
  day * 1000 + n,
  'LF-' || (100000 + day * 331 + n * 17),
  'customer' || (day * 31 + n * 7) % 9000 || '@mail.example',
  CASE WHEN n % 4 = 0 THEN NULL ELSE '+49 151 ' || 1000000 + (day * 977 + n * 13) % 8999999 END,
  (ARRAY['SIZE', 'DAMAGED', 'LATE', 'OTHER'])[1 + (day + n) % 4],
  (ARRAY['open', 'accepted', 'refunded', 'refused'])[1 + (day * 3 + n) % 4],
  CASE WHEN (day * 3 + n) % 4 = 0 THEN NULL ELSE round((5 + (day * 37 + n * 11) % 19500 / 100.0)::numeric, 2) END,
  date_trunc('day', now()) - make_interval(days => 121 - day) + make_interval(mins => n * 6),
  date_trunc('day', now()) - make_interval(days => 120 - day) + interval '4 hours'
FROM generate_series(1, 120) AS day, generate_series(1, 180 + day % 7 * 10) AS n;

CREATE TABLE returns.items (
  case_id bigint NOT NULL REFERENCES returns.cases,
  line_number smallint NOT NULL,
  sku varchar(14) NOT NULL,
  quantity integer NOT NULL CHECK (quantity > 0),
  loaded_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, line_number)
);
INSERT INTO returns.items
SELECT case_id, line, 'SKU-' || lpad(((case_id * 7 + line) % 4000)::text, 6, '0'), 1 + (case_id + line) % 3, loaded_at
FROM returns.cases, generate_series(1, 1 + (case_id % 3)::int) AS line;

-- Names that have to be quoted.
CREATE TABLE returns."order" (
  "select" integer PRIMARY KEY,
  "Größe" varchar(10),
  "prix unitaire €" numeric(8, 2)
);
INSERT INTO returns."order"
SELECT n, (ARRAY['S', 'M', 'L', 'XL'])[1 + n % 4], n % 90 + 0.99 FROM generate_series(1, 500) AS n;

-- Nothing came yet.
CREATE TABLE returns.complaints (complaint_id bigint PRIMARY KEY, complaint_text text);

ANALYZE;

CREATE ROLE returns_reader LOGIN PASSWORD 'returns_reader';
GRANT CONNECT ON DATABASE returns_desk TO returns_reader;
GRANT USAGE ON SCHEMA returns TO returns_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA returns TO returns_reader;
