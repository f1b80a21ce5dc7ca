-- The contract has a rule that says the same. Named here, the result belongs to it.
{{ config(meta = {'contractId': 'web-orders', 'ruleId': 'web_order/sql/collection has a store'}) }}
select order_id
from {{ source('shop', 'web_order') }}
where fulfilment = 'click_and_collect' and store_id is null
