// @ts-check

/**
 * An index of the texts of all documents but fields. Fields are most of what there is; without it, what is found of anything
 * else is sought among them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `create index documents_but_fields_index on documents using gin (body) where type <> 'data-field'`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index documents_but_fields_index');
};
