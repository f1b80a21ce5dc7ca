// @ts-check

/**
 * Whether the data of contracts that promise availability could be asked for when the portal tried.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('availability_probes', table => {
    table.comment('Tries of the portal to ask for the data of contracts');
    table.text('contract_ref').notNullable();
    table.text('server').notNullable().comment('Name in the contract');
    table.bigInteger('probed_at').notNullable().comment('UTC milliseconds');
    table.boolean('answered').notNullable();
    table.text('problem').nullable().comment('Why not, for a person');
    table.primary(['contract_ref', 'server', 'probed_at']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('availability_probes');
};
