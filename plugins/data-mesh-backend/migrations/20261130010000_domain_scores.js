// @ts-check

/** What is counted of each product for its domain: as `packages/governance` counts it. */
const SHARES = [
  'owned',
  'described',
  'supported',
  'contracted',
  'classified',
  'compatible',
  'consumed',
  'checked',
  'promised',
  'kept',
  'open_incidents',
];

/**
 * Scores of domains, and what is kept beside a score so that no list has to read history.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('product_tallies', table => {
    table.comment(
      'What each product comes to for its domain; added up where domains are evaluated',
    );
    table
      .integer('product_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    for (const share of SHARES) {
      table.integer(share).notNullable();
      table
        .integer(`${share}_of`)
        .notNullable()
        .comment('Of how many that is known');
    }
  });

  await knex.schema.createTable('domain_sums', table => {
    table.comment(
      'What the products of each domain come to, without those of the domains below it',
    );
    table.text('domain_ref').notNullable().primary();
    table.integer('products').notNullable();
    for (const share of SHARES) {
      table.integer(share).notNullable();
      table.integer(`${share}_of`).notNullable();
    }
    table.integer('scored').notNullable().comment('Scores by scorecards');
    table.double('score').notNullable().comment('Their sum');
    table
      .integer('rules_kept')
      .notNullable()
      .comment('Rules of policies that hold');
    table
      .integer('rules_asked')
      .notNullable()
      .comment('Rules of policies that apply and are not waived');
    table.integer('waivers').notNullable().comment('In force');
  });

  await knex.schema.createTable('domain_due', table => {
    table.comment(
      'Domains of which something changed: only ever added to, so that nobody waits for another',
    );
    table.increments('id');
    table.text('domain_ref').notNullable();
  });

  await knex.schema.createTable('domain_scores', table => {
    table.comment(
      'How domains stand now; how they stood is in score_history, by their ref',
    );
    table
      .integer('rule_set_id')
      .notNullable()
      .references('id')
      .inTable('rule_sets')
      .onDelete('CASCADE');
    table.text('domain_ref').notNullable();
    table.text('rules_hash').notNullable();
    table.text('view_hash').notNullable().comment('Of the facts');
    table.text('waivers').notNullable().comment('As in scores: none so far');
    table.text('owner_key').notNullable();
    table.double('score').nullable().comment('0 to 100');
    table.double('coverage').notNullable().comment('0 to 1');
    table.text('band').nullable();
    table.text('level').nullable();
    table.text('capped_by').nullable();
    table.text('statuses').notNullable();
    table.integer('passed').notNullable();
    table.integer('failed').notNullable();
    table.integer('not_measured').notNullable();
    table.integer('errors').notNullable();
    table.integer('waived').notNullable();
    table.integer('not_applicable').notNullable();
    table.integer('broken').notNullable();
    table.text('why').notNullable();
    table.bigInteger('since').notNullable();
    table.text('cause').notNullable();
    table.bigInteger('evaluated_at').notNullable();
    table.bigInteger('next_at').nullable();
    table.primary(['rule_set_id', 'domain_ref']);
    table.index(['domain_ref'], 'domain_scores_by_domain');
    table.index(['next_at'], 'domain_scores_by_time');
  });

  await knex.schema.alterTable('domains', table => {
    table
      .text('tags')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON array: scopes and rules ask for them');
  });
  // Their tags come with the next sync, and with them all that is evaluated.
  await knex('domains').update({ revision: 0 });

  await knex.schema.alterTable('rule_sets', table => {
    table
      .text('together')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON array: what is wrong with it only beside others');
  });

  for (const name of ['scores', 'domain_scores']) {
    await knex.schema.alterTable(name, table => {
      table
        .double('month_score')
        .nullable()
        .comment('As it was 30 days before the last midnight (UTC)');
      table
        .double('month_rules')
        .notNullable()
        .defaultTo(0)
        .comment('Points since then that came with the rules');
    });
  }
  await knex.schema.alterTable('score_history', table => {
    table
      .double('rule_points')
      .notNullable()
      .defaultTo(0)
      .comment('Of the change to this: points that came with the rules');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('score_history', table => {
    table.dropColumn('rule_points');
  });
  await knex.schema.alterTable('scores', table => {
    table.dropColumn('month_score');
    table.dropColumn('month_rules');
  });
  await knex.schema.alterTable('rule_sets', table => {
    table.dropColumn('together');
  });
  await knex.schema.alterTable('domains', table => {
    table.dropColumn('tags');
  });
  for (const table of [
    'domain_scores',
    'domain_due',
    'domain_sums',
    'product_tallies',
  ]) {
    await knex.schema.dropTable(table);
  }
  // Nobody could tell their rows from those of products that are gone.
  await knex('score_history').where('product_ref', 'like', 'domain:%').delete();
  await knex('score_details').where('product_ref', 'like', 'domain:%').delete();
};
