// @ts-check

/**
 * How the checks of a contract stand in one word, and when that changed: what products are filtered by.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('contract_quality', table => {
    table
      .specificType('sign', 'smallint')
      .notNullable()
      .defaultTo(9)
      .comment('The worst of its checks, as in results; 9: nothing measured');
    table
      .bigInteger('sign_at')
      .notNullable()
      .defaultTo(0)
      .comment('UTC milliseconds: when it became another; 0: never');
  });
  await knex('contract_quality').update({
    sign: knex.raw(
      'case when errors > 0 then 0 when failed > 0 then 1 when warned > 0 then 2 when passed > 0 then 3 else 9 end',
    ),
  });
  await knex.schema.alterTable('contract_quality', table => {
    table.index(['sign_at'], 'contract_quality_by_sign_at');
    table.index(['sign', 'contract_ref'], 'contract_quality_by_sign');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('contract_quality', table => {
    table.dropIndex(['sign_at'], 'contract_quality_by_sign_at');
    table.dropIndex(['sign', 'contract_ref'], 'contract_quality_by_sign');
  });
  await knex.schema.alterTable('contract_quality', table => {
    table.dropColumn('sign');
    table.dropColumn('sign_at');
  });
};
