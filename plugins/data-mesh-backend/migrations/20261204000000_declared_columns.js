// @ts-check

/**
 * What a product says it takes at an input port, so that whoever changes a contract learns whom that concerns.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('product_ports', table => {
    table
      .text('declared_columns')
      .nullable()
      .comment('JSON, a list of names; nothing where the product does not say');
  });
  // They come with the next sync.
  await knex('products').update({ revision: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('alter table product_ports drop column declared_columns');
};
