// @ts-check

/**
 * What a person says is over is over until someone looks again: for that it is to be known when a fault was seen.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('objectives', table => {
    table
      .bigInteger('fault_seen')
      .nullable()
      .comment('When someone looked last and saw the fault');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('objectives', table => {
    table.dropColumn('fault_seen');
  });
};
