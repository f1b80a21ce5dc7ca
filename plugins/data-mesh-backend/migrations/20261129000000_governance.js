// @ts-check

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return String(knex.client.config.client).startsWith('pg');
}

/**
 * Text that is sorted by is compared byte by byte on both databases, so that a page has the same order on both.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} column
 */
function sortKey(knex, table, column) {
  return isPostgres(knex)
    ? table.specificType(column, 'text COLLATE "C"').notNullable()
    : table.text(column).notNullable();
}

/**
 * Scorecards and policies, what comes of their rules for products, and exceptions from them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('product_models', table => {
    table
      .integer('product_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table
      .text('model')
      .notNullable()
      .comment('JSON, the product as its file says it, normalised');
  });
  // Their models come with the next sync.
  await knex('products').update({ revision: 0 });

  await knex.schema.createTable('rule_sets', table => {
    table.comment(
      'Scorecards and policies as the catalog had them at the last sync',
    );
    table.increments('id');
    table.text('ref').notNullable().comment('Entity ref');
    table.text('kind').notNullable().comment('datascorecard or datapolicy');
    table.text('etag').notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Of the code that read the rules');
    table.text('title').notNullable();
    sortKey(knex, table, 'sort_title');
    table.text('search_text').notNullable();
    table.text('description').nullable();
    table.text('type').nullable();
    table.text('lifecycle').nullable();
    table.text('owner_ref').nullable();
    table.text('domain_ref').nullable().comment('Null: of the whole company');
    table.text('about').notNullable().comment('product or domain');
    table.text('spec').notNullable().comment('JSON, as in the entity');
    table
      .text('rules_hash')
      .notNullable()
      .comment('Of all that changes answers; empty when it cannot be used');
    table.integer('rule_count').notNullable();
    table.text('problems').notNullable().comment('JSON array, errors first');
    table.integer('problem_count').notNullable();
    table.text('status_errors').notNullable();
    table.text('source_file').nullable();
    table.integer('source_line').nullable();
    table.bigInteger('changed_at').notNullable();
    table.unique(['ref']);
    table.index(['sort_title', 'id'], 'rule_sets_by_title');
  });

  await knex.schema.createTable('rule_set_versions', table => {
    table.comment(
      'The rules that scorecards and policies ever had; stays when they go',
    );
    table.text('rule_set_ref').notNullable();
    table.text('rules_hash').notNullable();
    table
      .text('rules')
      .notNullable()
      .comment('JSON: id, title, weight, hash … in the order of outcomes');
    table.bigInteger('since').notNullable();
    table.primary(['rule_set_ref', 'rules_hash']);
  });

  await knex.schema.createTable('score_due', table => {
    table.comment('Products of which something changed that rules may read');
    table
      .integer('product_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table
      .integer('times')
      .notNullable()
      .comment('Counted up: whoever takes it away looks at this');
  });

  await knex.schema.createTable('scores', table => {
    table.comment('How products stand now');
    table
      .integer('rule_set_id')
      .notNullable()
      .references('id')
      .inTable('rule_sets')
      .onDelete('CASCADE');
    table
      .integer('product_id')
      .notNullable()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table.text('rules_hash').notNullable();
    table.text('view_hash').notNullable().comment('Of the facts');
    table
      .text('waivers')
      .notNullable()
      .comment('Which are in force, so that a change of them is seen');
    table
      .text('owner_key')
      .notNullable()
      .comment('Owner and domain, so that a change of them is seen');
    table
      .double('score')
      .nullable()
      .comment('0 to 100; null: nothing measured');
    table.double('coverage').notNullable().comment('0 to 1');
    table.text('band').nullable();
    table.text('level').nullable();
    table.text('capped_by').nullable();
    table
      .text('statuses')
      .notNullable()
      .comment('One letter for each rule, in the order of the version');
    table.integer('passed').notNullable();
    table.integer('failed').notNullable();
    table.integer('not_measured').notNullable();
    table.integer('errors').notNullable();
    table.integer('waived').notNullable();
    table.integer('not_applicable').notNullable();
    table
      .integer('broken')
      .notNullable()
      .comment(
        'Rules that fail or err; of a policy the violations that nobody waived',
      );
    table.text('why').notNullable().comment('Why it applies');
    table.bigInteger('since').notNullable();
    table.text('cause').notNullable();
    table.bigInteger('evaluated_at').notNullable();
    table
      .bigInteger('next_at')
      .nullable()
      .comment('When time alone may change something');
    table.primary(['rule_set_id', 'product_id']);
    table.index(['product_id'], 'scores_by_product');
    table.index(['next_at'], 'scores_by_time');
  });

  await knex.schema.createTable('score_history', table => {
    table.comment(
      'How products stood, from when to when; a row for each that differs',
    );
    table.text('product_ref').notNullable();
    table.text('rule_set_ref').notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').nullable().comment('Null: still');
    table.text('rules_hash').notNullable();
    table.double('score').nullable();
    table.double('coverage').notNullable();
    table.text('band').nullable();
    table.text('level').nullable();
    table.text('statuses').notNullable();
    table.integer('broken').notNullable().comment('As in scores');
    table.text('cause').notNullable();
    table
      .text('causes')
      .notNullable()
      .comment('JSON array, the weightiest first');
    table.primary(['product_ref', 'rule_set_ref', 'from_at']);
    table.index(
      ['rule_set_ref', 'from_at', 'to_at'],
      'score_history_by_rule_set',
    );
    table.index(['product_ref', 'from_at'], 'score_history_by_product');
  });

  await knex.schema.createTable('score_details', table => {
    table.comment('What the rules saw, of each row of score_history');
    table.text('product_ref').notNullable();
    table.text('rule_set_ref').notNullable();
    table.bigInteger('from_at').notNullable();
    table
      .text('details')
      .notNullable()
      .comment('JSON: messages and facts by rule, what would raise it');
    table.primary(['product_ref', 'rule_set_ref', 'from_at']);
  });

  await knex.schema.createTable('violations', table => {
    table.comment('Rules of policies that products break now');
    table.increments('id');
    table
      .integer('rule_set_id')
      .notNullable()
      .references('id')
      .inTable('rule_sets')
      .onDelete('CASCADE');
    table
      .integer('product_id')
      .notNullable()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table.text('rule').notNullable();
    table.text('title').notNullable();
    table.text('message').notNullable();
    table.text('severity').notNullable();
    table
      .integer('severity_order')
      .notNullable()
      .comment('0 is the worst: what lists are sorted by');
    table.text('enforcement').notNullable().comment('warn or block');
    table.text('state').notNullable().comment('open or waived');
    table.text('waiver_id').nullable();
    table.text('cause').notNullable();
    table.bigInteger('since').notNullable();
    table
      .boolean('told')
      .notNullable()
      .defaultTo(false)
      .comment('Whether those who answer for it were told');
    table.unique(['product_id', 'rule_set_id', 'rule']);
    table.index(['rule_set_id'], 'violations_by_rule_set');
    table.index(['severity_order', 'since', 'id'], 'violations_by_severity');
    table.index(['since', 'id'], 'violations_by_time');
  });

  await knex.schema.createTable('waivers', table => {
    table.comment('Exceptions: that a rule need not hold for a product');
    table.text('id').notNullable().primary().comment('ULID');
    table.text('product_ref').notNullable();
    table.text('rule_set_ref').notNullable();
    table.text('rule').notNullable();
    table.text('title').notNullable().comment('Of the rule, as it was then');
    table.text('reason').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('requested, active, rejected, withdrawn, expired or revoked');
    table.text('requested_by').notNullable();
    table.bigInteger('requested_at').notNullable();
    table.text('decided_by').nullable();
    table.bigInteger('decided_at').nullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['product_ref'], 'waivers_by_product');
    table.index(['state', 'expires_at'], 'waivers_by_state');
    table.index(['requested_at', 'id'], 'waivers_by_time');
  });
  await knex.raw(
    "create unique index waivers_open on waivers (product_ref, rule_set_ref, rule) where state in ('requested', 'active')",
  );

  await knex.schema.createTable('waiver_events', table => {
    table.comment('What became of waivers, and who decided it');
    table.text('waiver_id').notNullable();
    table.integer('number').notNullable().comment('From 1');
    table.bigInteger('at').notNullable();
    table.text('type').notNullable();
    table.text('by').nullable();
    table.text('comment').nullable();
    table.primary(['waiver_id', 'number']);
  });

  await knex.schema.createTable('domain_surveys', table => {
    table.comment('What domains say of themselves; nothing is overwritten');
    table.text('id').notNullable().primary().comment('ULID');
    table.text('domain_ref').notNullable();
    table.text('rule_set_ref').notNullable().comment('Whose questions');
    table.bigInteger('at').notNullable();
    table.text('by').notNullable();
    table.text('answers').notNullable().comment('JSON: grades by question');
    table.text('comment').nullable();
    table.index(['domain_ref', 'at'], 'domain_surveys_by_domain');
  });

  if (isPostgres(knex)) {
    // Rows that change in place: room on each page keeps that out of their indexes.
    await knex.raw('alter table scores set (fillfactor = 70)');
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'domain_surveys',
    'waiver_events',
    'waivers',
    'violations',
    'score_details',
    'score_history',
    'scores',
    'score_due',
    'rule_set_versions',
    'rule_sets',
    'product_models',
  ]) {
    await knex.schema.dropTable(table);
  }
};
