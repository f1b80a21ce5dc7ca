{{ config(severity = 'warn') }}
select order_id, line_no
from {{ source('shop', 'web_order_line') }}
where line_amount > 100
