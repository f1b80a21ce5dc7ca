// @ts-check

/**
 * Results of a tool that has gone silent say no more how a check stands.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('check_series', table => {
    table
      .boolean('stale')
      .notNullable()
      .defaultTo(false)
      .comment(
        'Silent for so long that it does not decide any more; the next result takes it back',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('check_series', table => {
    table.dropColumn('stale');
  });
};
