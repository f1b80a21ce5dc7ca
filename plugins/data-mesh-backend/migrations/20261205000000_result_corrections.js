// @ts-check

/**
 * A result may be corrected by one of a higher revision; what it said before is kept beside it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('results', table => {
    table
      .integer('revision')
      .nullable()
      .comment('Of several versions the highest counts; null: the first, 0');
  });
  await knex.schema.alterTable('unmatched_results', table => {
    table.integer('revision').notNullable().defaultTo(0);
  });
  await knex.schema.createTable('result_corrections', table => {
    table.comment(
      'What results said before they were corrected; kept as long as these',
    );
    table.integer('series_id').notNullable();
    table.bigInteger('observed_at').notNullable().comment('UTC milliseconds');
    table.bigInteger('result_key').notNullable();
    table.integer('revision').notNullable().comment('Of what was said');
    table.specificType('status', 'smallint').notNullable();
    table.double('measure').nullable();
    table.text('threshold').nullable();
    table.bigInteger('row_count').nullable();
    table.bigInteger('failed_row_count').nullable();
    table.text('run_id').nullable();
    table.text('reason').nullable();
    table
      .bigInteger('corrected_at')
      .notNullable()
      .comment('When another one took its place, UTC milliseconds');
    table.primary(['series_id', 'observed_at', 'result_key', 'revision']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('result_corrections');
  await knex.raw('alter table unmatched_results drop column revision');
  await knex.raw('alter table results drop column revision');
};
