-- Columns as the contract promises them.
select
{%- for column in values.columns %}
  cast(null as ${{ column.type }}) as "${{ column.name | replace('"', '""') }}"${{ "," if not loop.last }}
{%- endfor %}
where false
