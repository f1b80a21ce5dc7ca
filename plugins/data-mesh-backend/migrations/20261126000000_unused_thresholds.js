// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('thresholds', table => {
    table
      .bigInteger('unused_since')
      .nullable()
      .comment(
        'UTC milliseconds: since when no result refers to it, as far as is known. Writers take it back',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('thresholds', table => {
    table.dropColumn('unused_since');
  });
};
