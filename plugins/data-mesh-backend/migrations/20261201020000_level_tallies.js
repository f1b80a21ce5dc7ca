// @ts-check

/**
 * How the promises of a product and a contract stand, added up: a board of thousands of products reads a row of each instead
 * of all their promises and months.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('level_tallies', table => {
    table.comment('Promises by how they stand; kept in step with objectives');
    table.text('product_ref').notNullable().comment('Empty: of no product');
    table
      .text('contract_ref')
      .notNullable()
      .comment('Empty: the product itself');
    table
      .integer('promises')
      .notNullable()
      .comment('0: nothing is promised any more');
    for (const standing of [
      'broken',
      'at_risk',
      'kept',
      'not_measured',
      'not_measurable',
    ]) {
      table.integer(standing).notNullable();
    }
    table.integer('infeasible').notNullable();
    table.double('risk').nullable().comment('The highest');
    table.double('left_share').nullable().comment('The least');
    table.double('attainment').nullable().comment('Sum of those measured');
    table.integer('attained').notNullable().comment('How many were measured');
    table.primary(['product_ref', 'contract_ref']);
  });

  await knex.schema.createTable('level_quarters', table => {
    table.comment('Slices by calendar quarter; kept in step with months');
    table.text('product_ref').notNullable();
    table.text('contract_ref').notNullable();
    table
      .integer('quarter')
      .notNullable()
      .comment('Counted from the year 0: 8107 is the last of 2026');
    table.integer('good').notNullable();
    table.integer('bad').notNullable();
    table.double('attainment').nullable().comment('Sum of those measured');
    table.integer('attained').notNullable().comment('How many were measured');
    table.primary(['quarter', 'product_ref', 'contract_ref']);
  });

  await knex.raw(
    `insert into level_tallies
     select product_ref, contract_ref, count(*),
       sum(case standing when 'broken' then 1 else 0 end),
       sum(case standing when 'at-risk' then 1 else 0 end),
       sum(case standing when 'kept' then 1 when 'passed' then 1 else 0 end),
       sum(case standing when 'not-measured' then 1 else 0 end),
       sum(case standing when 'not-measurable' then 1 else 0 end),
       sum(case when feasible = ? then 1 else 0 end),
       max(risk), min(left_share), sum(attainment), count(attainment)
     from objectives where promised = ? group by product_ref, contract_ref`,
    [false, true],
  );
  await knex.raw(
    `insert into level_quarters
     select product_ref, contract_ref, quarter, sum(good), sum(bad),
       sum(case when good + bad > 0 then 1.0 * good / (good + bad) end),
       sum(case when good + bad > 0 then 1 else 0 end)
     from (
       select o.product_ref, o.contract_ref, sum(m.good) as good, sum(m.bad) as bad,
         (m.month / 100) * 4 + (m.month % 100 - 1) / 3 as quarter
       from objective_months m join objectives o on o.id = m.objective_id
       group by o.id, o.product_ref, o.contract_ref, (m.month / 100) * 4 + (m.month % 100 - 1) / 3
     ) as q
     group by product_ref, contract_ref, quarter`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('level_quarters');
  await knex.schema.dropTable('level_tallies');
};
