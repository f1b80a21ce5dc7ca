// @ts-check

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return String(knex.client.config.client).startsWith('pg');
}

/**
 * Service levels: what is promised, how each slice of it went, and incidents with who was told of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('products', table => {
    table
      .text('level_settings')
      .nullable()
      .comment('JSON: targets, windows … of its service levels');
    table
      .text('service_levels')
      .nullable()
      .comment('JSON: what it promises itself');
  });
  await knex.schema.alterTable('domains', table => {
    table
      .text('level_settings')
      .nullable()
      .comment('JSON: what counts for service levels of its products');
  });

  await knex.schema.createTable('objectives_made', table => {
    table.comment(
      'From what the objectives of a product or contract were made',
    );
    table.text('product_ref').notNullable().comment('Empty: of no product');
    table
      .text('contract_ref')
      .notNullable()
      .comment('Empty: the product itself');
    table
      .text('made_from')
      .notNullable()
      .comment('Hash of texts, settings and revision; others are made anew');
    table.primary(['product_ref', 'contract_ref']);
  });

  await knex.schema.createTable('objectives', table => {
    table.comment(
      'What products and the contracts of their output ports promise, and how it stands. Kept when the promise goes',
    );
    table.increments('id');
    table.text('product_ref').notNullable().comment('Empty: of no product');
    table
      .text('contract_ref')
      .notNullable()
      .comment('Empty: the product itself');
    table.text('objective_key').notNullable().comment('Stable within both');
    table
      .text('type')
      .notNullable()
      .comment('objective, milestone or not-measurable');
    table.text('indicator').nullable();
    table
      .text('details')
      .notNullable()
      .comment('JSON: the promise as packages/service-level gives it');
    table
      .boolean('promised')
      .notNullable()
      .comment('False when nobody says it any more');
    table
      .text('standing')
      .notNullable()
      .comment('broken, at-risk, kept, not-measured, not-measurable or passed');
    table
      .double('risk')
      .notNullable()
      .defaultTo(0)
      .comment('What lists are sorted by, the highest first');
    table.double('target').nullable().comment('0 to 1');
    table.integer('slices').notNullable().defaultTo(0).comment('Of the window');
    table.integer('good').notNullable().defaultTo(0);
    table.integer('bad').notNullable().defaultTo(0);
    table.integer('not_measured').notNullable().defaultTo(0);
    table.integer('excused').notNullable().defaultTo(0);
    table.integer('pending').notNullable().defaultTo(0);
    table.double('allowed').nullable().comment('Slices that may be bad');
    table.double('left_slices').nullable().comment('Of these, still');
    table.double('left_share').nullable();
    table.double('attainment').nullable();
    table.double('burn_rate').nullable().comment('Null: unknown; -1: infinite');
    table.bigInteger('exhausted_at').nullable();
    table.text('alert').nullable().comment('fast, steady or slow');
    table.bigInteger('alert_since').nullable();
    table
      .text('recent')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: the last 30 slices as [start, end, state]');
    table.double('last_value').nullable().comment('The latest measurement');
    table.bigInteger('last_at').nullable();
    table
      .boolean('at_fault')
      .notNullable()
      .defaultTo(false)
      .comment('The promise is broken right now');
    table.bigInteger('fault_since').nullable();
    table.text('fault_why').nullable();
    table.boolean('feasible').nullable().comment('Null: not known');
    table
      .text('feasibility')
      .nullable()
      .comment('JSON: what its inputs allow, with the chain');
    table.bigInteger('judged_at').nullable();
    table
      .bigInteger('first_at')
      .nullable()
      .comment('Start of its first slice; nothing was measured before');
    table
      .bigInteger('again_from')
      .nullable()
      .comment('What happened from here to again_to is to be judged again');
    table.bigInteger('again_to').nullable();
    table
      .bigInteger('next_at')
      .nullable()
      .comment('When time alone changes something; null: never');
    table.bigInteger('changed_at').notNullable();
    table.unique(['product_ref', 'contract_ref', 'objective_key']);
    table.index(['contract_ref'], 'objectives_by_contract');
    table.index(['next_at'], 'objectives_due');
    table.index(['promised', 'risk', 'id'], 'objectives_by_risk');
  });

  await knex.schema.createTable('objective_terms', table => {
    table.comment('By what slices are judged, from when on; never changed');
    table
      .integer('objective_id')
      .notNullable()
      .references('id')
      .inTable('objectives')
      .onDelete('CASCADE');
    table
      .integer('number')
      .notNullable()
      .comment('From 1; what slices remember');
    table.bigInteger('from_at').notNullable();
    table.text('version').notNullable().comment('Of the contract');
    table
      .text('terms')
      .notNullable()
      .comment(
        'JSON: rule, cadence, target, window, ends; each with who says so',
      );
    table.primary(['objective_id', 'number']);
  });

  await knex.schema.createTable('slice_blocks', table => {
    table.comment('Slices of objectives, many in one row');
    table.integer('objective_id').notNullable();
    table
      .bigInteger('block_end')
      .notNullable()
      .comment('UTC milliseconds; first in the key: most look at the latest');
    table
      .bigInteger('block_start')
      .notNullable()
      .comment('From here on slices of the block start');
    table.integer('count').notNullable();
    table
      .text('slices')
      .notNullable()
      .comment('JSON, oldest first; see the store that reads and writes it');
    table.primary(['objective_id', 'block_end', 'block_start']);
  });

  await knex.schema.createTable('objective_months', table => {
    table.comment(
      'Slices counted by calendar month: what trends and scorecards read',
    );
    table.integer('objective_id').notNullable();
    table
      .integer('month')
      .notNullable()
      .comment('E.g. 202611, in the zone of the objective');
    table.integer('good').notNullable();
    table.integer('bad').notNullable();
    table.integer('not_measured').notNullable();
    table.integer('excused').notNullable();
    table
      .integer('slices')
      .notNullable()
      .comment('Of the whole month, those to come included');
    table.double('target').notNullable().comment('As it was last in the month');
    table.primary(['objective_id', 'month']);
    table.index(['month'], 'objective_months_by_month');
  });

  await knex.schema.createTable('objective_changes', table => {
    table.comment('When the standing of an objective became another');
    table.increments('id');
    table.integer('objective_id').notNullable();
    table.bigInteger('at').notNullable();
    table.text('from_standing').notNullable();
    table.text('to_standing').notNullable();
    table.text('why').notNullable();
    table.index(['at', 'id'], 'objective_changes_by_time');
    table.index(['objective_id', 'at'], 'objective_changes_by_objective');
  });

  await knex.schema.createTable('results_arrived', table => {
    table.comment(
      'Contracts with results that their objectives do not know yet, written with the results',
    );
    table.text('contract_ref').notNullable().primary();
    table.bigInteger('from_at').notNullable().comment('The oldest of them');
    table.bigInteger('to_at').notNullable().comment('The latest of them');
    table
      .integer('times')
      .notNullable()
      .comment('Counted up: whoever takes it away looks at this');
  });

  await knex.schema.createTable('excuses', table => {
    table.comment(
      'Maintenance and agreed freezes: times for which nothing is promised',
    );
    table.text('id').notNullable().primary().comment('ULID');
    table.text('product_ref').notNullable();
    table.bigInteger('start_at').notNullable();
    table.bigInteger('end_at').notNullable();
    table.text('reason').notNullable();
    table.text('created_by').notNullable();
    table.bigInteger('created_at').notNullable();
    table.index(['product_ref', 'start_at'], 'excuses_by_product');
  });

  await knex.schema.createTable('incident_queue', table => {
    table.comment(
      'Products and contracts whose faults have changed, written with the change',
    );
    table.text('product_ref').notNullable();
    table.text('contract_ref').notNullable();
    table.integer('times').notNullable();
    table.primary(['product_ref', 'contract_ref']);
  });

  await knex.schema.createTable('incidents', table => {
    table.comment(
      'Times in which what a product promises under a contract was broken',
    );
    table.text('id').notNullable().primary().comment('ULID');
    table.text('product_ref').notNullable();
    table
      .text('contract_ref')
      .notNullable()
      .comment('Empty: the product itself');
    table.text('state').notNullable().comment('open, acknowledged or resolved');
    table.text('severity').notNullable().comment('page or ticket');
    table.text('title').notNullable();
    table.bigInteger('since').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('acknowledged_at').nullable();
    table.text('acknowledged_by').nullable();
    table.bigInteger('resolved_at').nullable();
    table.bigInteger('calm_since').nullable();
    table.integer('reopened').notNullable().defaultTo(0);
    table
      .bigInteger('repaired_at')
      .nullable()
      .comment(
        'End of the fault, before the time of watching; of resolved ones',
      );
    table
      .text('roots')
      .notNullable()
      .defaultTo('[]')
      .comment(
        'JSON: refs of the products at which it began; itself when nothing upstream explains it',
      );
    table
      .text('path')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: from the nearest root to the product');
    table
      .boolean('suppressed')
      .notNullable()
      .defaultTo(false)
      .comment('Its people are not told: it began upstream');
    table
      .integer('revision')
      .notNullable()
      .comment('Counts changes, so that none is lost');
    table.index(['product_ref', 'opened_at'], 'incidents_by_product');
    table.index(['contract_ref', 'opened_at'], 'incidents_by_contract');
    table.index(['state', 'opened_at', 'id'], 'incidents_by_state');
    table.index(['opened_at', 'id'], 'incidents_by_time');
  });
  await knex.raw(
    "create unique index incidents_active on incidents (product_ref, contract_ref) where state <> 'resolved'",
  );

  await knex.schema.createTable('incident_events', table => {
    table.text('incident_id').notNullable();
    table.integer('number').notNullable().comment('From 1');
    table.bigInteger('at').notNullable();
    table.text('type').notNullable();
    table.bigInteger('since').nullable();
    table.text('by').nullable();
    table.text('why').nullable();
    table.primary(['incident_id', 'number']);
  });

  await knex.schema.createTable('incident_objectives', table => {
    table.comment('Which promises an incident broke');
    table.text('incident_id').notNullable();
    table.integer('objective_id').notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').nullable().comment('Null: still');
    table.primary(['incident_id', 'objective_id', 'from_at']);
    table.index(
      ['objective_id', 'from_at'],
      'incident_objectives_by_objective',
    );
  });

  await knex.schema.createTable('followers', table => {
    table.comment('Who wants to hear of the incidents of a product');
    table.text('product_ref').notNullable();
    table.text('user_ref').notNullable();
    table.bigInteger('since').notNullable();
    table.primary(['product_ref', 'user_ref']);
    table.index(['user_ref'], 'followers_by_user');
  });

  await knex.schema.createTable('messages', table => {
    table.comment('What is to be told, to whom, and whether it was: each once');
    table.text('id').notNullable().primary().comment('ULID');
    table
      .text('once')
      .notNullable()
      .unique()
      .comment('What makes it this message: a second with the same is none');
    table.text('incident_id').nullable();
    table.text('product_ref').notNullable();
    table
      .text('reason')
      .notNullable()
      .comment('opened, escalated, resolved, budget, milestone …');
    table
      .text('channel')
      .notNullable()
      .comment('notification or the name of a webhook');
    table
      .text('recipient')
      .notNullable()
      .comment('Entity ref; empty for a webhook');
    table
      .text('role')
      .notNullable()
      .comment(
        'As whom: owner, on-call, domain-owner, platform, consumer, follower',
      );
    table.text('payload').notNullable().comment('JSON');
    table.bigInteger('due_at').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('waiting, sending, sent, dropped or failed');
    table.bigInteger('lease_until').nullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('sent_at').nullable();
    table.text('problem').nullable();
    table.index(['state', 'due_at'], 'messages_due');
    table.index(['incident_id'], 'messages_by_incident');
  });

  if (isPostgres(knex)) {
    // Rows that change in place: room on each page keeps that out of their indexes.
    for (const table of ['objectives', 'slice_blocks', 'objective_months']) {
      await knex.raw('alter table ?? set (fillfactor = 60)', [table]);
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'messages',
    'followers',
    'incident_objectives',
    'incident_events',
    'incidents',
    'incident_queue',
    'excuses',
    'results_arrived',
    'objective_changes',
    'objective_months',
    'slice_blocks',
    'objective_terms',
    'objectives',
    'objectives_made',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('domains', table => {
    table.dropColumn('level_settings');
  });
  await knex.schema.alterTable('products', table => {
    table.dropColumn('level_settings');
    table.dropColumn('service_levels');
  });
};
