// @ts-check

/**
 * Hardly a score waits for a moment: an index of those alone costs nothing where scores are written. Changes of a product are
 * few enough to be sorted without one of their own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const table of ['scores', 'domain_scores']) {
    await knex.raw(`drop index ${table}_by_time`);
    await knex.raw(
      `create index ${table}_by_time on ${table} (next_at) where next_at is not null`,
    );
  }
  await knex.raw('drop index score_history_by_product');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['scores', 'domain_scores']) {
    await knex.raw(`drop index ${table}_by_time`);
    await knex.raw(`create index ${table}_by_time on ${table} (next_at)`);
  }
  await knex.raw(
    'create index score_history_by_product on score_history (product_ref, from_at)',
  );
};
