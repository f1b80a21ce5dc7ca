// @ts-check

/**
 * Tables that people had looked at to draft contracts for them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('table_profiles', table => {
    table.comment('Looks at tables, several at once');
    table.text('id').primary().comment('ULID');
    table.text('server').notNullable().comment('Name in the configuration');
    table.text('started_by').notNullable().comment('Entity ref, or subject');
    table.bigInteger('started_at').notNullable().comment('UTC milliseconds');
    table.bigInteger('alive_at').notNullable().comment('Of who works at it');
    table.boolean('cancelled').notNullable().defaultTo(false);
    table.index(['started_at'], 'table_profiles_started_idx');
  });
  await knex.schema.createTable('table_profile_tables', table => {
    table.comment('The tables of a look');
    table
      .text('profile_id')
      .notNullable()
      .references('id')
      .inTable('table_profiles')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('schema_name').notNullable();
    table.text('table_name').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('waiting, running, done, failed, cancelled');
    table.text('problem').nullable().comment('Why it failed, for a person');
    table.text('draft').nullable().comment('JSON: the draft of its contract');
    table.primary(['profile_id', 'position']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('table_profile_tables');
  await knex.schema.dropTable('table_profiles');
};
