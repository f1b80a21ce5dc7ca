select
  o.day,
  o.device,
  count(distinct o.order_id) as orders,
  sum(l.quantity) as pieces
from {{ source('shop', 'web_order') }} as o
join {{ source('shop', 'web_order_line') }} as l using (order_id)
group by o.day, o.device
