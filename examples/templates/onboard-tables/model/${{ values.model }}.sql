-- The table as it is; what users need beyond it is built here.
select * from {{ source(${{ values.schema | dump }}, ${{ values.table | dump }}) }}
